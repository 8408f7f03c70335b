package org.minutebook.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.book.BookException;
import org.minutebook.book.Circumstances;
import org.minutebook.book.Reading;
import org.minutebook.book.Readings;
import org.minutebook.book.Readings.Renewable;
import org.minutebook.book.Verdict;
import org.minutebook.book.WritableBook;
import org.minutebook.model.record.Outcome;

/**
 * Makes records anew of the readings that the book keeps; no file is read.
 *
 * <p>Records that cannot be made anew stay as they are, and are tried again by the next renewal.
 */
final class Renewal implements Lanes.Sink<Renewal.Fresh, IOException> {
  private static final int GROUP = 50;

  private final WritableBook book;
  private final Readings readings;
  private final Documents documents;
  private final Progress progress;
  private final List<Fresh> group = new ArrayList<>();
  private final List<ImportAccount.Line> kept = new ArrayList<>();
  private long renewed;

  Renewal(WritableBook book, Documents documents, Progress progress) {
    this.book = book;
    this.readings = book.readings();
    this.documents = documents;
    this.progress = progress;
  }

  /** A content with what its reading comes to now. */
  record Fresh(Renewable content, Outcome outcome) {}

  /**
   * Renews what can be, and asks for the others to be read again.
   *
   * @return whether all was done; not where the operator ended it
   */
  boolean run(boolean all, boolean readAgain, int lanes, StopSign stop) throws IOException {
    Optional<String> version = all ? Optional.empty() : Optional.of(documents.engine().version());
    List<Renewable> ready = new ArrayList<>();
    for (Renewable content : readings.madeByOthersThan(version)) {
      if (content.isKept() && !readAgain) {
        ready.add(content);
      } else {
        readings.reopen(content);
      }
    }
    progress.total(ready.size(), ready.stream().mapToLong(Renewable::bytes).sum());
    return Lanes.<Renewable, Fresh, IOException>run(
        ready.iterator(), lanes, this::prepare, this, stop);
  }

  /** Called from the lanes. */
  Fresh prepare(Renewable content) throws BookException {
    progress.started(content.uri());
    Optional<Reading> reading = readings.of(content.sha256());
    return new Fresh(
        content,
        documents.extracted(
            reading.orElseThrow(
                () -> new BookException("the book keeps no text of " + content.uri())),
            content.uri(),
            content.sha256(),
            content.bytes()));
  }

  @Override
  public void accept(Fresh fresh) throws IOException {
    group.add(fresh);
    if (group.size() >= GROUP) {
      commit();
    }
  }

  @Override
  public void commit() throws IOException {
    book.together(
        () -> {
          for (Fresh fresh : group) {
            if (Verdict.of(fresh.outcome).hasRecords()) {
              readings.renew(
                  fresh.content,
                  fresh.outcome,
                  new Circumstances("", documents.engine().version()));
            }
          }
          return group;
        });
    for (Fresh fresh : group) {
      if (fresh.outcome instanceof Outcome.Failed failed) {
        kept.add(new ImportAccount.Line(fresh.content.uri(), failed.reason(), failed.detail()));
      } else {
        renewed++;
      }
      progress.finished(fresh.content.uri(), List.of());
    }
    group.clear();
  }

  long renewed() {
    return renewed;
  }

  /** Files whose records could not be made anew, each with its reason. */
  List<ImportAccount.Line> kept() {
    return List.copyOf(kept);
  }
}
