package org.minutebook.evaluation.archive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A body that meets, always in its own way.
 *
 * @param members the chair first, the minute-taker last
 * @param first month of its first meeting
 * @param months from one meeting to the next
 */
record Body(
    String name,
    String venue,
    List<Member> members,
    LocalDate first,
    int months,
    int week,
    DayOfWeek day,
    LocalTime start,
    Habit habit) {
  private static final List<DayOfWeek> DAYS =
      List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);

  /** How it writes. */
  record Habit(Layout layout, DateStyle dates, boolean initials, boolean affiliations) {}

  Body {
    members = List.copyOf(members);
  }

  static Body of(long seed, long number) {
    Dice dice = Dice.of(seed, "body", number);
    String place = Words.place(dice);
    boolean affiliations = dice.inHundred(60);
    Habit habit =
        new Habit(
            dice.of(List.of(Layout.values())),
            dice.of(List.of(DateStyle.values())),
            dice.inHundred(50),
            affiliations);
    return new Body(
        place + " " + dice.of(Words.all("body-kind")),
        Words.any("venue", dice),
        members(dice, affiliations),
        LocalDate.of(dice.between(1984, 2017), dice.between(1, 12), 1),
        dice.of(List.of(1, 1, 2, 3)),
        dice.between(1, 4),
        dice.of(DAYS),
        LocalTime.of(dice.between(9, 19), dice.of(List.of(0, 15, 30))),
        habit);
  }

  /** When its meetings are, counted from 0. */
  LocalDate date(int meeting) {
    return first
        .plusMonths((long) months * meeting)
        .with(TemporalAdjusters.dayOfWeekInMonth(week, day));
  }

  Member chair() {
    return members.getFirst();
  }

  private static List<Member> members(Dice dice, boolean affiliations) {
    List<Member> members = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    int count = dice.between(8, 18);
    while (members.size() < count) {
      String first = dice.of(Words.all("first"));
      String surname = Words.surname(dice);
      String initials = first.substring(0, 1) + surname.charAt(0);
      if (taken.add(initials)) {
        members.add(
            new Member(
                first + " " + surname,
                initials,
                role(members.size(), count, dice),
                affiliations ? Optional.of(Words.any("organisation", dice)) : Optional.empty()));
      }
    }
    return members;
  }

  private static Optional<String> role(int place, int count, Dice dice) {
    if (place == 0) {
      return Optional.of("Chair");
    }
    if (place == count - 1) {
      return Optional.of("Secretary");
    }
    return place <= 2 ? Optional.of(dice.of(Words.all("role"))) : Optional.empty();
  }
}
