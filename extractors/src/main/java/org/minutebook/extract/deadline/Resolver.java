package org.minutebook.extract.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.OptionalInt;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.deadline.Expression.Edge;
import org.minutebook.model.record.Due;

/**
 * Resolves dates against the day of the meeting; what it cannot resolve stays words.
 *
 * @param meeting the day of the meeting, or the day of a log of actions
 * @param next the day of the next meeting
 * @param log whether the document is a log of actions, which lists overdue ones too
 */
record Resolver(Optional<LocalDate> meeting, Optional<LocalDate> next, boolean log) {
  /** A date without a year that would lie further ahead, with no "by", is rather one just past. */
  private static final int FAR_DAYS = 240;

  /** What seems a longer range is two dates that happen to stand side by side. */
  private static final int LONGEST_RANGE = 300;

  /**
   * What a date comes to; empty where it is none by which something is due.
   *
   * @param binding how the words before the date bind it
   * @param after what the words behind it say
   */
  Optional<Due> dated(Expression expression, Binding binding, After after) {
    if (binding == Binding.NONE) {
      return Optional.empty();
    }
    if (binding == Binding.NEXT_ONLY) {
      return period(expression)
          .filter(period -> period.isDay() && next.filter(period.last()::equals).isPresent())
          .map(period -> new Due.AtMeeting(next));
    }
    if (after == After.THING) {
      return binding.isFirm() ? Optional.of(new Due.Vague()) : Optional.empty();
    }
    WrittenDate date = expression.to().date();
    if (date.month().isEmpty()) {
      return weekday(expression, binding);
    }
    boolean single = expression.from().isEmpty() && !expression.isNarrowed();
    boolean monthOnly = date.day().isEmpty() && single;
    if (binding == Binding.BARE && (monthOnly || after == After.MEETING)) {
      return Optional.empty();
    }
    if (monthOnly && after != After.NOTHING) {
      return Optional.of(atMeeting(date, binding, after));
    }
    Optional<Period> period = period(expression);
    if (period.isEmpty()) {
      return Optional.of(new Due.Vague());
    }
    return isBehind(period.get(), binding)
        ? Optional.empty()
        : due(expression, period.get(), binding);
  }

  private Optional<Due> due(Expression expression, Period period, Binding binding) {
    boolean inferred = expression.to().date().year().isEmpty();
    boolean far = meeting.filter(m -> period.first().isAfter(m.plusDays(FAR_DAYS))).isPresent();
    if (inferred && far && !binding.isFirm()) {
      return binding == Binding.BARE ? Optional.empty() : Optional.of(new Due.Vague());
    }
    boolean ends = expression.to().portion().filter(p -> p.name().equals("end")).isPresent();
    boolean range = expression.from().isPresent();
    return Optional.of(
        switch (binding) {
          case VAGUE, NONE, NEXT_ONLY -> new Due.Vague();
          case BEFORE -> before(expression, period);
          case BY ->
              range || expression.isNarrowed() && !period.isDay()
                  ? new Due.Within(period.first(), period.last())
                  : new Due.By(period.last());
          case MEETING ->
              period.isDay()
                  ? new Due.AtMeeting(Optional.of(period.last()))
                  : new Due.Within(period.first(), period.last());
          case ON, ALONE, BARE -> {
            if (!period.isDay()) {
              yield new Due.Within(period.first(), period.last());
            }
            yield ends ? new Due.By(period.last()) : new Due.On(period.last());
          }
        });
  }

  private static Due before(Expression expression, Period period) {
    boolean ends = expression.to().portion().filter(p -> p.name().equals("end")).isPresent();
    if (ends) {
      return new Due.By(period.last());
    }
    boolean plain = expression.from().isEmpty() && !expression.isNarrowed();
    return plain || expression.from().isEmpty() && period.isDay()
        ? new Due.By(period.first().minusDays(1))
        : new Due.Vague();
  }

  /** Whether the days lie before the meeting, or are the meeting's own where nothing binds them. */
  private boolean isBehind(Period period, Binding binding) {
    if (meeting.isEmpty()) {
      return false;
    }
    boolean before = period.last().isBefore(meeting.get());
    if (log) {
      return before && !binding.isFirm() && binding != Binding.ALONE;
    }
    boolean same = period.isDay() && period.last().equals(meeting.get());
    return before || same && !binding.isFirm();
  }

