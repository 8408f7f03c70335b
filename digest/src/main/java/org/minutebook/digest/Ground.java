package org.minutebook.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;

/**
 * One fact of a record, and what it rests on.
 *
 * @param kind as the record's JSON names it: {@code meeting.date}, {@code people}, {@code actions}
 * @param fact what is said
 */
public record Ground(String kind, String fact, Evidence evidence) {
  /** How much of the text before and after the evidence an excerpt shows. */
  private static final int AROUND = 40;

  /** How much of the evidence itself; what is longer loses its middle. */
  private static final int SHOWN = 120;

  private static final String LEFT_OUT = "…";

  /** Every fact of a record, in the order of its JSON. */
  public static List<Ground> of(MeetingRecord record) {
    List<Ground> grounds = new ArrayList<>(meeting(record));
    record.people().forEach(person -> person(grounds, person));
    record.items().forEach(item -> item(grounds, item));
    record.actions().forEach(action -> action(grounds, action));
    all(grounds, "decisions", record.decisions(), d -> d.text(), d -> d.evidence());
    all(grounds, "references", record.references(), r -> r.text(), r -> r.evidence());
    all(grounds, "corrections", record.corrections(), c -> c.text(), c -> c.evidence());
    all(
        grounds,
        "acronyms",
        record.acronyms(),
        a -> a.acronym() + ": " + a.expansion(),
        a -> a.evidence());
    all(
        grounds,
        "contacts",
        record.contacts(),
        c -> words(List.of(c.name(), c.email(), c.phone())),
        c -> c.evidence());
    all(
        grounds,
        "confidentiality",
        record.confidentiality(),
        c -> c.kind().key(),
        c -> c.evidence());
    all(
        grounds,
        "headcounts",
        record.headcounts(),
        h -> h.number() + " " + h.who(),
        h -> h.evidence());
    all(
        grounds,
        "provisions",
        record.provisions(),
        p -> p.kind().key() + ": " + p.text(),
        p -> p.evidence());
    record
        .problems()
        .forEach(
            problem ->
                problem
                    .evidence()
                    .ifPresent(e -> grounds.add(new Ground("problems", problem.message(), e))));
    return List.copyOf(grounds);
  }

  /**
   * The words that the fact rests on, with a few around them, in one line.
   *
   * @param text of the record
   * @param mark put before, and
   * @param end after the words themselves
   */
  public String excerpt(String text, String mark, String end) {
    int from = Math.min(evidence.span().start(), text.length());
    int to = Math.min(evidence.span().end(), text.length());
    int first = Math.max(0, from - AROUND);
    int last = Math.min(text.length(), to + AROUND);
    String before = (first == 0 ? "" : LEFT_OUT) + Harmless.line(fromWord(text, first, from));
    String after = Harmless.line(toWord(text, to, last)) + (last == text.length() ? "" : LEFT_OUT);
    String spaceBefore = isSpaceAt(text, from - 1) ? " " : "";
    String spaceAfter = isSpaceAt(text, to) ? " " : "";
    return before + spaceBefore + mark + shown(text.substring(from, to)) + end + spaceAfter + after;
  }

  private static List<Ground> meeting(MeetingRecord record) {
    Meeting meeting = record.meeting();
    List<Ground> grounds = new ArrayList<>();
    Map<String, Evidence> places = meeting.evidence();
    particular(grounds, "body", record.body(), places);
    particular(grounds, "date", meeting.date(), places);
    particular(grounds, "start", meeting.start(), places);
    particular(grounds, "end", meeting.end(), places);
    particular(grounds, "venue", meeting.venue(), places);
    particular(grounds, "chair", meeting.chair(), places);
    particular(grounds, "next", meeting.next().map(Meeting.Next::date), places);
    return grounds;
  }

  private static void particular(
      List<Ground> grounds, String key, Optional<?> value, Map<String, Evidence> places) {
    Evidence place = places.get(key);
    if (value.isPresent() && place != null) {
      String kind = key.equals("body") ? key : "meeting." + key;
      grounds.add(new Ground(kind, value.get().toString(), place));
    }
  }

  private static <T> void all(
      List<Ground> grounds,
      String kind,
      List<T> facts,
      Function<T, String> words,
      Function<T, Evidence> evidence) {
    facts.forEach(fact -> grounds.add(new Ground(kind, words.apply(fact), evidence.apply(fact))));
  }

  private static void action(List<Ground> grounds, Action action) {
    grounds.add(new Ground("actions", action.text(), action.evidence()));
    for (Owner owner : action.owners()) {
      owner
          .evidence()
          .ifPresent(place -> grounds.add(new Ground("actions.owners", owner.label(), place)));
    }
    action.also().forEach(place -> grounds.add(new Ground("actions.also", action.text(), place)));
    action
        .deadline()
        .ifPresent(due -> grounds.add(new Ground("actions.deadline", due.text(), due.evidence())));
  }

  private static void person(List<Ground> grounds, Person person) {
    String words = person.name() + " (" + person.attendance().key() + ")";
    grounds.add(new Ground("people", words, person.evidence()));
    String affiliation = words(List.of(person.role(), person.organisation()));
    person
        .affiliation()
        .ifPresent(place -> grounds.add(new Ground("people.affiliation", affiliation, place)));
  }

  private static void item(List<Ground> grounds, NumberedItem item) {
    String words = words(List.of(item.number(), item.heading()));
    grounds.add(new Ground("items", words, item.evidence()));
    item.headed()
        .ifPresent(
            place -> grounds.add(new Ground("items.heading", item.heading().orElse(""), place)));
  }

  private static String words(List<Optional<String>> parts) {
    return parts.stream().flatMap(Optional::stream).collect(Collectors.joining(" "));
  }

  private static boolean isSpaceAt(String text, int index) {
    return index >= 0 && index < text.length() && Character.isWhitespace(text.charAt(index));
  }

  /** A part of a text without the piece of a word at its beginning. */
  private static String fromWord(String text, int from, int to) {
    int start = from;
    while (from > 0 && start < to && !Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    return text.substring(start, to);
  }

  /** A part of a text without the piece of a word at its end. */
  private static String toWord(String text, int from, int to) {
    int end = to;
    while (to < text.length() && end > from && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return text.substring(from, end);
  }

  private static String shown(String words) {
    String line = Harmless.line(words);
    int count = line.codePointCount(0, line.length());
    if (count <= SHOWN) {
      return line;
    }
    int head = line.offsetByCodePoints(0, SHOWN * 2 / 3);
    int tail = line.offsetByCodePoints(line.length(), -SHOWN / 3);
    return line.substring(0, head) + " " + LEFT_OUT + " " + line.substring(tail);
  }
}
