package org.minutebook.read.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.minutebook.read.format.Labels;
import org.minutebook.read.format.Xml;
import org.w3c.dom.Element;

/** Counts the items of an OpenDocument text's lists. */
final class OdtNumbering {
  private static final int LEVELS = 10;

  private final OdtStyles styles;
  private final Map<String, int[]> counters = new HashMap<>();
  private final int[] outline = new int[LEVELS + 1];

  OdtNumbering(OdtStyles styles) {
    this.styles = styles;
  }

  /** Begins a list; unless it goes on with the last of its style, it counts afresh. */
  void begin(String style, int level, boolean goesOn) {
    int[] counts = counters.computeIfAbsent(style, s -> new int[LEVELS + 1]);
    if (!goesOn && level <= LEVELS) {
      Arrays.fill(counts, level, LEVELS + 1, 0);
    }
  }

  /**
   * The label of the next item.
   *
   * @param level from 1
   * @param start where the item sets its own number
   */
  String next(String style, int level, Optional<Integer> start) {
    if (level > LEVELS) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(style, s -> new int[LEVELS + 1]);
    Optional<Element> definition = styles.listLevel(style, level);
    count(counts, level, definition, start);
    return definition.map(d -> label(d, level, counts, l -> styles.listLevel(style, l))).orElse("");
  }

  /** The number of the next heading where headings are numbered; else empty. */
  String heading(int level) {
    Optional<Element> definition = styles.outlineLevel(level);
    boolean numbered =
        definition
            .flatMap(d -> Xml.attribute(d, "num-format"))
            .filter(f -> !f.isEmpty())
            .isPresent();
    if (!numbered || level > LEVELS) {
      return "";
    }
    count(outline, level, definition, Optional.empty());
    return label(definition.get(), level, outline, styles::outlineLevel);
  }

  private static void count(
      int[] counts, int level, Optional<Element> definition, Optional<Integer> start) {
    int first = definition.flatMap(d -> Xml.number(d, "start-value")).orElse(1);
    counts[level] = start.orElse(counts[level] == 0 ? first : counts[level] + 1);
    Arrays.fill(counts, level + 1, counts.length, 0);
  }

  /** Where the definition of a level stands. */
  private interface Definitions {
    Optional<Element> of(int level);
  }

  private static String label(
      Element definition, int level, int[] counts, Definitions definitions) {
    Optional<String> bullet = Xml.attribute(definition, "bullet-char");
    if (bullet.isPresent()) {
      return Looks.bullet(bullet.get());
    }
    String format = Xml.attribute(definition, "num-format").orElse("");
    if (format.isEmpty()) {
      return "";
    }
    int shown = Math.clamp(Xml.number(definition, "display-levels").orElse(1), 1, level);
    StringBuilder label = new StringBuilder();
    for (int l = level - shown + 1; l <= level; l++) {
      String own = definitions.of(l).flatMap(d -> Xml.attribute(d, "num-format")).orElse(format);
      if (!own.isEmpty()) {
        label.append(label.isEmpty() ? "" : ".").append(number(Math.max(1, counts[l]), own));
      }
    }
    return Xml.attribute(definition, "num-prefix").orElse("")
        + label
        + Xml.attribute(definition, "num-suffix").orElse("");
  }

  private static String number(int number, String format) {
    return switch (format) {
      case "a" -> Labels.lowerLetter(number);
      case "A" -> Labels.upperLetter(number);
      case "i" -> Labels.lowerRoman(number);
      case "I" -> Labels.upperRoman(number);
      default -> Integer.toString(number);
    };
  }
}
