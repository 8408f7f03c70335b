package org.minutebook.evaluation.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.evaluation.archive.Meeting.Attending;
import org.minutebook.evaluation.archive.Meeting.Item;
import org.minutebook.evaluation.archive.Meeting.Said;
import org.minutebook.evaluation.sheet.Sheet;
import org.minutebook.evaluation.sheet.Sheet.Kind;
import org.minutebook.evaluation.sheet.Sheet.Line;

/** Puts meetings on sheets. */
final class Sheets {
  private final Meeting meeting;
  private final Layout layout;
  private final List<Line> lines = new ArrayList<>();

  private Sheets(Meeting meeting, Layout layout) {
    this.meeting = meeting;
    this.layout = layout;
  }

  /**
   * A meeting as a sheet.
   *
   * @param layout which the format can show
   */
  static Sheet of(Meeting meeting, Layout layout) {
    return new Sheets(meeting, layout).sheet();
  }

  private Sheet sheet() {
    DateStyle style = meeting.body().habit().dates();
    String when = style.day(meeting.date()) + " at " + style.time(meeting.body().start());
    add(Kind.FOOTER, meeting.body().name());
    add(Kind.TITLE, meeting.body().name());
    add(
        Kind.CENTRE,
        meeting.isAgenda()
            ? "Agenda for the meeting to be held on " + when
            : "Minutes of the meeting held on " + when);
    add(Kind.CENTRE, meeting.body().venue());
    add(Kind.GAP, "");
    if (!meeting.isAgenda()) {
      attenders();
    }
    if (layout == Layout.TABLE && !meeting.isAgenda()) {
      table();
    } else {
      meeting.items().forEach(this::item);
    }
    if (!meeting.isAgenda()) {
      add(Kind.P, "The meeting closed at " + style.time(meeting.end()) + ".");
    }
    return new Sheet(lines);
  }

  private void attenders() {
    switch (layout) {
      case TABLE -> {
        add(Kind.TABLE, "30 14 36 20");
        add(Kind.HEAD, "Name", "Initials", "Representing", "Attendance");
        for (Meeting.Attender attender : meeting.attenders()) {
          Member member = attender.member();
          add(
              Kind.ROW,
              member.name() + member.role().map(role -> " (" + role + ")").orElse(""),
              member.initials(),
              member.organisation().orElse(""),
              attender.attending().label);
        }
        add(Kind.END, "");
      }
      case NUMBERED -> {
        for (Attending attending : Attending.values()) {
          List<Member> members = meeting.who(attending);
          if (!members.isEmpty()) {
            add(Kind.P, "**" + attending.label + "**");
            members.forEach(
                member ->
                    add(Kind.COLS, member.name(), String.join(", ", affiliation(member).toList())));
          }
        }
      }
      case PROSE, COUNCIL, MARGIN -> {
        for (Attending attending : Attending.values()) {
          List<Member> members = meeting.who(attending);
          if (!members.isEmpty()) {
            add(
                Kind.P,
                "**"
                    + attending.label
                    + ":** "
                    + members.stream().map(Sheets::inALine).collect(Collectors.joining(", ")));
          }
        }
      }
    }
    add(Kind.GAP, "");
  }

  private static String inALine(Member member) {
    List<String> words = affiliation(member).toList();
    return member.name() + (words.isEmpty() ? "" : " (" + String.join(", ", words) + ")");
  }

  private static Stream<String> affiliation(Member member) {
    return Stream.concat(member.role().stream(), member.organisation().stream());
  }

  private void table() {
    add(Kind.TABLE, "10 72 18");
    add(Kind.HEAD, "No.", "Item", "Action");
    for (Item item : meeting.items()) {
      add(Kind.ROW, item.number(), "**" + item.heading() + "**", "");
      for (Said said : item.said()) {
        add(Kind.ROW, "", said.text(), owners(said));
      }
    }
    add(Kind.END, "");
  }

  private void item(Item item) {
    String heading = item.number() + (layout == Layout.COUNCIL ? " " : ". ") + item.heading();
    add(Kind.H, heading);
    int paragraph = 0;
    for (Said said : item.said()) {
      paragraph++;
      switch (layout) {
        case NUMBERED -> {
          if (meeting.isAgenda()) {
            add(Kind.P, said.text());
          } else {
            add(Kind.ITEM, item.number() + "." + paragraph, said.text());
          }
        }
        case MARGIN -> {
          if (owners(said).isEmpty()) {
            add(Kind.P, said.text());
          } else {
            add(Kind.MARGIN, said.text(), owners(said));
          }
        }
        case PROSE, COUNCIL, TABLE ->
            add(Kind.P, (said instanceof Meeting.Task ? "**Action:** " : "") + said.text());
      }
    }
  }

  private static String owners(Said said) {
    return said instanceof Meeting.Task task
        ? task.owners().stream().map(Member::initials).collect(Collectors.joining("/"))
        : "";
  }

  private void add(Kind kind, String... fields) {
    lines.add(Line.of(kind, fields));
  }
}
