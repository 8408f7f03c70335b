package org.minutebook.read.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.minutebook.read.format.Labels;
import org.minutebook.read.format.Xml;
import org.w3c.dom.Element;

/**
 * Counts the automatic numbers of a docx file, as Word prints them.
 *
 * <p>Lists that share an abstract definition share their counters, unless an instance overrides the
 * start; a number at one level restarts the levels below it.
 */
final class DocxNumbering {
  private static final int LEVELS = 9;

  private final Map<String, Element> abstracts = new HashMap<>();
  private final Map<String, Element> instances = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Map<String, Boolean> seenInstances = new HashMap<>();

  DocxNumbering(Optional<Element> root) {
    root.ifPresent(
        element -> {
          for (Element list : Xml.children(element, "abstractNum")) {
            abstracts.put(Xml.attribute(list, "abstractNumId").orElse(""), list);
          }
          for (Element list : Xml.children(element, "num")) {
            instances.put(Xml.attribute(list, "numId").orElse(""), list);
          }
        });
  }

  /**
   * Counts one paragraph and returns its label.
   *
   * @return empty where the list has no number or bullet at the level
   */
  String next(String numId, int rawLevel) {
    int level = Math.clamp(rawLevel, 0, LEVELS - 1);
    Element instance = instances.get(numId);
    if (instance == null) {
      return "";
    }
    String abstractId = value(instance, "abstractNumId").orElse("");
    int[] counts = counters.computeIfAbsent(abstractId, id -> fresh());
    if (seenInstances.put(numId, true) == null) {
      restart(instance, counts);
    }
    for (int above = 0; above < level; above++) {
      if (counts[above] < 0) {
        counts[above] = start(numId, above);
      }
    }
    counts[level] = counts[level] < 0 ? start(numId, level) : counts[level] + 1;
    for (int below = level + 1; below < LEVELS; below++) {
      if (restarts(numId, below, level)) {
        counts[below] = -1;
      }
    }
    return label(numId, level, counts);
  }

  /** The level that a list ties to a paragraph style: in styles it counts, whatever they say. */
  Optional<Integer> levelOf(String numId, String style) {
    for (int level = 0; level < LEVELS; level++) {
      Optional<String> tied = level(numId, level).flatMap(l -> value(l, "pStyle"));
      if (tied.filter(style::equals).isPresent()) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }

  private static int[] fresh() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, -1);
    return counts;
  }

  /** An instance that overrides a start counts from there, once. */
  private static void restart(Element instance, int[] counts) {
    for (Element override : Xml.children(instance, "lvlOverride")) {
      int level = Xml.number(override, "ilvl").orElse(0);
      if (Xml.child(override, "startOverride").isPresent() && level >= 0 && level < LEVELS) {
        counts[level] = -1;
      }
    }
  }

  private boolean restarts(String numId, int level, int after) {
    return level(numId, level)
        .flatMap(l -> Xml.child(l, "lvlRestart"))
        .flatMap(r -> Xml.number(r, "val"))
        .map(restart -> restart != 0 && after < restart)
        .orElse(true);
  }

  private int start(String numId, int level) {
    Optional<Integer> overridden =
        override(numId, level)
            .flatMap(o -> Xml.child(o, "startOverride"))
            .flatMap(o -> Xml.number(o, "val"));
    return overridden
        .or(
            () ->
                level(numId, level)
                    .flatMap(l -> Xml.child(l, "start"))
                    .flatMap(s -> Xml.number(s, "val")))
        .orElse(1);
  }

  private Optional<Element> override(String numId, int level) {
    return Optional.ofNullable(instances.get(numId)).stream()
        .flatMap(instance -> Xml.children(instance, "lvlOverride").stream())
        .filter(o -> Xml.number(o, "ilvl").orElse(-1) == level)
        .findFirst();
  }

  private Optional<Element> level(String numId, int level) {
    return override(numId, level)
        .flatMap(o -> Xml.child(o, "lvl"))
        .or(
            () ->
                Optional.ofNullable(instances.get(numId))
                    .flatMap(instance -> value(instance, "abstractNumId"))
                    .flatMap(id -> Optional.ofNullable(abstracts.get(id)))
                    .map(this::linked)
                    .stream()
                    .flatMap(list -> Xml.children(list, "lvl").stream())
                    .filter(l -> Xml.number(l, "ilvl").orElse(-1) == level)
                    .findFirst());
  }

  /** A definition that only points to a numbering style is that style's own definition. */
  private Element linked(Element list) {
    Optional<String> link = value(list, "numStyleLink");
    if (link.isEmpty()) {
      return list;
    }
    return abstracts.values().stream()
        .filter(other -> value(other, "styleLink").equals(link))
        .findFirst()
        .orElse(list);
  }

  private String label(String numId, int level, int[] counts) {
    Optional<Element> definition = level(numId, level);
    if (definition.isEmpty()) {
      return "";
    }
    String format = value(definition.get(), "numFmt").orElse("decimal");
    String pattern = value(definition.get(), "lvlText").orElse("");
    if (format.equals("bullet")) {
      return Looks.bullet(pattern);
    }
    if (format.equals("none")) {
      return "";
    }
    boolean legal = Xml.child(definition.get(), "isLgl").isPresent();
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '%' && i + 1 < pattern.length() && Character.isDigit(pattern.charAt(i + 1))) {
        int shown = Math.clamp(pattern.charAt(++i) - '1', 0, LEVELS - 1);
        int number = counts[shown] < 0 ? start(numId, shown) : counts[shown];
        label.append(number(number, legal ? "decimal" : format(numId, shown)));
      } else {
        label.append(c);
      }
    }
    return label.toString().strip();
  }

  private String format(String numId, int level) {
    return level(numId, level).flatMap(l -> value(l, "numFmt")).orElse("decimal");
  }

  private static String number(int number, String format) {
    return switch (format) {
      case "lowerLetter" -> Labels.lowerLetter(number);
      case "upperLetter" -> Labels.upperLetter(number);
      case "lowerRoman" -> Labels.lowerRoman(number);
      case "upperRoman" -> Labels.upperRoman(number);
      case "ordinal" -> Labels.ordinal(number);
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "none" -> "";
      default -> Integer.toString(number);
    };
  }

  private static Optional<String> value(Element parent, String child) {
    return Xml.child(parent, child).flatMap(element -> Xml.attribute(element, "val"));
  }
}
