package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.text.Span;

/**
 * Gathers the people found, each once: an apology outweighs a place in the list of those invited.
 */
final class Register {
  private final Reading reading;
  private final List<Attendance> found = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();

  Register(Reading reading) {
    this.reading = reading;
  }

  List<Attendance> attendances() {
    return List.copyOf(found);
  }

  /** Marks a line as read. */
  void take(Line line) {
    taken.add(line.index());
  }

  boolean isTaken(Line line) {
    return taken.contains(line.index());
  }

  /** Whether a text holds at least one person as a list would write them. */
  static boolean anyName(String text) {
    return !Entries.of(text, false).isEmpty();
  }

  /**
   * Adds the people in a part of a line.
   *
   * @param oneEach whether the line names one person
   */
  void add(Line line, int from, int to, Attendance.Kind kind, boolean oneEach, String rule) {
    take(line);
    int start =
        Math.max(from, line.label().isEmpty() ? 0 : line.label().end() - line.span().start());
    for (Entry entry : Entries.of(line.text().substring(start, Math.max(start, to)), oneEach)) {
      Span span = AttendeeExtractor.within(line, entry.span().shift(start));
      add(entry, kind, span, rule);
    }
  }

  void add(Entry entry, Attendance.Kind kind, Span span, String rule) {
    for (int i = 0; i < found.size(); i++) {
      Attendance before = found.get(i);
      if (PersonalName.same(before.name(), entry.name())) {
        found.set(i, merged(before, entry, kind));
        return;
      }
    }
    found.add(
        new Attendance(
            entry.name(),
            entry.initials(),
            entry.role(),
            entry.organisation(),
            kind,
            reading.evidence(span, rule, 0.9)));
  }

  private static Attendance merged(Attendance before, Entry entry, Attendance.Kind kind) {
    boolean stayedAway = kind == Attendance.Kind.APOLOGIES || kind == Attendance.Kind.ABSENT;
    String name = entry.name().length() > before.name().length() ? entry.name() : before.name();
    return new Attendance(
        name,
        either(before.initials(), entry.initials()),
        either(before.role(), entry.role()),
        either(before.organisation(), entry.organisation()),
        stayedAway ? kind : before.kind(),
        before.evidence());
  }

  private static Optional<String> either(Optional<String> a, Optional<String> b) {
    return a.isPresent() ? a : b;
  }
}
