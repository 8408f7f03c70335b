package org.minutebook.index;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Person;
import org.minutebook.model.text.Span;

/** Where things stand in a record: in which item, outside all items, on which page. */
final class Layout {
  private final MeetingRecord record;
  private final NavigableMap<Integer, Integer> pages = new TreeMap<>();

  Layout(MeetingRecord record) {
    this.record = record;
    record.people().stream().map(Person::evidence).forEach(this::note);
    record.items().stream().map(NumberedItem::evidence).forEach(this::note);
    record.actions().forEach(action -> note(action.evidence()));
    record.decisions().forEach(decision -> note(decision.evidence()));
    record.references().forEach(reference -> note(reference.evidence()));
  }

  private void note(Evidence evidence) {
    pages.merge(evidence.span().start(), evidence.page(), Math::min);
  }

  /** The page of an offset, as near as the record's evidence tells it. */
  int pageAt(int offset) {
    var before = pages.floorEntry(offset);
    if (before != null) {
      return before.getValue();
    }
    // A later part of a file does not begin on page 1; its first evidence is the best guess.
    return record.source().part() == 1 || pages.isEmpty() ? 1 : pages.firstEntry().getValue();
  }

  /**
   * The item that something stands under, as an index into the record's items.
   *
   * @param number its item's number, as the record has it
   */
  Optional<Integer> itemOf(Optional<String> number, Evidence evidence) {
    if (number.isEmpty()) {
      return innermost(candidates(Optional.empty()), evidence);
    }
    List<Integer> sameNumber = candidates(number);
    return innermost(sameNumber, evidence).or(() -> sameNumber.stream().findFirst());
  }

  private List<Integer> candidates(Optional<String> number) {
    return IntStream.range(0, record.items().size())
        .filter(i -> number.isEmpty() || record.items().get(i).number().equals(number))
        .boxed()
        .toList();
  }

  private Optional<Integer> innermost(List<Integer> candidates, Evidence evidence) {
    Optional<Integer> best = Optional.empty();
    for (int candidate : candidates) {
      Span span = spanOf(candidate);
      if (span.contains(evidence.span().start())
          && (best.isEmpty() || span.length() < spanOf(best.get()).length())) {
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  private Span spanOf(int item) {
    return record.items().get(item).evidence().span();
  }

  /** The stretches of text that no item covers and that hold a word, in order. */
  List<Span> outsideItems() {
    List<Span> gaps = new ArrayList<>();
    int covered = 0;
    List<Span> spans =
        record.items().stream().map(item -> item.evidence().span()).sorted().toList();
    for (Span span : spans) {
      addIfWords(gaps, covered, span.start());
      covered = Math.max(covered, span.end());
    }
    addIfWords(gaps, covered, record.text().length());
    return gaps;
  }

  private void addIfWords(List<Span> gaps, int from, int to) {
    int end = Math.min(to, record.text().length());
    if (from < end
        && record.text().substring(from, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
      gaps.add(new Span(from, end));
    }
  }
}
