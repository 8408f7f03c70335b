package org.minutebook.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.minutebook.book.BookException;
import org.minutebook.book.WritableBook;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Problem;

/**
 * Finds drafts and further scans of a meeting's record, and links them to the best version.
 *
 * <p>Versions are of the same type, body and day, stand in different files, and have nearly the
 * same words. Words, not phrases, are compared: character recognition spoils some, and with each of
 * them the phrases around it. Only records of one day are compared, so that a record costs as much
 * in a large book as in a small one.
 */
final class MeetingVersions {
  /**
   * Of all different words of two texts, the share that both have. Records of two meetings of one
   * body share 0.32 to 0.42 of them in the samples.
   */
  static final double ALIKE = 0.8;

  /** Texts of fewer different words tell too little. */
  private static final int FEWEST = 20;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** A draft before what is approved, recognised text before the file's own, then as they came. */
  private static final Comparator<Candidate> BETTER =
      Comparator.<Candidate, Boolean>comparing(c -> !has(c.record, "draft"))
          .thenComparing(c -> has(c.record, "signed"))
          .thenComparing(c -> !c.record.source().ocr())
          .thenComparingInt(c -> c.position);

  private final WritableBook book;

  MeetingVersions(WritableBook book) {
    this.book = book;
  }

  private record Candidate(MeetingRecord record, int position, Set<String> words) {}

  /** Links the records of a body's days on which something has changed. */
  boolean link(String body) throws BookException {
    boolean changed = false;
    for (List<String> day : book.meetings().sharingADay(body)) {
      List<Candidate> left = candidates(day);
      while (!left.isEmpty()) {
        Candidate best = left.removeLast();
        changed |= book.meetings().link(best.record.id(), Optional.empty());
        for (Candidate other : List.copyOf(left)) {
          if (areVersions(best, other)) {
            left.remove(other);
            changed |= book.meetings().link(other.record.id(), Optional.of(best.record.id()));
          }
        }
      }
    }
    return changed;
  }

  /** The best of them last. */
  private List<Candidate> candidates(List<String> ids) throws BookException {
    List<Candidate> candidates = new ArrayList<>();
    for (String id : ids) {
      Optional<MeetingRecord> record = book.record(id);
      if (record.isPresent()) {
        candidates.add(new Candidate(record.get(), candidates.size(), words(record.get().text())));
      }
    }
    candidates.sort(BETTER);
    return candidates;
  }

  private static boolean areVersions(Candidate a, Candidate b) {
    return a.record.type() == b.record.type()
        && !a.record.source().sha256().equals(b.record.source().sha256())
        && likeness(a.words, b.words) >= ALIKE;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
    return words;
  }

  static double likeness(Set<String> a, Set<String> b) {
    if (a.size() < FEWEST || b.size() < FEWEST) {
      return 0;
    }
    long common = a.stream().filter(b::contains).count();
    return (double) common / (a.size() + b.size() - common);
  }

  private static boolean has(MeetingRecord record, String code) {
    return record.problems().stream().map(Problem::code).anyMatch(code::equals);
  }
}
