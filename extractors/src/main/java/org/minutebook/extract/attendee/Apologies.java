package org.minutebook.extract.attendee;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.text.Span;

/**
 * Apologies told in sentences: "Apologies were received from Cllr Ash and Mr B Birch (Leeds
 * Trust)."
 */
final class Apologies {
  private static final Sieve RULES = Sieve.load(Apologies.class, "apologies.rules");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "\\b(?:was|were|had|have|has|is|are|been|will|would|please|contact)\\b|\\b(?i:available|welcomed|no apologies|none)\\b");
  private static final Pattern STOP =
      Pattern.compile(
          "\\.(?=\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Ll})|\\.\\s*$|\\b(?:was|were|who|due to|because)\\b");

  private Apologies() {}

  /** Whether a text tells something rather than lists names. */
  static boolean isSentence(String text) {
    return SENTENCE.matcher(text).find();
  }

  static void read(Lines lines, Register register) {
    for (Line line : lines.all()) {
      if (register.isTaken(line) && !isSentence(line.text())) {
        continue;
      }
      for (Rule rule : RULES.rules(line.text())) {
        Matcher m = rule.pattern().matcher(line.text());
        if (m.find()) {
          named(rule, m, line)
              .ifPresent(
                  part ->
                      register.add(
                          part.shift(line.span().start()), Register.apologies(), false, rule.id()));
          break;
        }
      }
    }
  }

  /** The part of a line that names those who are away. */
  private static Optional<Span> named(Rule rule, Matcher m, Line line) {
    return switch (rule.field("attendance").orElseThrow()) {
      case "apologies" -> Optional.of(new Span(m.end(), end(line.text(), m.end())));
      case "subject" ->
          Optional.of(new Span(line.text().lastIndexOf('.', m.start()) + 1, m.start()));
      default -> Optional.empty();
    };
  }

  private static int end(String text, int from) {
    Matcher stop = STOP.matcher(text);
    return stop.find(from) ? stop.start() : text.length();
  }
}
