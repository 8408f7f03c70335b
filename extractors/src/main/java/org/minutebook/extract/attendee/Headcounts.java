package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Numerals;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Headcount;
import org.minutebook.model.text.Span;

/** Counts of those who attended without being named: "12 members of the public". */
final class Headcounts {
  private static final Sieve RULES = Sieve.load(Headcounts.class, "headcounts.rules");

  private static final Lexicon CROWDS = Lexicon.load(Headcounts.class, "crowds.txt");
  private static final Pattern SOME =
      Pattern.compile(
          "(?i)^(?:several|some|various|many|a few|few|a number of|numerous|other|the)\\s+");

  private static final Pattern AT_END = Pattern.compile("(?<!\\W)\\W++$");

  private Headcounts() {}

  /** Whether a piece of a list counts people, or tells of some, instead of naming one. */
  static boolean isCrowd(String piece) {
    return RULES.rules(piece).stream().anyMatch(rule -> !told(rule) && rule.occursIn(piece))
        || CROWDS.contains(AT_END.matcher(SOME.matcher(piece).replaceFirst("")).replaceFirst(""));
  }

  /** The count that a piece of a list states. */
  static Optional<Headcount> listed(Reading reading, String piece, Span span) {
    return RULES.rules(piece).stream()
        .filter(rule -> !told(rule))
        .flatMap(rule -> count(reading, rule, rule.in(piece), span).stream())
        .findFirst();
  }

  /** The counts that a line states in sentences. */
  static List<Headcount> told(Reading reading, Line line) {
    List<Headcount> counts = new ArrayList<>();
    for (Rule rule : RULES.rules(line.text())) {
      Occurrences m = rule.in(line.text());
      int from = 0;
      while (told(rule) && m.find(from)) {
        Span span = new Span(m.start(), m.end()).shift(line.span().start());
        counts.addAll(counted(reading, rule, m, span).stream().toList());
        from = m.end();
      }
    }
    return counts;
  }

  private static boolean told(Rule rule) {
    return rule.field("where").isPresent();
  }

  private static Optional<Headcount> count(Reading reading, Rule rule, Occurrences m, Span span) {
    return m.find() ? counted(reading, rule, m, span) : Optional.empty();
  }

  private static Optional<Headcount> counted(Reading reading, Rule rule, MatchResult m, Span span) {
    // "A member of the public" is one.
    String written = m.group("number");
    OptionalInt number =
        Regex.of("(?i)an?").matcher(written).matches() ? OptionalInt.of(1) : Numerals.of(written);
    String who =
        Regex.of("(?<!\\s)\\s++(?:present|attended|attending|in attendance)$")
            .matcher(m.group("who").strip())
            .replaceFirst("");
    return number.isPresent()
        ? Optional.of(
            new Headcount(
                number.getAsInt(), who, reading.evidence(span, rule.id(), rule.confidence())))
        : Optional.empty();
  }
}
