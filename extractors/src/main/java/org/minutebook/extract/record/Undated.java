package org.minutebook.extract.record;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.record.Problem;
import org.minutebook.model.record.Reference;

/** Between which days an undated meeting was held, as far as its text tells. */
final class Undated {
  private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private Undated() {}

  /** Minutes without a date: behind the last meeting that they speak of, before the next one. */
  static Problem problem(Reading reading) {
    Optional<LocalDate> after =
        reading.found(Reference.class).stream()
            .flatMap(reference -> reference.meeting().stream())
            .filter(meeting -> ISO.matcher(meeting).matches())
            .map(LocalDate::parse)
            .max(Comparator.naturalOrder());
    Optional<LocalDate> before =
        reading.found(MeetingDetail.Next.class).stream()
            .map(MeetingDetail.Next::date)
            .min(Comparator.naturalOrder());
    boolean torn = after.isPresent() && before.filter(day -> !day.isAfter(after.get())).isPresent();
    String bounds =
        torn
            ? ""
            : after.map(day -> ", but it was after " + DAY.format(day)).orElse("")
                + before
                    .map(
                        day ->
                            (after.isPresent() ? " and" : ", but it was")
                                + " before "
                                + DAY.format(day))
                    .orElse("");
    return new Problem(
        "no-date",
        "The minutes do not say when the meeting was held" + bounds + ".",
        Optional.empty());
  }
}
