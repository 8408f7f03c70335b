package org.minutebook.pipeline;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minutebook.book.BookException;
import org.minutebook.book.WritableBook;
import org.minutebook.extract.record.ItemsElsewhere;
import org.minutebook.extract.record.OwnersElsewhere;
import org.minutebook.model.record.MeetingRecord;

/**
 * Names owners by the other records of their body, and finds agendas' items in minutes.
 *
 * <p>Runs at the end of an import, over the bodies of which it has brought records. Without new
 * records nothing changes; a run that is cut off before leaves its bodies to the next import of one
 * of their records.
 */
final class Refinement {
  private final WritableBook book;

  Refinement(WritableBook book) {
    this.book = book;
  }

  /**
   * Refines the records of the bodies whose records are new.
   *
   * @return whether anything changed
   */
  boolean after(List<String> newRecords) throws BookException {
    Set<String> touched = new HashSet<>();
    for (String id : newRecords) {
      book.record(id).flatMap(MeetingRecord::body).map(Refinement::key).ifPresent(touched::add);
    }
    if (touched.isEmpty()) {
      return false;
    }
    boolean changed = false;
    Map<String, List<String>> ids = book.idsByBody();
    for (String body : touched) {
      List<String> ofBody = new ArrayList<>();
      ids.forEach((name, those) -> ofBody.addAll(key(name).equals(body) ? those : List.of()));
      changed |= refine(ofBody);
    }
    return changed;
  }

  private boolean refine(List<String> ids) throws BookException {
    if (ids.size() < 2) {
      return false;
    }
    OwnersElsewhere owners = new OwnersElsewhere(ids.stream().flatMap(this::read));
    ItemsElsewhere items = new ItemsElsewhere(ids.stream().flatMap(this::read));
    boolean changed = false;
    for (String id : ids) {
      Optional<MeetingRecord> record = book.record(id);
      if (record.isPresent()) {
        MeetingRecord refined = items.refined(owners.refined(record.get()));
        changed |= !refined.equals(record.get()) && book.refine(refined);
      }
    }
    return changed;
  }

  private Stream<MeetingRecord> read(String id) {
    try {
      return book.record(id).stream();
    } catch (BookException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names that differ only in case or white space are one body's. */
  private static String key(String body) {
    return body.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
