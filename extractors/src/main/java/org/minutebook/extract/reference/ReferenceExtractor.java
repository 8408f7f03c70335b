package org.minutebook.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Correction;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.Reference;
import org.minutebook.model.text.Span;

/** Finds references to earlier minutes and corrections of them. */
public final class ReferenceExtractor implements Extractor {
  private static final Sieve REFERENCES = Sieve.load(ReferenceExtractor.class, "references.rules");
  private static final Sieve CORRECTIONS =
      Sieve.load(ReferenceExtractor.class, "corrections.rules");

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Reference.class, Correction.class);
  }

  @Override
  public List<Fact> from(Reading reading) {
    List<Fact> found = new ArrayList<>();
    String text = reading.text().text();
    for (Rule rule : REFERENCES.rules(text)) {
      Matcher m = rule.pattern().matcher(text);
      while (m.find()) {
        Span span = new Span(m.start(), m.end());
        found.add(
            new Reference(
                m.group(),
                Optional.of(m.group("item")),
                reading.evidence(span, rule.id(), rule.confidence())));
      }
    }
    for (Rule rule : CORRECTIONS.rules(text)) {
      Matcher m = rule.pattern().matcher(text);
      while (m.find()) {
        Span span = new Span(m.start(), m.end());
        Optional<String> was = Optional.ofNullable(m.group("was")).map(String::strip);
        found.add(
            new Correction(
                m.group(),
                Optional.of(m.group("now").strip()),
                was,
                reading.evidence(span, rule.id(), rule.confidence())));
      }
    }
    found.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
    return found;
  }
}
