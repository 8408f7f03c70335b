package org.minutebook.digest;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Person;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.PartType;

/** One record as a person would read it, in plain text. */
public final class RecordView {
  private static final int LEAST_WIDTH = 40;
  private static final int FIRST_WORDS = 60;

  private final MeetingRecord record;
  private final Lines lines;

  private RecordView(MeetingRecord record, int width) {
    this.record = record;
    this.lines = new Lines(Math.max(LEAST_WIDTH, width));
  }

  /**
   * The meeting, who was there, items, decisions, actions and problems, each with its place.
   *
   * @param width columns of the terminal; less than 40 counts as 40
   * @return lines that end in a newline each
   */
  public static String of(MeetingRecord record, int width) {
    RecordView view = new RecordView(record, width);
    view.meeting();
    view.people();
    view.items();
    view.decisions();
    view.actions();
    view.lesserFacts();
    return view.lines.toString();
  }

  private void meeting() {
    Meeting meeting = record.meeting();
    lines.add(
        "", record.body().orElse("Body not named") + ": " + record.type().key().replace('-', ' '));
    List<String> held = new ArrayList<>();
    held.add(meeting.date().map(Wording::day).orElse("date not known"));
    hours(meeting.start(), meeting.end()).ifPresent(held::add);
    meeting.venue().ifPresent(held::add);
    lines.add("Meeting: ", String.join(", ", held));
    meeting.chair().ifPresent(chair -> lines.add("Chair: ", chair));
    meeting
        .next()
        .ifPresent(
            next ->
                lines.add(
                    "Next meeting: ",
                    Wording.day(next.date())
                        + hours(next.start(), next.end()).map(time -> ", " + time).orElse("")));
    if (record.chathamHouse()) {
      lines.add("", "Chatham House rule: speakers may not be named outside.");
    }
    Source source = record.source();
    List<String> file = new ArrayList<>();
    file.add(Harmless.path(source.uri()));
    if (source.parts() > 1) {
      file.add("part " + source.part() + " of " + source.parts());
    }
    file.add(Wording.count(source.pages(), "page"));
    file.add(source.mediaType());
    if (source.ocr()) {
      file.add(
          "read by character recognition"
              + source
                  .ocrConfidence()
                  .map(sure -> ", " + Math.round(sure * 100) + " % sure of it")
                  .orElse(""));
    }
    lines.add("Source: ", String.join(", ", file));
    lines.add("Record: ", record.id());
  }

  private void people() {
    lines.heading("People", record.people().size());
    for (Attendance.Kind kind : Attendance.Kind.values()) {
      List<Person> such =
          record.people().stream().filter(person -> person.attendance() == kind).toList();
      if (!such.isEmpty()) {
        lines.add("  ", title(kind));
        such.forEach(person -> lines.add("    ", person(person)));
      }
    }
  }

  private static String person(Person person) {
    return person.name()
        + person.initials().map(initials -> " (" + initials + ")").orElse("")
        + person.role().map(role -> ", " + role).orElse("")
        + person.organisation().map(organisation -> ", " + organisation).orElse("")
        + person.presence().insteadOf().map(other -> ", for " + other).orElse("")
        + person.presence().arrived().map(when -> ", came: " + when).orElse("")
        + person.presence().left().map(when -> ", left: " + when).orElse("");
  }

  private void items() {
    lines.heading("Items", record.items().size());
    int width =
        record.items().stream()
            .map(item -> Columns.width(Harmless.line(item.number().orElse(""))))
            .max(Integer::compare)
            .orElse(0);
    for (NumberedItem item : record.items()) {
      String number = Columns.pad(Harmless.line(item.number().orElse("")), Math.min(width, 12));
      String indent = "  ".repeat(Math.min(item.level(), 6));
      lines.add(
          indent + number + "  ",
          item.heading().orElseGet(() -> firstWords(item))
              + " "
              + page(item.evidence())
              + otherPlace(item));
    }
  }

