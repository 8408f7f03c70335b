package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.extract.Reading;
import org.minutebook.extract.attendee.Labels.Listing;
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
    return !text.strip().endsWith(":") && !Entries.of(text, false).isEmpty();
  }

  /** Adds the people of a line's words. */
  void add(Line line, Listing listing, boolean oneEach, String rule) {
    take(line);
    add(
        new Span(Math.min(line.bodyStart(), line.span().end()), line.span().end()),
        listing,
        oneEach,
        rule);
  }

  /**
   * Adds the people in a part of the text.
   *
   * @param oneEach whether each of its lines names one person
   */
  void add(Span part, Listing listing, boolean oneEach, String rule) {
    for (Entry entry : Entries.of(reading.text().of(part), oneEach)) {
      add(entry, listing, entry.span().shift(part.start()), rule);
    }
  }

  void add(Entry entry, Listing listing, Span span, String rule) {
    for (int i = 0; i < found.size(); i++) {
      Attendance before = found.get(i);
      if (PersonalName.same(before.name(), entry.name())) {
        found.set(i, merged(before, entry, listing));
        return;
      }
    }
    found.add(
        new Attendance(
            entry.name(),
            entry.initials(),
            entry.role().or(listing::role),
            entry.organisation(),
            listing.kind(),
            reading.evidence(span, rule, 0.95)));
  }

  private static Attendance merged(Attendance before, Entry entry, Listing listing) {
    boolean stayedAway =
        listing.kind() == Attendance.Kind.APOLOGIES || listing.kind() == Attendance.Kind.ABSENT;
    String name = entry.name().length() > before.name().length() ? entry.name() : before.name();
    return new Attendance(
        name,
        before.initials().or(entry::initials),
        before.role().or(entry::role),
        before.organisation().or(entry::organisation),
        stayedAway ? listing.kind() : before.kind(),
        before.evidence());
  }

  /** Whether each line of a list names one person: few commas, or bullets. */
  static boolean oneEach(List<String> lines) {
    long commas =
        lines.stream()
            .mapToLong(
                line ->
                    line.replaceAll("\\([^)]{0,200}\\)", "")
                        .chars()
                        .filter(c -> c == ',' || c == ';')
                        .count())
            .sum();
    return lines.size() > 1 && commas <= lines.size() * 1.5;
  }

  /** What a list of those who sent apologies says of them. */
  static Listing apologies() {
    return new Listing(Attendance.Kind.APOLOGIES, Optional.empty());
  }
}
