package org.minutebook.extract.reference;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.extract.Reading;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.text.Span;

/** Finds the items that take up what earlier minutes said. */
final class Arising {
  private static final Sieve HEADINGS = Sieve.load(Arising.class, "arising.rules");

  private Arising() {}

  /** From the heading of each such item to the next item that is not below it. */
  static List<Span> in(Reading reading) {
    List<NumberedItem> items = reading.found(NumberedItem.class);
    List<Span> parts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).heading().filter(words -> HEADINGS.first(words).isPresent()).isPresent()) {
        parts.add(new Span(start(items, i), end(reading, items, i)));
      }
    }
    return parts;
  }

  private static int end(Reading reading, List<NumberedItem> items, int at) {
    for (int i = at + 1; i < items.size(); i++) {
      if (items.get(i).level() <= items.get(at).level() && start(items, i) > start(items, at)) {
        return start(items, i);
      }
    }
    return reading.text().text().length();
  }

  private static int start(List<NumberedItem> items, int at) {
    return items.get(at).evidence().span().start();
  }
}
