package org.minutebook.evaluation.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.minutebook.evaluation.archive.Meeting.Attender;
import org.minutebook.evaluation.archive.Meeting.Attending;
import org.minutebook.evaluation.archive.Meeting.Due;
import org.minutebook.evaluation.archive.Meeting.Item;
import org.minutebook.evaluation.archive.Meeting.Said;

/** Invents what was said at one meeting. */
final class Minuting {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

  private final Body body;
  private final int number;
  private final LocalDate date;
  private final Dice dice;
  private final List<Attender> attenders;

  private Minuting(Body body, int number, Dice dice) {
    this.body = body;
    this.number = number;
    this.date = body.date(number);
    this.dice = dice;
    this.attenders = attenders();
  }

  /**
   * Minutes of about so many words.
   *
   * @param number of the meeting, from 0
   */
  static Meeting minutes(Body body, int number, int words, Dice dice) {
    return new Minuting(body, number, dice).minutes(words);
  }

  /** The agenda of a meeting, each item with a note. */
  static Meeting agenda(Body body, int number, Dice dice) {
    return new Minuting(body, number, dice).agenda();
  }

  private Meeting minutes(int words) {
    List<Item> items = new ArrayList<>();
    items.add(item(1, "Welcome", List.of(new Meeting.Talk("The Chair welcomed everybody."))));
    items.add(
        item(
            2,
            "Minutes of the last meeting",
            List.of(
                new Meeting.Resolved(
                    "The minutes of the meeting held on "
                        + body.habit().dates().day(body.date(number - 1))
                        + " were approved as a correct record."))));
    int left = words;
    List<String> headings = headings(Math.max(4, words / 150));
    for (int i = 0; i < headings.size(); i++) {
      List<Said> said = said(left / (headings.size() - i));
      left -= said.stream().mapToInt(paragraph -> paragraph.text().split(" ", -1).length).sum();
      items.add(item(items.size() + 1, headings.get(i), said));
    }
    items.add(item(items.size() + 1, "Date of next meeting", List.of(new Meeting.Talk(next()))));
    return new Meeting(
        body,
        false,
        date,
        body.start().plusMinutes(dice.between(4, 10) * 15L),
        body.date(number + 1),
        attenders,
        items);
  }

  private Meeting agenda() {
    List<Item> items = new ArrayList<>();
    for (String heading : headings(18)) {
      List<Said> notes = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        notes.add(new Meeting.Talk(Words.any("agenda", dice, slot -> known(slot, false))));
      }
      items.add(item(items.size() + 1, heading, notes));
    }
    return new Meeting(body, true, date, body.start(), body.date(number + 1), List.of(), items);
  }

  private String next() {
    DateStyle style = body.habit().dates();
    return style.day(body.date(number + 1)) + " at " + style.time(body.start()) + ".";
  }

  private Item item(int place, String heading, List<Said> said) {
    String written = body.habit().layout().number(place, number, date);
    return new Item(written, heading, said);
  }

  private List<String> headings(int count) {
    List<String> headings = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<String> all = Words.all("heading");
    while (headings.size() < Math.min(count, all.size() - 4)) {
      String heading = dice.of(all);
      if (taken.add(heading)) {
        headings.add(heading);
      }
    }
    return headings;
  }

  private List<Said> said(int words) {
    List<Said> said = new ArrayList<>();
    int used = 0;
    while (used < words) {
      Said paragraph = new Meeting.Talk(talk(dice.between(2, 5), body.habit().initials()));
      said.add(paragraph);
      used += paragraph.text().split(" ", -1).length;
      if (dice.inHundred(12)) {
        said.add(new Meeting.Resolved(Words.any("resolved", dice, slot -> known(slot, false))));
      }
      if (dice.inHundred(22)) {
        said.add(task());
      }
    }
    return said;
  }

  private String talk(int sentences, boolean initials) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append(text.isEmpty() ? "" : " ")
          .append(Words.any("talk", dice, slot -> known(slot, initials)));
    }
    return text.toString();
  }

  private Said task() {
    List<Member> present =
        attenders.stream()
            .filter(attender -> attender.attending() != Attending.APOLOGIES)
            .map(Attender::member)
            .toList();
    Member owner = dice.of(present);
    Member other = dice.of(present);
    boolean both = body.habit().initials() && dice.inHundred(15) && !other.equals(owner);
    String who =
        both
            ? owner.initials() + " and " + other.initials()
            : body.habit().initials() ? owner.initials() : owner.name();
    String errand = Words.any("task", dice, slot -> known(slot, false));
    Optional<Due> due = due();
    String verb = body.habit().initials() || dice.inHundred(50) ? " to " : " agreed to ";
    return new Meeting.Task(
        who + verb + errand + due.map(at -> " " + at.words()).orElse("") + ".",
        both ? List.of(owner, other) : List.of(owner),
        due);
  }

  private Optional<Due> due() {
    LocalDate day = date.plusDays(dice.between(8, 80));
    return switch (dice.below(6)) {
      case 0 -> Optional.of(Due.on("by " + DateStyle.PLAIN.day(day), day));
      case 1 -> Optional.of(Due.on("by " + DateStyle.ORDINAL.day(day), day));
      case 2 ->
          Optional.of(
              Due.on(
                  "by the end of " + MONTH.format(day) + " " + day.getYear(),
                  YearMonth.from(day).atEndOfMonth()));
      case 3 -> Optional.of(Due.on("within two weeks", date.plusWeeks(2)));
      case 4 -> {
        LocalDate next = body.date(number + 1);
        yield Optional.of(new Due("by the next meeting", next.minusDays(1), next, true));
      }
      default -> Optional.empty();
    };
  }

  private Optional<String> known(String slot, boolean initials) {
    return switch (slot) {
      case "person" -> {
        Member member = dice.of(body.members());
        yield Optional.of(initials ? member.initials() : member.name());
      }
      case "month" -> Optional.of(MONTH.format(date.minusMonths(dice.between(1, 6))));
      case "year" -> Optional.of(Integer.toString(date.getYear() - dice.between(2, 40)));
      case "number" -> Optional.of(Integer.toString(dice.between(3, 97)));
      case "amount" ->
          Optional.of(String.format(Locale.UK, "£%,d", (long) dice.between(3, 900) * 50));
      default -> Optional.empty();
    };
  }

  private List<Attender> attenders() {
    List<Attender> attenders = new ArrayList<>();
    List<Member> members = body.members();
    for (int i = 0; i < members.size(); i++) {
      Attending attending =
          i == 0 || (i < members.size() - 1 && !dice.inHundred(20))
              ? Attending.PRESENT
              : i == members.size() - 1 ? Attending.IN_ATTENDANCE : Attending.APOLOGIES;
      attenders.add(new Attender(members.get(i), attending));
    }
    return attenders;
  }
}
