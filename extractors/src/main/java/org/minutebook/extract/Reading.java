package org.minutebook.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Part;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/**
 * All that an extractor may look at: one part, and what earlier extractors found in it.
 *
 * @param part the document part
 * @param facts what has been found so far, in the order of finding
 * @param sentences computes sentences and tokens on demand
 */
public record Reading(Part part, List<Fact> facts, Sentences sentences) {
  public Reading {
    facts = List.copyOf(facts);
  }

  public PartType type() {
    return part.type();
  }

  public MeetingText text() {
    return part.text();
  }

  /** The facts of one kind found so far. */
  public <F extends Fact> List<F> found(Class<F> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The day of the meeting, once it is known. */
  public Optional<LocalDate> meetingDate() {
    return found(MeetingDetail.Held.class).stream().map(MeetingDetail.Held::date).findFirst();
  }

  /** Evidence in this part. */
  public Evidence evidence(Span span, String rule, double confidence) {
    return new Evidence(span, text().pageAt(span.start()), rule, confidence);
  }
}