  /**
   * "The October meeting" is the next meeting where that falls in October, else some day of the
   * month; in the month of this meeting nobody knows which.
   */
  private Due atMeeting(WrittenDate date, Binding binding, After after) {
    boolean same = next.map(LocalDate::getMonth).equals(date.month());
    if (same && after == After.MEETING) {
      return binding == Binding.BEFORE
          ? new Due.By(next.orElseThrow().minusDays(1))
          : new Due.AtMeeting(next);
    }
    Optional<YearMonth> month = month(date);
    if (month.isEmpty() || meeting.map(YearMonth::from).equals(month)) {
      return new Due.AtMeeting(Optional.empty());
    }
    if (meeting.filter(m -> month.get().isBefore(YearMonth.from(m))).isPresent()) {
      return new Due.Vague();
    }
    Period period = Period.of(month.get());
    return new Due.Within(period.first(), period.last());
  }

  private Optional<Period> period(Expression expression) {
    Optional<Period> last = period(expression.to());
    if (expression.from().isEmpty() || last.isEmpty()) {
      return last;
    }
    // The year of a range stands once, at its end.
    Edge edge = expression.from().get();
    int year = edge.date().year().orElse(last.get().last().getYear());
    return period(new Edge(inYear(edge.date(), year), edge.portion()))
        .filter(first -> first.first().isAfter(last.get().last()))
        .map(first -> period(new Edge(inYear(edge.date(), year - 1), edge.portion())))
        .orElseGet(() -> period(new Edge(inYear(edge.date(), year), edge.portion())))
        .filter(first -> !first.first().isAfter(last.get().last()))
        .filter(first -> last.get().last().isBefore(first.first().plusDays(LONGEST_RANGE)))
        .map(first -> new Period(first.first(), last.get().last()));
  }

  private static WrittenDate inYear(WrittenDate date, int year) {
    return new WrittenDate(
        date.span(), date.day(), date.month(), OptionalInt.of(year), date.weekday());
  }

  private Optional<Period> period(Edge edge) {
    WrittenDate date = edge.date();
    if (date.day().isPresent()) {
      return date.full()
          .or(() -> meeting.flatMap(m -> new Years(m, log).day(date)))
          .flatMap(day -> Period.around(day, edge.portion()));
    }
    return month(date).flatMap(month -> Period.within(month, edge.portion()));
  }

  private Optional<YearMonth> month(WrittenDate date) {
    return date.year().isPresent()
        ? Optional.of(YearMonth.of(date.year().getAsInt(), date.month().orElseThrow()))
        : meeting.map(m -> new Years(m, log).month(date));
  }

  private Optional<Due> weekday(Expression expression, Binding binding) {
    boolean binds = binding.isFirm() || binding == Binding.ON || binding == Binding.MEETING;
    if (!binds) {
      return Optional.empty();
    }
    if (meeting.isEmpty() || log || expression.isNarrowed()) {
      return Optional.of(new Due.Vague());
    }
    DayOfWeek day = expression.to().date().weekday().orElseThrow();
    LocalDate following = meeting.get().with(TemporalAdjusters.next(day));
    return Optional.of(
        switch (binding) {
          case BEFORE -> new Due.By(following.minusDays(1));
          case BY -> new Due.By(following);
          case ON -> new Due.On(following);
          case MEETING -> new Due.AtMeeting(Optional.of(following));
          case VAGUE, NONE, NEXT_ONLY, ALONE, BARE -> new Due.Vague();
        });
  }

  /** How the words before a date bind it. */
  enum Binding {
    BY,
    BEFORE,
    ON,
    /** On that day, which is that of the next meeting. */
    MEETING,
    VAGUE,
    NONE,
    /** Of use only where that is the day of the next meeting. */
    NEXT_ONLY,
    /** The date fills its line or cell. */
    ALONE,
    BARE;

    /** Whether the words leave no doubt that something is due. */
    boolean isFirm() {
      return this == BY || this == BEFORE;
    }
  }

  /** What the words behind a date say that it belongs to. */
  enum After {
    NOTHING,
    MEETING,
    /** A meeting of somebody else: "your January meeting". */
    OTHER_MEETING,
    THING
  }
}
