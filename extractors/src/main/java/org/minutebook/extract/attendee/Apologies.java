package org.minutebook.extract.attendee;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.model.record.Attendance;

/**
 * Apologies told in sentences: "Apologies were received from Cllr Ash and Mr B Birch (Leeds
 * Trust)."
 */
final class Apologies {
  private static final List<Rule> RULES = Rules.load(Apologies.class, "apologies.rules");
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

  static void read(Reading reading, Lines lines, Register register) {
    for (Line line : lines.all()) {
      if (register.isTaken(line)) {
        continue;
      }
      for (Rule rule : RULES) {
        Matcher m = rule.pattern().matcher(line.text());
        if (m.find()) {
          Optional<String> attendance = rule.field("attendance");
          if (attendance.equals(Optional.of("apologies"))) {
            register.add(
                line,
                m.end(),
                end(line.text(), m.end()),
                Attendance.Kind.APOLOGIES,
                false,
                rule.id());
          } else if (attendance.equals(Optional.of("subject"))) {
            int from = line.text().lastIndexOf('.', m.start()) + 1;
            register.add(line, from, m.start(), Attendance.Kind.APOLOGIES, false, rule.id());
          }
          break;
        }
      }
    }
  }

  private static int end(String text, int from) {
    Matcher stop = STOP.matcher(text);
    return stop.find(from) ? stop.start() : text.length();
  }
}
