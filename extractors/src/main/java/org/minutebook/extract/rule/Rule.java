package org.minutebook.extract.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A pattern with the examples that it must find and must ignore.
 *
 * @param id unique, such as {@code "decision.agreed"}
 * @param confidence of what it finds, 0 to 1
 * @param pattern what to look for
 * @param fields further keys of its entry
 * @param finds texts in which the pattern must occur
 * @param ignores texts in which it must not
 */
public record Rule(
    String id,
    double confidence,
    Pattern pattern,
    Map<String, String> fields,
    List<String> finds,
    List<String> ignores) {
  public Rule {
    fields = Map.copyOf(fields);
    finds = List.copyOf(finds);
    ignores = List.copyOf(ignores);
  }

  /** A further key of the rule's entry. */
  public Optional<String> field(String key) {
    return Optional.ofNullable(fields.get(key));
  }
}
