package org.minutebook.extract.action;

import java.util.ArrayList;
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
 * @param dueOnly whether that place holds nothing but its deadline
 * @param status as the record says
 * @param again the same action where it is stated again
 */
record Candidate(
    String text,
    Span span,
    List<String> owners,
    Optional<Span> dueIn,
    boolean dueOnly,
    Action.Status status,
    String rule,
    double confidence,
    List<Candidate> again) {
  Candidate {
    owners = List.copyOf(owners);
    again = List.copyOf(again);
  }

  /** An open action, stated once. */
  Candidate(
      String text,
      Span span,
      List<String> owners,
      Optional<Span> dueIn,
      String rule,
      double confidence) {
    this(text, span, owners, dueIn, false, Action.Status.OPEN, rule, confidence, List.of());
  }

  Candidate withOwners(List<String> labels) {
    return new Candidate(text, span, labels, dueIn, dueOnly, status, rule, confidence, again);
  }

  Candidate withDueIn(Span place) {
    return new Candidate(
        text, span, owners, Optional.of(place), dueOnly, status, rule, confidence, again);
  }

  /** The same, where a place holds nothing but the deadline. */
  Candidate dueAt(Span place) {
    return new Candidate(
        text, span, owners, Optional.of(place), true, status, rule, confidence, again);
  }

  Candidate withStatus(Action.Status as) {
    return new Candidate(text, span, owners, dueIn, dueOnly, as, rule, confidence, again);
  }

  /** This action, stated once more. */
  Candidate statedAgain(Candidate repetition) {
    List<Candidate> all = new ArrayList<>(again);
    all.add(repetition);
    return new Candidate(text, span, owners, dueIn, dueOnly, status, rule, confidence, all);
  }
}
