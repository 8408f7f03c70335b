package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.model.record.Action;

/** One action stated in the body and again in a column or summary is one action. */
final class Duplicates {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final double ALIKE = 0.75;

  /** The same owner is seldom given two tasks in nearly the same words. */
  private static final double ALIKE_OF_ONE = 0.6;

  /** A summary at the end says more shortly what the body told of the same owner. */
  private static final double SUMMED_UP = 0.5;

  private static final int FEWEST_SHARED = 2;
  private static final Pattern LISTED = Pattern.compile("action\\.(?:list|table)\\b");

  /** Words that any two actions may share. */
  private static final Set<String> EMPTY =
      Set.of(
          "", "to", "the", "a", "an", "and", "of", "will", "would", "should", "agreed", "asked",
          "cllr", "mr", "mrs", "ms");

  /** Actions alike share one of so many of their longest words: only such pairs are compared. */
  private static final int KEYS = 4;

  /**
   * So many of the last actions with a word are compared: a bound for documents that repeat
   * themselves.
   */
  private static final int BUCKET = 40;

  private final List<Candidate> kept = new ArrayList<>();
  private final List<Set<String>> words = new ArrayList<>();
  private final Map<String, List<Integer>> byKey = new HashMap<>();

  private Duplicates() {}

  /**
   * The candidates, repetitions within the one that they repeat: the first place stands, with the
   * fuller owners.
   */
  static List<Candidate> merged(List<Candidate> candidates) {
    Duplicates duplicates = new Duplicates();
    candidates.forEach(duplicates::add);
    return duplicates.kept;
  }

  private void add(Candidate candidate) {
    Set<String> mine = words(candidate);
    List<String> keys =
        mine.stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
            .limit(KEYS)
            .toList();
    Set<Integer> near = new LinkedHashSet<>();
    for (String key : keys) {
      List<Integer> bucket = byKey.getOrDefault(key, List.of());
      near.addAll(bucket.subList(Math.max(0, bucket.size() - BUCKET), bucket.size()));
    }
    for (int i : near) {
      if (isSame(kept.get(i), words.get(i), candidate, mine)) {
        kept.set(i, merged(kept.get(i), candidate));
        return;
      }
    }
    keys.forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(kept.size()));
    kept.add(candidate);
    words.add(mine);
  }

  private static Candidate merged(Candidate first, Candidate again) {
    Candidate owned = first.owners().isEmpty() ? first.withOwners(again.owners()) : first;
    Candidate known =
        again.status() == Action.Status.OPEN ? owned : owned.withStatus(again.status());
    return first.span().overlaps(again.span()) ? known : known.statedAgain(again);
  }

  private static boolean isSame(Candidate a, Set<String> left, Candidate b, Set<String> right) {
    boolean overlap = a.span().overlaps(b.span());
    if (overlap && a.text().equals(b.text())) {
      return true;
    }
    if (Math.min(left.size(), right.size()) < 3) {
      boolean told = overlap || left.size() == 2;
      return left.equals(right) && a.owners().equals(b.owners()) && told;
    }
    boolean owned = !a.owners().isEmpty() && !b.owners().isEmpty();
    if (owned && !overlap && a.owners().stream().noneMatch(b.owners()::contains)) {
      return false;
    }
    Set<String> shared = new HashSet<>(left);
    shared.retainAll(right);
    double share = (double) shared.size() / Math.min(left.size(), right.size());
    double dice = 2.0 * shared.size() / (left.size() + right.size());
    boolean summary = owned && !isListed(a) && isListed(b);
    return overlap
        ? share >= ALIKE
        : dice >= (owned ? ALIKE_OF_ONE : ALIKE)
            || summary
                && shared.size() >= FEWEST_SHARED
                && shared.size() >= SUMMED_UP * right.size();
  }

  private static boolean isListed(Candidate candidate) {
    return LISTED.matcher(candidate.rule()).lookingAt();
  }

  /** The words that tell what is to be done; who is to do it is told apart. */
  private static Set<String> words(Candidate candidate) {
    Set<String> words = split(candidate.text());
    candidate.owners().forEach(owner -> words.removeAll(split(owner)));
    words.removeAll(EMPTY);
    return words;
  }

  private static Set<String> split(String text) {
    return new HashSet<>(List.of(BETWEEN.split(text.toLowerCase(Locale.ROOT))));
  }
}
