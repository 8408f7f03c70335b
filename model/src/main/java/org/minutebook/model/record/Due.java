package org.minutebook.model.record;

import java.time.LocalDate;
import java.util.Optional;

/** When something is due; what cannot be resolved stays words and is never guessed. */
public sealed interface Due {
  /** On that day. */
  record On(LocalDate day) implements Due {}

  /** On or before the last day that satisfies the wording ("before November 2007": 31 October). */
  record By(LocalDate day) implements Due {}

  /** Between two days, both included ("March/April 2008"). */
  record Within(LocalDate earliest, LocalDate latest) implements Due {
    public Within {
      if (latest.isBefore(earliest)) {
        throw new IllegalArgumentException(earliest + " is after " + latest);
      }
    }
  }

  /** At a meeting; with its date where the document gives it ("next meeting"). */
  record AtMeeting(Optional<LocalDate> day) implements Due {}

  /** Words without a date ("asap"). */
  record Vague() implements Due {}

  /** The last day that satisfies the wording. */
  default Optional<LocalDate> lastDay() {
    return switch (this) {
      case On on -> Optional.of(on.day);
      case By by -> Optional.of(by.day);
      case Within within -> Optional.of(within.latest);
      case AtMeeting meeting -> meeting.day;
      case Vague vague -> Optional.empty();
    };
  }

  /** The word that stands in a record. */
  default String key() {
    return switch (this) {
      case On on -> "on";
      case By by -> "by";
      case Within within -> "within";
      case AtMeeting meeting -> "at-meeting";
      case Vague vague -> "vague";
    };
  }
}
