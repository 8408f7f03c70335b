package org.minutebook.extract.deadline;

import java.util.Optional;
import java.util.regex.MatchResult;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.rule.Rule;
import org.minutebook.model.text.Span;

/**
 * A date or a range of dates in a line, with the words that narrow it.
 *
 * @param span in the line, the narrowing words included
 * @param from where a range begins; empty for a single date
 * @param to the date, or where the range ends
 */
record Expression(Span span, Optional<Edge> from, Edge to) {

  /** Whether anything narrows the date to a part of its month. */
  boolean isNarrowed() {
    return to.portion.isPresent();
  }

  /** A date with the words just before it that narrow it. */
  record Edge(WrittenDate date, Optional<Portion> portion) {}

  /** Which part of a month, or which week, is meant. */
  record Portion(Rule rule, MatchResult words) {
    String name() {
      return rule.field("portion").orElseThrow();
    }
  }
}
