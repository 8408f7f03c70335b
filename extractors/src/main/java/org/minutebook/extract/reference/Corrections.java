package org.minutebook.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Correction;
import org.minutebook.model.text.Span;

/** Reads what is to be changed in earlier minutes. */
final class Corrections {
  private static final Sieve RULES = Sieve.load(Corrections.class, "corrections.rules");

  private Corrections() {}

  /** Those of one line; of two readings of the same words the surer rule's stays. */
  static List<Correction> in(Reading reading, Line line) {
    List<Correction> found = new ArrayList<>();
    for (Rule rule : RULES.rules(line.text())) {
      Occurrences m = rule.in(line.text());
      while (m.find()) {
        Span span = new Span(m.start(), m.end()).shift(line.span().start());
        if (found.stream().noneMatch(f -> f.evidence().span().overlaps(span))) {
          Optional<String> now =
              ReferenceExtractor.group(rule, m, "now")
                  .or(() -> ReferenceExtractor.group(rule, m, "plain"));
          found.add(
              new Correction(
                  m.group().strip(),
                  now.map(Corrections::unquoted),
                  ReferenceExtractor.group(rule, m, "was").map(Corrections::unquoted),
                  reading.evidence(span, rule.id(), rule.confidence())));
        }
      }
    }
    return found;
  }

  private static String unquoted(String words) {
    return Regex.of("^[‘'\"“]|[’'\"”]$").matcher(words).replaceAll("").strip();
  }
}
