package org.minutebook.extract.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.extract.rule.Spacing;
import org.minutebook.model.text.Span;

/** Splits lines that may tell of a decision into sentences; any other line is one. */
final class Utterances {
  /** Where none of these may find anything, no sentence needs to be told from the next. */
  private static final Sieve TELLING =
      Sieve.of(
          Stream.of(Statements.RULES, Proceedings.MOTIONS, Verdicts.RULES)
              .flatMap(rules -> rules.all().stream())
              .toList());

  /** A full stop behind one of these ends no sentence. */
  private static final Gate SHORTENED =
      Gate.of("(?i)(?:^|[\\s(,])(?:prop|sec|secd|nom|2nd|nem|abst|no|approx|incl|mvd)\\.$");

  /** "b)" before the words, where no mark-up makes it a label. */
  private static final Pattern POINT =
      Pattern.compile("^\\(?(?:[a-z]|[ivx]{1,4}|[0-9]{1,2}(?:\\.[0-9]{1,2}){0,3})[.)]\\s(?=\\S)");

  private Utterances() {}

  static List<Utterance> of(Reading reading) {
    List<Utterance> all = new ArrayList<>();
    for (Line line : reading.lines().all()) {
      Span body = new Span(Math.min(line.bodyStart(), line.span().end()), line.span().end());
      if (TELLING.mayFind(line.text())) {
        split(reading, body).forEach(span -> add(all, reading, line, span));
      } else {
        add(all, reading, line, body);
      }
    }
    return all;
  }

  private static void add(List<Utterance> all, Reading reading, Line line, Span span) {
    String words = Spacing.single(span.of(reading.text().text()));
    if (!words.isEmpty()) {
      boolean first = all.isEmpty() || all.getLast().line().index() != line.index();
      String said = first ? POINT.matcher(words).replaceFirst("") : words;
      all.add(new Utterance(line, span, said, first));
    }
  }

  private static List<Span> split(Reading reading, Span body) {
    List<Span> joined = new ArrayList<>();
    String text = reading.text().text();
    for (Span sentence : reading.sentences().split(text, body)) {
      boolean goesOn = !joined.isEmpty() && goesOn(joined.getLast().of(text));
      if (goesOn) {
        joined.add(joined.removeLast().union(sentence));
      } else {
        joined.add(sentence);
      }
    }
    return joined;
  }

  private static boolean goesOn(String before) {
    return before.endsWith(".") && (SHORTENED.in(before) || PersonalName.endsInTitle(before));
  }
}
