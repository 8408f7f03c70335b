package org.minutebook.extract.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Provision;
import org.minutebook.model.text.Span;

/** Provisions told in a sentence, under whatever heading it stands. */
final class Told {
  private static final Sieve SENTENCES = Sieve.load(Told.class, "sentences.rules");

  private Told() {}

  static List<Provision> in(Reading reading, Lines lines, String document) {
    List<Provision> found = new ArrayList<>();
    for (Line line : lines.all()) {
      List<Rule> rules =
          SENTENCES.rules(line.text()).stream()
              .filter(rule -> rule.field("in").equals(Optional.of(document)))
              .filter(rule -> rule.occursIn(line.text()))
              .toList();
      if (!rules.isEmpty()) {
        int from = Math.max(line.bodyStart() - line.span().start(), Heading.numberEnd(line.text()));
        Span words = new Span(line.span().start() + from, line.span().end());
        for (Span sentence : reading.sentences().split(reading.text().text(), words)) {
          rules.forEach(rule -> provision(reading, sentence, rule).ifPresent(found::add));
        }
      }
    }
    return found;
  }

  /** Whether a sentence of a text tells of a kind of provision. */
  static boolean tells(String text, Provision.Kind kind) {
    return SENTENCES.rules(text).stream()
        .filter(rule -> rule.field("kind").equals(Optional.of(kind.key())))
        .anyMatch(rule -> rule.occursIn(text));
  }

  /** The sentence, or the part of it that the rule's group "text" holds. */
  private static Optional<Provision> provision(Reading reading, Span sentence, Rule rule) {
    String words = reading.text().of(sentence);
    Occurrences m = rule.in(words);
    if (!m.find()) {
      return Optional.empty();
    }
    boolean partOnly = m.namedGroups().containsKey("text");
    Span span =
        partOnly ? new Span(m.start("text"), m.end("text")).shift(sentence.start()) : sentence;
    return Optional.of(
        new Provision(
            Provision.Kind.of(rule.field("kind").orElseThrow()),
            reading.text().of(span).strip(),
            reading.evidence(span, rule.id(), rule.confidence())));
  }
}
