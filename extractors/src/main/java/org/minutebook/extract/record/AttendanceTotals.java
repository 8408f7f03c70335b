package org.minutebook.extract.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Numerals;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Headcount;
import org.minutebook.model.record.Problem;

/**
 * Compares how many attended by the minutes' own count with how many were read.
 *
 * <p>A total may count the members alone, those in attendance besides, or everybody with the
 * unnamed; only where no such sum fits is there a doubt. Where nobody was read, a count is all that
 * the minutes give.
 */
final class AttendanceTotals {
  private static final Sieve RULES = Sieve.load(AttendanceTotals.class, "totals.rules");

  private AttendanceTotals() {}

  /** A problem for each total that no sum of those read fits. */
  static List<Problem> check(Reading reading) {
    int present = count(reading, Attendance.Kind.PRESENT);
    List<Problem> problems = new ArrayList<>();
    if (present == 0) {
      return problems;
    }
    int others = count(reading, Attendance.Kind.IN_ATTENDANCE);
    int unnamed = reading.found(Headcount.class).stream().mapToInt(Headcount::number).sum();
    List<Integer> sums =
        List.of(present, present + others, present + unnamed, present + others + unnamed);
    for (Line line : reading.lines().all()) {
      for (Rule rule : RULES.rules(line.body())) {
        Occurrences m = rule.in(line.body());
        if (m.find()) {
          doubt(Numerals.of(m.group("number")), sums, reading, line, rule).ifPresent(problems::add);
          break;
        }
      }
    }
    return problems;
  }

  private static Optional<Problem> doubt(
      OptionalInt declared, List<Integer> sums, Reading reading, Line line, Rule rule) {
    if (declared.orElse(0) == 0 || sums.contains(declared.getAsInt())) {
      return Optional.empty();
    }
    String message =
        "The minutes count %d present; %d were read%s."
            .formatted(
                declared.orElse(0),
                sums.getFirst(),
                sums.getLast().equals(sums.getFirst())
                    ? ""
                    : ", %d with all others".formatted(sums.getLast()));
    return Optional.of(
        new Problem(
            "attendance-total",
            message,
            Optional.of(reading.evidence(line.span(), rule.id(), rule.confidence()))));
  }

  private static int count(Reading reading, Attendance.Kind kind) {
    return (int) reading.found(Attendance.class).stream().filter(a -> a.kind() == kind).count();
  }
}