  /** Where the minutes deal with an agenda's item, or what item of the agenda it was. */
  private String otherPlace(NumberedItem item) {
    String paper = record.type() == PartType.AGENDA ? "minutes" : "agenda";
    return item.elsewhere()
        .map(
            other ->
                " [%s: %s, record %s]"
                    .formatted(paper, other.item(), OwedActions.shortId(other.record())))
        .or(() -> item.minuted().map(place -> " [" + paper + ": " + place + "]"))
        .orElse("");
  }

  /** How a paragraph without a heading begins, after its number. */
  private static String firstWords(NumberedItem item) {
    String text = Harmless.line(item.text());
    String number = Harmless.line(item.number().orElse(""));
    String words =
        text.startsWith(number)
            ? text.substring(number.length()).replaceFirst("^[.):]? *", "")
            : text;
    return Columns.cut(words, FIRST_WORDS);
  }

  private void decisions() {
    lines.heading("Decisions", record.decisions().size());
    for (Decision decision : record.decisions()) {
      lines.add("  - ", decision.text());
      lines.add("    ", decision.kind() + "; " + place(decision.item(), decision.evidence()));
      Wording.motion(decision.motion()).ifPresent(words -> lines.add("    ", words));
    }
  }

  private void actions() {
    List<OwedAction> actions = OwedActions.of(List.of(record));
    lines.heading("Actions", actions.size());
    for (int i = 0; i < actions.size(); i++) {
      OwedAction action = actions.get(i);
      String due = action.due().map(day -> Wording.day(day) + ", ").orElse("");
      lines.add("  - ", action.text());
      lines.add(
          "    ", "Owner: " + Wording.owners(action) + "; due: " + due + Wording.asWritten(action));
      lines.add(
          "    ",
          action.status().key().replace('-', ' ')
              + "; "
              + place(action.item(), record.actions().get(i).evidence()));
    }
  }

  /** What few records have; each kind only where there is some. */
  private void lesserFacts() {
    list("Not named", record.headcounts(), one -> one.number() + " " + one.who());
    list("Provisions", record.provisions(), one -> one.kind().key() + ": " + one.text());
    list("References", record.references(), one -> one.text() + " " + page(one.evidence()));
    list(
        "Corrections to earlier minutes",
        record.corrections(),
        one -> one.text() + " " + page(one.evidence()));
    list("Short forms", record.acronyms(), one -> one.acronym() + ": " + one.expansion());
    list(
        "Contacts",
        record.contacts(),
        one ->
            Stream.of(one.name(), one.email(), one.phone())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", ")));
    list(
        "Problems",
        record.problems(),
        one ->
            one.message()
                + " ["
                + one.code()
                + "]"
                + one.evidence().map(evidence -> " " + page(evidence)).orElse(""));
  }

  private <T> void list(String title, List<T> facts, Function<T, String> words) {
    if (!facts.isEmpty()) {
      lines.heading(title, facts.size());
      facts.forEach(fact -> lines.add("  - ", words.apply(fact)));
    }
  }

  private static String place(Optional<String> item, Evidence evidence) {
    return item.map(number -> "item " + number + ", ").orElse("") + "page " + evidence.page();
  }

  private static String page(Evidence evidence) {
    return "(page " + evidence.page() + ")";
  }

  private static Optional<String> hours(Optional<LocalTime> start, Optional<LocalTime> end) {
    return start
        .map(from -> from + end.map(to -> " to " + to).orElse(""))
        .or(() -> end.map(to -> "until " + to));
  }

  private static String title(Attendance.Kind kind) {
    return switch (kind) {
      case PRESENT -> "Present";
      case IN_ATTENDANCE -> "In attendance";
      case APOLOGIES -> "Apologies";
      case ABSENT -> "Absent";
      case MENTIONED -> "Mentioned only";
    };
  }
}
