package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Fact;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** Finds who attended and who did not. */
public final class AttendeeExtractor implements Extractor {
  /** A longest list that a label opens, in lines; a guard against a label that no end follows. */
  private static final int LONGEST_LIST = 120;

  /** An item of the agenda: a list under a numbered heading ends at the next number. */
  private static final Pattern NUMBERED =
      Pattern.compile("^\\(?[0-9]{1,3}(?:\\.[0-9]{1,3}){0,9}[.)]?\\s");

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Attendance.class);
  }

  @Override
  public List<Attendance> from(Reading reading) {
    if (!Set.of(PartType.MINUTES, PartType.NOTES, PartType.OTHER).contains(reading.type())) {
      return List.of();
    }
    Lines lines = Lines.of(reading.text());
    Register register = new Register(reading);
    AttendanceTables.read(lines, register);
    List<Line> all = lines.all();
    for (int i = 0; i < all.size(); i++) {
      Line line = all.get(i);
      Optional<Labels.Label> label = register.isTaken(line) ? Optional.empty() : Labels.at(line);
      if (label.isPresent()) {
        i = readList(all, i, label.get(), register) - 1;
      }
    }
    Apologies.read(lines, register);
    return register.attendances();
  }

  /** Reads the list that begins at a line; returns the index of the first line after it. */
  private static int readList(List<Line> all, int at, Labels.Label label, Register register) {
    Line first = all.get(at);
    String rest = first.text().substring(label.contentStart()).strip();
    if (!rest.isEmpty()) {
      readInline(first, label, register);
    }
    int end = at + 1;
    List<Line> followers = new ArrayList<>();
    boolean goesOn = rest.isEmpty() || rest.length() < 60;
    while (end < all.size() && end - at < LONGEST_LIST && goesOn && belongs(first, all.get(end))) {
      followers.add(all.get(end));
      end++;
    }
    boolean oneEach =
        Register.oneEach(followers.stream().map(Line::text).toList())
            || followers.stream().allMatch(Line::listed);
    followers.forEach(line -> register.add(line, label.listing(), oneEach, "attendee.list"));
    return end;
  }

  /** "Present: A, B. In attendance: C" on one line. */
  private static void readInline(Line line, Labels.Label label, Register register) {
    String text = line.text();
    int from = label.contentStart();
    Labels.Listing listing = label.listing();
    register.take(line);
    while (true) {
      Optional<int[]> inner = Labels.innerAfter(text, from);
      int to = inner.map(place -> place[0]).orElse(text.length());
      if (!Apologies.isSentence(text.substring(from, to))) {
        register.add(
            new Span(from, to).shift(line.span().start()), listing, false, "attendee.label");
      }
      if (inner.isEmpty()) {
        return;
      }
      from = inner.get()[1];
      listing =
          Labels.inner(text.substring(to, from).replaceAll("(?<![:\\s])[:\\s]++$", ""))
              .orElse(listing);
    }
  }

  private static boolean belongs(Line label, Line line) {
    boolean sameTable =
        label.cell().map(Line.Place::table).equals(line.cell().map(Line.Place::table));
    if (Labels.at(line).isPresent() || line.heading() > 0 || !sameTable) {
      return false;
    }
    boolean item = NUMBERED.matcher(label.text()).find() && NUMBERED.matcher(line.text()).find();
    return !item && !Apologies.isSentence(line.body()) && Register.anyName(line.body());
  }
}
