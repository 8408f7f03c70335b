package org.minutebook.extract.confidentiality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Confidentiality;
import org.minutebook.model.record.Fact;
import org.minutebook.model.text.Span;

/** Finds rules of confidence that a document states. */
public final class ConfidentialityExtractor implements Extractor {
  private static final Sieve RULES =
      Sieve.load(ConfidentialityExtractor.class, "confidentiality.rules");

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Confidentiality.class);
  }

  @Override
  public List<Confidentiality> from(Reading reading) {
    List<Confidentiality> found = new ArrayList<>();
    for (Rule rule : RULES.rules(reading.text().text())) {
      Matcher m = rule.pattern().matcher(reading.text().text());
      while (m.find()) {
        Confidentiality.Kind kind = Confidentiality.Kind.valueOf(rule.field("kind").orElseThrow());
        found.add(
            new Confidentiality(
                kind,
                Optional.empty(),
                reading.evidence(new Span(m.start(), m.end()), rule.id(), rule.confidence())));
      }
    }
    return found;
  }
}
