package org.minutebook.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.Times;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.calendar.WrittenTime;
import org.minutebook.model.text.Span;

/** Dates and times stand where they are said to stand, one behind the other. */
final class DatesTarget implements Target {
  @Override
  public List<byte[]> seeds() {
    return Stream.of(
            "Thursday 4th September 2008 at 7.30pm",
            "22nd Feb '10, 22/02/10, 2012-11-15 and 5.12.13, 14:00 to 15:30",
            "the eighteenth day of May two thousand and seventeen",
            "3-5 June, March/April, mid-June, Nov 07; October 2, 2019 noon",
            "160909 Wednesday half past seven")
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  public void take(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    requireInOrder(text, Dates.in(text).stream().map(WrittenDate::span).toList());
    requireInOrder(text, Dates.weekdays(text).stream().map(WrittenDate::span).toList());
    requireInOrder(text, Dates.compact(text).stream().map(WrittenDate::span).toList());
    requireInOrder(text, Times.in(text).stream().map(WrittenTime::span).toList());
  }

  private static void requireInOrder(String text, List<Span> spans) {
    int end = 0;
    for (Span span : spans) {
      if (span.start() < end || span.end() <= span.start() || span.end() > text.length()) {
        throw new AssertionError(spans + " in a text of " + text.length());
      }
      end = span.end();
    }
  }
}
