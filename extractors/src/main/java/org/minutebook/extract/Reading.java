package org.minutebook.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.minutebook.extract.line.Lines;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Part;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/**
 * All that an extractor may look at: one part, and what earlier extractors found in it. Immutable.
 */
public final class Reading {
  private final Part part;
  private final List<Fact> facts;
  private final Sentences sentences;
  private final Lines lines;
  private final String file;
  private final NavigableMap<Integer, String> numbers = new TreeMap<>();

  /**
   * @param part the document part
   * @param facts what has been found so far, in the order of finding
   * @param sentences computes sentences and tokens on demand
   */
  public Reading(Part part, List<? extends Fact> facts, Sentences sentences) {
    this(part, "", facts, sentences);
  }

  /**
   * A part of a named file.
   *
   * @param uri where the file came from; its name may tell what the text does not
   */
  public Reading(Part part, String uri, List<? extends Fact> facts, Sentences sentences) {
    this(part, Lines.of(part.text()), uri.substring(uri.lastIndexOf('/') + 1), facts, sentences);
  }

  private Reading(
      Part part, Lines lines, String file, List<? extends Fact> facts, Sentences sentences) {
    this.part = part;
    this.lines = lines;
    this.file = file;
    this.facts = List.copyOf(facts);
    this.sentences = sentences;
    for (NumberedItem item : found(NumberedItem.class)) {
      item.number().ifPresent(number -> numbers.put(item.evidence().span().start(), number));
    }
  }

  public PartType type() {
    return part.type();
  }

  public MeetingText text() {
    return part.text();
  }

  /** The lines of the text. */
  public Lines lines() {
    return lines;
  }

  /** The same part, with what has been found since. */
  public Reading with(List<? extends Fact> found) {
    return new Reading(part, lines, file, found, sentences);
  }

  /** The name of the file, without its folders; empty where it has none. */
  public String file() {
    return file;
  }

  public Sentences sentences() {
    return sentences;
  }

  /** The facts of one kind found so far. */
  public <F extends Fact> List<F> found(Class<F> kind) {
    List<F> found = new ArrayList<>();
    for (Fact fact : facts) {
      if (kind.isInstance(fact)) {
        found.add(kind.cast(fact));
      }
    }
    return List.copyOf(found);
  }

  /** The day of the meeting, once it is known. */
  public Optional<LocalDate> meetingDate() {
    return found(MeetingDetail.Held.class).stream().map(MeetingDetail.Held::date).findFirst();
  }

  /** The number of the item under which an offset stands, once items are known. */
  public Optional<String> itemAt(int offset) {
    return Optional.ofNullable(numbers.floorEntry(offset)).map(Map.Entry::getValue);
  }

  /** Evidence in this part. */
  public Evidence evidence(Span span, String rule, double confidence) {
    return new Evidence(span, text().pageAt(span.start()), rule, confidence);
  }
}
