package org.minutebook.pipeline;

import java.util.List;
import org.minutebook.model.record.Reason;

/**
 * What became of every file of a run.
 *
 * <p>{@code seen = recorded + partial + duplicates + failed + skipped + unchanged}. A container
 * counts as its entries; one that holds nothing, or cannot be opened, counts as itself. Failed and
 * skipped files count as such in every run, whether or not they were read again.
 *
 * @param seen files and entries of containers
 * @param recorded read whole, new or changed
 * @param partial read in part, new or changed
 * @param duplicates the same bytes are there already under another name
 * @param unchanged the book had just these bytes under this name
 * @param containers how many were opened, not counted among the files
 * @param failures each failed file, in the order of the walk
 * @param losses each file that was read in part
 * @param skips each skipped file
 * @param found what stands in the records that were added or replaced
 * @param changed whether anything was written to the book
 * @param stopped whether the operator ended the run before all was done; the account is of what was
 */
public record ImportAccount(
    long seen,
    long recorded,
    long partial,
    long duplicates,
    long failed,
    long skipped,
    long unchanged,
    long containers,
    List<Line> failures,
    List<Line> losses,
    List<Line> skips,
    Findings found,
    boolean changed,
    boolean stopped) {
  public ImportAccount {
    failures = List.copyOf(failures);
    losses = List.copyOf(losses);
    skips = List.copyOf(skips);
    if (seen != recorded + partial + duplicates + failed + skipped + unchanged) {
      throw new IllegalStateException("files seen and files accounted for differ: " + seen);
    }
    if (failed != failures.size() || skipped != skips.size() || partial != losses.size()) {
      throw new IllegalStateException("a failure, loss or skip has no reason");
    }
  }

  /** A file with the reason for its outcome. */
  public record Line(String uri, Reason reason, String detail) {}
}
