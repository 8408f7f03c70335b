package org.minutebook.extract.action;

import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Action;
import org.minutebook.model.text.Span;

/**
 * A possible action, before owners, deadline and item are settled.
 *
 * @param text its own words
 * @param span where they stand
 * @param owners labels as written
 * @param dueIn where to look for its deadline besides its own words
 * @param status as the record says
 */
record Candidate(
    String text,
    Span span,
    List<String> owners,
    Optional<Span> dueIn,
    Action.Status status,
    String rule,
    double confidence) {
  Candidate {
    owners = List.copyOf(owners);
  }

  Candidate withOwners(List<String> labels) {
    return new Candidate(text, span, labels, dueIn, status, rule, confidence);
  }

  Candidate withDueIn(Span place) {
    return new Candidate(text, span, owners, Optional.of(place), status, rule, confidence);
  }

  Candidate withStatus(Action.Status as) {
    return new Candidate(text, span, owners, dueIn, as, rule, confidence);
  }
}
