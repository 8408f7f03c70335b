package org.minutebook.extract.part;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.text.PartType;

/** Lines by which a document says what kind it is. */
final class Titles {
  private static final Sieve RULES = Sieve.load(Titles.class, "titles.rules");
  private static final Gate NUMBERED =
      Gate.of("^\\(?(?:[0-9]+(?:\\.[0-9]+){0,9}[.)]?|[ivx]+[.)])\\s");
  private static final Pattern FRONT_MATTER =
      Pattern.compile("^(?:title|subject|re)\\s*[:=]\\s*[\"']?", Pattern.CASE_INSENSITIVE);

  private static final Gate ATTENDANCE =
      Gate.of(
          Pattern.compile(
              "^\\W*(?:present|attendees|attendance|in attendance|participants|members present|apologies|attending)\\b",
              Pattern.CASE_INSENSITIVE));

  /** What is longer is no title. */
  private static final int LONGEST = 140;

  /** What is longer is no paragraph at the start of a document. */
  private static final int LONGEST_SENTENCE = 600;

  /** A title that nothing sets apart is one of so many lines. */
  private static final int FIRST = 4;

  private Titles() {}

  /** The kind of document that one of its first lines tells. */
  static Optional<PartType> told(Line line, int fromStart) {
    boolean set =
        fromStart < FIRST || line.heading() == 1 || line.heading() == 0 && line.stressed();
    return worthTrying(line)
        .filter(rule -> set || !rule.field("where").equals(Optional.of("title")))
        .filter(rule -> finds(rule, line))
        .findFirst()
        .flatMap(Titles::type);
  }

  /** The kind of document that a line opens, in the middle of a file. */
  static Optional<PartType> opening(Line line, boolean behindPageBreak) {
    return worthTrying(line)
        .filter(
            rule ->
                rule.field("opens")
                    .filter(o -> o.equals("yes") || behindPageBreak && !o.equals("no"))
                    .isPresent())
        .filter(rule -> finds(rule, line))
        .findFirst()
        .flatMap(Titles::type);
  }

  /** Whether a line begins with a number, as items do. */
  static boolean isNumbered(String text) {
    return NUMBERED.in(text);
  }

  /** Whether a line begins the list of those present, or of those who sent apologies. */
  static boolean listsPeople(Line line) {
    return ATTENDANCE.in(line.text());
  }

  private static Stream<Rule> worthTrying(Line line) {
    return RULES.rules(words(line)).stream();
  }

  private static String words(Line line) {
    return FRONT_MATTER.matcher(line.text()).replaceFirst("");
  }

  private static boolean finds(Rule rule, Line line) {
    String text = words(line);
    boolean report = rule.field("type").equals(Optional.of("report"));
    boolean sentence = rule.field("where").equals(Optional.of("sentence"));
    return text.length() <= (sentence ? LONGEST_SENTENCE : LONGEST)
        && !line.listed()
        && (report || !isNumbered(text))
        && rule.occursIn(text);
  }

  private static Optional<PartType> type(Rule rule) {
    return rule.field("type").map(PartType::of);
  }
}
