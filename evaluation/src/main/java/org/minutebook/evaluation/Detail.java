package org.minutebook.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.model.record.Evidence;

/**
 * A lesser fact: a reference, a headcount, who moved what.
 *
 * @param fields by key; of the gold all that are right, of what was found one each
 * @param optional whether it may be missing or given besides
 * @param evidence of what was found, where it has a confidence of its own; empty for gold
 */
record Detail(
    DetailKind kind,
    Map<String, List<String>> fields,
    boolean optional,
    Optional<Evidence> evidence) {
  /** The least share of common words of two values that are the same. */
  private static final double ALIKE = 0.75;

  Detail {
    Map<String, List<String>> given = new LinkedHashMap<>();
    fields.forEach((key, values) -> given.put(key, List.copyOf(values)));
    given.values().removeIf(List::isEmpty);
    fields = given;
  }

  /** Whether it has any of the values that its kind is about. */
  boolean saysAnything() {
    boolean motion = kind == DetailKind.MOVERS || kind == DetailKind.VOTES;
    return !motion || kind.told().stream().anyMatch(fields::containsKey);
  }

  /** The words by which it is known. */
  String words() {
    return String.join(
        " ", kind.words().stream().flatMap(key -> values(key).stream().limit(1)).toList());
  }

  /** How alike it is to something found; a little more where the values are right too. */
  double likeness(Detail found, Measure measure) {
    double words = measure.ofStatements(words(), found.words());
    return words + (isRight(found, measure) ? 0.02 : 0);
  }

  /** Whether what was found has the values of this gold, and no others. */
  boolean isRight(Detail found, Measure measure) {
    return kind.told().stream().allMatch(key -> isRight(key, found.values(key), measure));
  }

  /** An empty text among the gold's values says that there need not be one. */
  private boolean isRight(String key, List<String> found, Measure measure) {
    List<String> gold = values(key);
    if (found.isEmpty()) {
      return gold.isEmpty() || gold.contains("");
    }
    return gold.stream().anyMatch(value -> same(value, found.getFirst(), measure));
  }

  /** For the reader. */
  String shown() {
    StringBuilder shown = new StringBuilder();
    kind.told().stream()
        .filter(fields::containsKey)
        .forEach(key -> shown.append(key).append(' ').append(values(key).getFirst()).append(", "));
    return shown.append(words()).toString();
  }

  private List<String> values(String key) {
    return fields.getOrDefault(key, List.of());
  }

  private static boolean same(String gold, String found, Measure measure) {
    return measure.sameLabel(gold, found) || measure.ofWords(gold, found) >= ALIKE;
  }
}
