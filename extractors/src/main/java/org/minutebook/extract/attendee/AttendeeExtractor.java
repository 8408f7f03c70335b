package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    Apologies.read(reading, lines, register);
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
    while (end < all.size()
        && end - at < LONGEST_LIST
        && belongs(first, all.get(end), rest.isEmpty() || rest.length() < 60)) {
      followers.add(all.get(end));
      end++;
    }
    boolean sentence = followers.size() == 1 && Apologies.isSentence(followers.getFirst().text());
    if (!sentence) {
      boolean oneEach = followers.size() > 2 || followers.stream().allMatch(line -> line.listed());
      followers.forEach(
          line ->
              register.add(line, 0, line.text().length(), label.kind(), oneEach, "attendee.list"));
    }
    return end;
  }

  /** "Present: A, B. In attendance: C" on one line. */
  private static void readInline(Line line, Labels.Label label, Register register) {
    String text = line.text();
    int from = label.contentStart();
    Attendance.Kind kind = label.kind();
    while (true) {
      Optional<int[]> inner = Labels.innerAfter(text, from);
      int to = inner.map(place -> place[0]).orElse(text.length());
      if (!Apologies.isSentence(text.substring(from, to))) {
        register.add(line, from, to, kind, false, "attendee.label");
      }
      if (inner.isEmpty()) {
        return;
      }
      from = inner.get()[1];
      kind = Labels.kind(text.substring(to, from).replaceAll("[:\\s]+$", "")).orElse(kind);
    }
  }

  private static boolean belongs(Line label, Line line, boolean listGoesOn) {
    if (!listGoesOn
        || Labels.at(line).isPresent()
        || line.heading() > 0
        || !label.cell().map(at -> at.table()).equals(line.cell().map(at -> at.table()))) {
      return false;
    }
    String text = line.body();
    if (Apologies.isSentence(text)
        || text.matches("(?i)^[\\p{L} ]{3,25}:.*") && !Register.anyName(text)) {
      return false;
    }
    return Register.anyName(text);
  }

  /** The span of a part of a line. */
  static Span within(Line line, Span part) {
    return part.shift(line.span().start());
  }
}
