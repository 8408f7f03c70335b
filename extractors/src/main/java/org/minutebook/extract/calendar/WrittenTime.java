package org.minutebook.extract.calendar;

import java.time.LocalTime;
import org.minutebook.model.text.Span;

/**
 * A time of day as written.
 *
 * @param span in the text that was searched
 * @param time as read; where {@code halfKnown} is false it may mean twelve hours later
 * @param halfKnown whether the wording tells morning from afternoon
 */
public record WrittenTime(Span span, LocalTime time, boolean halfKnown) {
  /** The same wording, read as the afternoon where it leaves that open. */
  public LocalTime afternoon() {
    return halfKnown || time.getHour() >= 12 ? time : time.plusHours(12);
  }
}
