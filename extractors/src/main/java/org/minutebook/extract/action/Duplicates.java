package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.minutebook.model.record.Action;

/** One action stated in the body and again in a column or summary is one action. */
final class Duplicates {
  private static final double ALIKE = 0.75;

  /** The same owner is seldom given two tasks in nearly the same words. */
  private static final double ALIKE_OF_ONE = 0.6;

  private Duplicates() {}

  /**
   * The candidates without repetitions; of two alike the first place stands, with the fuller
   * owners.
   */
  static List<Candidate> removed(List<Candidate> candidates) {
    List<Candidate> kept = new ArrayList<>();
    for (Candidate candidate : candidates) {
      int same = -1;
      for (int i = 0; i < kept.size() && same < 0; i++) {
        same = isSame(kept.get(i), candidate) ? i : -1;
      }
      if (same < 0) {
        kept.add(candidate);
      } else {
        kept.set(same, merged(kept.get(same), candidate));
      }
    }
    return kept;
  }

  private static Candidate merged(Candidate first, Candidate again) {
    Candidate fuller = first.owners().isEmpty() ? first.withOwners(again.owners()) : first;
    return again.status() == Action.Status.OPEN ? fuller : fuller.withStatus(again.status());
  }

  private static boolean isSame(Candidate a, Candidate b) {
    if (a.span().overlaps(b.span()) && a.text().equals(b.text())) {
      return true;
    }
    Set<String> left = words(a.text());
    Set<String> right = words(b.text());
    if (Math.min(left.size(), right.size()) < 3) {
      return left.equals(right) && a.owners().equals(b.owners()) && a.span().overlaps(b.span());
    }
    Set<String> shared = new HashSet<>(left);
    shared.retainAll(right);
    boolean overlap = a.span().overlaps(b.span());
    boolean owned = !a.owners().isEmpty() && !b.owners().isEmpty();
    if (owned && !overlap && a.owners().stream().noneMatch(b.owners()::contains)) {
      return false;
    }
    double share = (double) shared.size() / Math.min(left.size(), right.size());
    double dice = 2.0 * shared.size() / (left.size() + right.size());
    return overlap ? share >= ALIKE : dice >= (owned ? ALIKE_OF_ONE : ALIKE);
  }

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    words.remove("to");
    words.remove("the");
    return words;
  }
}
