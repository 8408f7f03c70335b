package org.minutebook.extract.item;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;

/**
 * The number at the start of a line.
 *
 * @param number as printed, without brackets and trailing dot
 * @param end where the words after it begin
 * @param level 1 for the outermost
 * @param sure whether the shape alone makes the line an item
 * @param shape id of the rule
 * @param confidence of the rule
 */
record Numbering(String number, int end, int level, boolean sure, String shape, double confidence) {
  private static final List<Rule> SHAPES = Rules.load(Numbering.class, "numbering.rules");

  /** The number with which a text begins. */
  static Optional<Numbering> at(String text) {
    // A letter such as "i)" is a roman number before it is a letter.
    Optional<Numbering> roman = at(text, "item.roman");
    for (Rule rule : SHAPES) {
      Optional<MatchResult> m = rule.first(text);
      if (m.isPresent()) {
        if (rule.id().equals("item.letter")
            && roman.isPresent()
            && !roman.get().number().equals("v")) {
          return roman;
        }
        return Optional.of(read(rule, m.get()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Numbering> at(String text, String shape) {
    return SHAPES.stream()
        .filter(rule -> rule.id().equals(shape))
        .flatMap(rule -> rule.first(text).map(m -> read(rule, m)).stream())
        .findFirst();
  }

  private static Numbering read(Rule rule, MatchResult m) {
    String number =
        Regex.of("\\.$")
            .matcher(Regex.of("[\\s()]").matcher(m.group("number")).replaceAll(""))
            .replaceAll("");
    String level = rule.field("level").orElseThrow();
    int depth = level.equals("dots") ? dots(number) : Integer.parseInt(level);
    boolean sure = rule.field("sure").equals(Optional.of("yes"));
    return new Numbering(number, m.end("end"), depth, sure, rule.id(), rule.confidence());
  }

  /** "3.2.1" is three deep; a date-like minute number "04.23.01" is one number. */
  private static int dots(String number) {
    String[] parts = Regex.of("\\.").split(number);
    boolean dateLike =
        parts.length == 3 && Regex.of("[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}").matcher(number).matches();
    return dateLike ? 1 : parts.length;
  }

  /** What a plain number, letter or small roman number counts; 0 for any other. */
  int value() {
    return switch (shape) {
      case "item.roman" -> Roman.value(number);
      case "item.letter" -> number.charAt(0) - 'a' + 1;
      case "item.capital" -> number.charAt(0) - 'A' + 1;
      default -> count().orElse(0);
    };
  }

  /** Whether it is a bare letter or small roman number. */
  boolean isLetter() {
    return shape.equals("item.roman") || shape.equals("item.letter");
  }

  /** The same number read as a roman one, where its letters allow it. */
  static Optional<Numbering> roman(String text) {
    return at(text, "item.roman");
  }

  /** The number as a count, where it is one plain number. */
  Optional<Integer> count() {
    return Regex.of("[0-9]{1,4}").matcher(number).matches()
        ? Optional.of(Integer.valueOf(number))
        : Optional.empty();
  }
}
