package org.minutebook.extract.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/**
 * Finds the numbered items and headed sections of a document, each with the text up to the next.
 */
public final class ItemExtractor implements Extractor {
  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(NumberedItem.class);
  }

  @Override
  public List<NumberedItem> from(Reading reading) {
    Lines lines = Lines.of(reading.text());
    boolean bulletsAreItems = reading.type() == PartType.AGENDA;
    List<Start> starts =
        new Starts(lines, bulletsAreItems, reading.type() == PartType.ACTION_LOG).find();
    List<NumberedItem> items = new ArrayList<>();
    int length = reading.text().text().length();
    for (int i = 0; i < starts.size(); i++) {
      Start start = starts.get(i);
      int end = i + 1 < starts.size() ? starts.get(i + 1).offset() : length;
      Span span = new Span(start.offset(), Math.max(start.offset(), end));
      items.add(
          new NumberedItem(
              start.number(),
              start.heading(),
              start.level(),
              reading.text().of(span).strip(),
              reading.evidence(span, start.rule(), start.confidence())));
    }
    return items;
  }

  /**
   * Where an item begins.
   *
   * @param offset in the part's text
   */
  record Start(
      int offset,
      Optional<String> number,
      Optional<String> heading,
      int level,
      String rule,
      double confidence) {}

  /** The first words of a line from an offset on, as they stand. */
  static String rest(Line line, int from) {
    return line.text().substring(Math.min(from, line.text().length())).strip();
  }
}
