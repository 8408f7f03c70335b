package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Spacing;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.Headcount;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** Finds who attended and who did not, by name or by number. */
public final class AttendeeExtractor implements Extractor {
  /** A longest list that a label opens, in lines; a guard against a label that no end follows. */
  private static final int LONGEST_LIST = 120;

  /** An item of the agenda: a list under a numbered heading ends at the next number. */
  private static final Gate NUMBERED = Gate.of("^\\(?[0-9]{1,3}(?:\\.[0-9]{1,3}){0,9}[.)]?\\s");

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Attendance.class, Headcount.class);
  }

  @Override
  public List<? extends Fact> from(Reading reading) {
    if (!Set.of(PartType.MINUTES, PartType.NOTES, PartType.OTHER).contains(reading.type())) {
      return List.of();
    }
    Lines lines = reading.lines();
    Register register = new Register(reading);
    AttendanceTables.read(lines, register);
    readLists(reading, lines.all(), register);
    Told.read(lines, register);
    Comings.read(lines, register);
    register.dropNicknames();
    register.settle();
    lines.all().forEach(line -> Headcounts.told(reading, line).forEach(register::add));
    List<Fact> facts = new ArrayList<>(register.attendances());
    facts.addAll(register.headcounts());
    return facts;
  }

  private static void readLists(Reading reading, List<Line> all, Register register) {
    boolean behind = false;
    for (int i = 0; i < all.size(); i++) {
      Line line = all.get(i);
      boolean near = behind;
      Optional<Labels.Label> label =
          register.isTaken(line)
              ? Optional.empty()
              : Labels.at(line).or(() -> near ? Labels.innerAt(line) : Optional.empty());
      behind = label.isPresent();
      if (label.isPresent()) {
        Headcounts.listed(reading, line.body(), line.span()).ifPresent(register::add);
        i = readList(all, i, label.get(), register) - 1;
      }
    }
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
    boolean goesOn = rest.isEmpty() || rest.length() < 60 && !label.listing().single();
    boolean capitals = rest.isEmpty() || Register.onlyCapitals(rest);
    while (end < all.size() && end - at < LONGEST_LIST && goesOn) {
      Line line = all.get(end);
      Optional<Labels.Label> own = Labels.ofOne(line);
      if (own.isPresent()) {
        // "Clerk: Ann Ash" among the others interrupts their list for itself alone.
        readInline(line, own.get(), register);
        end++;
        continue;
      }
      boolean person = belongs(first, line) && (capitals || !Register.onlyCapitals(line.body()));
      if (!person && !isPlace(all, end, first)) {
        readHead(first, line, label.listing(), register);
        break;
      }
      capitals &= followers.size() > 1 || !person || Register.onlyCapitals(line.body());
      followers.add(line);
      end++;
    }
    addAll(followers, label.listing(), register);
    return end;
  }

  /** "Ann Ash. In her absence Bea Birch took the minutes.": a list ends within its line. */
  private static void readHead(Line label, Line line, Labels.Listing listing, Register register) {
    int end = Told.listEnd(line.text(), 0, line.text().length());
    boolean list = end > 0 && end < line.text().length() && line.heading() == 0;
    boolean away = listing.kind() == Attendance.Kind.APOLOGIES;
    if (list && away && label.cell().equals(line.cell()) && Labels.at(line).isEmpty()) {
      register.add(new Span(0, end).shift(line.span().start()), listing, false, "attendee.list");
    }
  }

  /** Adds the people of a list's lines, each group of them with the organisation above it. */
  private static void addAll(List<Line> lines, Labels.Listing listing, Register register) {
    boolean oneEach =
        Register.oneEach(lines.stream().map(Line::text).toList())
            || lines.stream().allMatch(Line::listed);
    Labels.Listing group = listing;
    for (Line line : lines) {
      if (isPlaceName(line)) {
        register.take(line);
        group = listing.of(Regex.of(":$").matcher(line.body()).replaceFirst("").strip());
      } else {
        register.add(line, group, oneEach, "attendee.list");
      }
    }
  }

  /** Whether a line within a list names the organisation of those below it. */
  private static boolean isPlace(List<Line> all, int at, Line label) {
    return at + 1 < all.size()
        && isPlaceName(all.get(at))
        && Labels.at(all.get(at)).isEmpty()
        && !NUMBERED.in(all.get(at).text())
        && belongs(label, all.get(at + 1))
        && !all.get(at + 1).stressed();
  }

  private static boolean isPlaceName(Line line) {
    String words = line.body();
    return (line.stressed() || words.endsWith(":"))
        && words.length() < 60
        && PersonalName.isOrganisation(words)
        && !Told.isSentence(words)
        && Entries.of(words, false).isEmpty();
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
      int end = Told.listEnd(text, from, to);
      if (end > from) {
        register.add(
            new Span(from, end).shift(line.span().start()),
            listing,
            listing.single(),
            "attendee.label");
      }
      if (inner.isEmpty()) {
        return;
      }
      from = inner.get()[1];
      listing = Labels.inner(Spacing.withoutEnd(text.substring(to, from), ":")).orElse(listing);
    }
  }

  private static boolean belongs(Line label, Line line) {
    boolean sameTable =
        label.cell().map(Line.Place::table).equals(line.cell().map(Line.Place::table));
    boolean labelled = Labels.at(line).isPresent() || Labels.innerAt(line).isPresent();
    if (labelled || line.heading() > 0 || !sameTable) {
      return false;
    }
    boolean item = NUMBERED.in(label.text()) && NUMBERED.in(line.text());
    return !item && !Told.isSentence(line.body()) && Register.anyName(line.body());
  }
}
