package org.minutebook.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rules of one make, and the bodies whose documents inspired them.
 *
 * @param rules beginnings of their ids, up to a dot or whole
 * @param figure that their facts count in
 * @param inspired beginnings of the ids of the documents of the bodies that inspired them
 */
public record RuleFamily(String name, List<String> rules, Figure figure, List<String> inspired) {
  public RuleFamily {
    rules = List.copyOf(rules);
    inspired = List.copyOf(inspired);
  }

  /**
   * Reads a file of families: stanzas of {@code key: value} lines with the keys {@code family},
   * {@code rules}, {@code figure} and {@code inspired}; {@code #} begins a comment line.
   *
   * @throws IllegalArgumentException where a stanza lacks a key, or names no figure
   */
  public static List<RuleFamily> read(Path file) throws IOException {
    List<RuleFamily> families = new ArrayList<>();
    Map<String, String> stanza = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add("");
    for (String line : lines) {
      if (line.isBlank() && !stanza.isEmpty()) {
        families.add(family(stanza, file));
        stanza.clear();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split(":", 2);
        stanza.put(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
      }
    }
    return List.copyOf(families);
  }

  /** The family to which a rule belongs: the one that has the longest beginning of its id. */
  static Optional<RuleFamily> of(String rule, List<RuleFamily> families) {
    return families.stream()
        .filter(family -> family.fit(rule) > 0)
        .max(Comparator.comparingInt(family -> family.fit(rule)));
  }

  /** Length of the longest beginning that a rule's id has; 0 where it has none. */
  private int fit(String rule) {
    return rules.stream()
        .filter(beginning -> rule.equals(beginning) || rule.startsWith(beginning + "."))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** Whether a document is of a body that inspired the family. */
  boolean isInspiredBy(DocumentScore document) {
    return inspired.stream()
        .anyMatch(name -> document.id().equals(name) || document.id().startsWith(name + "-"));
  }

  private static RuleFamily family(Map<String, String> stanza, Path file) {
    String figure = value(stanza, "figure", file);
    return new RuleFamily(
        value(stanza, "family", file),
        words(value(stanza, "rules", file)),
        Arrays.stream(Figure.values())
            .filter(each -> each.key().equals(figure))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(file + ": no figure " + figure)),
        words(value(stanza, "inspired", file)));
  }

  private static String value(Map<String, String> stanza, String key, Path file) {
    String value = stanza.getOrDefault(key, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException(file + ": " + stanza + " needs \"" + key + "\"");
    }
    return value;
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split("\\s+", -1));
  }
}
