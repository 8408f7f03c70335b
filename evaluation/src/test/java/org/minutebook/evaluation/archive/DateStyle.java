package org.minutebook.evaluation.archive;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a body writes days and times. */
enum DateStyle {
  PLAIN("d MMMM uuuu", "H:mm"),
  WEEKDAY("EEEE d MMMM uuuu", "h.mm a"),
  ORDINAL("d'%s' MMMM uuuu", "h.mma"),
  WEEKDAY_ORDINAL("EEEE d'%s' MMMM uuuu", "h.mm a"),
  SHORT("dd/MM/uuuu", "HH:mm");

  private final DateTimeFormatter days;
  private final DateTimeFormatter times;

  DateStyle(String days, String times) {
    this.days = DateTimeFormatter.ofPattern(days, Locale.UK);
    this.times = DateTimeFormatter.ofPattern(times, Locale.UK);
  }

  String day(LocalDate date) {
    return days.format(date).replace("%s", ending(date.getDayOfMonth()));
  }

  String time(LocalTime time) {
    return times.format(time);
  }

  private static String ending(int day) {
    if (day / 10 == 1) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}
