package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.extract.Reading;
import org.minutebook.extract.attendee.Labels.Listing;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Headcount;
import org.minutebook.model.record.Presence;
import org.minutebook.model.text.Span;

/**
 * Gathers the people found, each once: an apology outweighs a place in the list of those invited.
 */
final class Register {
  /** So many make a meeting by themselves. */
  private static final int FEWEST = 3;

  private final Reading reading;
  private final List<Attendance> found = new ArrayList<>();
  private final List<Headcount> counts = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();

  Register(Reading reading) {
    this.reading = reading;
  }

  List<Attendance> attendances() {
    return List.copyOf(found);
  }

  List<Headcount> headcounts() {
    return List.copyOf(counts);
  }

  /** Adds a count unless one is known of the same people. */
  void add(Headcount count) {
    boolean known =
        counts.stream()
            .anyMatch(c -> c.number() == count.number() && c.who().equalsIgnoreCase(count.who()));
    if (!known) {
      counts.add(count);
    }
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
    return !text.strip().endsWith(":")
        && (Headcounts.isCrowd(text) || !Entries.of(text, false).isEmpty());
  }

  /** Whether every name in a text is in capitals, so that it may be a heading as well. */
  static boolean onlyCapitals(String text) {
    List<Entry> entries = Entries.of(text, false);
    return !entries.isEmpty() && entries.stream().allMatch(e -> PersonalName.inCapitals(e.name()));
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
    String text = reading.text().of(part);
    for (Segments.Segment piece : Segments.of(text)) {
      Headcounts.listed(reading, piece.text(), piece.span().shift(part.start()))
          .ifPresent(this::add);
    }
    for (Entry entry : colleagues(Entries.of(text, oneEach), text, listing)) {
      add(entry, listing, entry.span().shift(part.start()), rule);
    }
  }

  /** "Secretariat: Ann Ash and Bea Birch (Leeds Trust)" are both of the trust. */
  private static List<Entry> colleagues(List<Entry> entries, String text, Listing listing) {
    boolean two = entries.size() == 2 && listing.role().isPresent();
    if (!two || !text.contains(" and ") || entries.getFirst().organisation().isPresent()) {
      return entries;
    }
    Entry first = entries.getFirst();
    Entry second = entries.getLast();
    return second
        .organisation()
        .map(place -> List.of(first.withOrganisation(place), second))
        .orElse(entries);
  }

  /** Adds a person; somebody represented is absent, and the one who came takes the place. */
  void add(Entry entry, Listing listing, Span span, String rule) {
    boolean away = away(listing);
    // "Ann Ash (substitute Bea Birch)": of somebody who is away the other one came.
    Optional<String> standIn =
        entry.standIn().or(() -> away ? entry.presence().insteadOf() : Optional.empty());
    if (standIn.isEmpty()) {
      put(entry, listing, span, rule);
      return;
    }
    if (away) {
      put(entry.withPresence(Presence.WHOLE), listing, span, rule);
    }
    Entry other =
        Entry.named(standIn.get(), Optional.empty(), span)
            .withPresence(
                new Presence(
                    Optional.of(entry.name()),
                    entry.presence().arrived(),
                    entry.presence().left()));
    Listing present = away ? new Listing(Attendance.Kind.PRESENT) : listing;
    put(entry.organisation().map(other::withOrganisation).orElse(other), present, span, rule);
  }

  private void put(Entry entry, Listing listing, Span span, String rule) {
    Entry placed =
        entry.organisation().isEmpty() && listing.organisation().isPresent()
            ? entry.withOrganisation(listing.organisation().get())
            : entry;
    Attendance.Kind kind =
        entry
            .kind()
            .filter(k -> k != Attendance.Kind.PRESENT || away(listing))
            .orElse(listing.kind());
    for (int i = 0; i < found.size(); i++) {
      Attendance before = found.get(i);
      if (PersonalName.same(before.name(), entry.name()) || only(before, entry.name())) {
        found.set(i, merged(before, placed, listing, kind));
        return;
      }
    }
    found.add(
        new Attendance(
            placed.name(),
            placed.aliases(),
            placed.initials(),
            placed.role().or(listing::role),
            placed.organisation(),
            kind,
            placed.presence(),
            reading.evidence(span, rule, 0.95)));
  }

  /** Whether a surname with a title means this person and nobody else of those known. */
  private boolean only(Attendance person, String name) {
    String bare = PersonalName.bare(name);
    boolean surname = !bare.contains(" ") && PersonalName.titles(name).isPresent();
    return surname
        && hasSurname(person, bare)
        && found.stream().filter(other -> hasSurname(other, bare)).count() == 1;
  }

  private static boolean hasSurname(Attendance person, String surname) {
    return person.name().endsWith(" " + surname) && PersonalName.titles(person.name()).isEmpty();
  }

  private static boolean away(Listing listing) {
    return switch (listing.kind()) {
      case APOLOGIES, ABSENT -> true;
      case PRESENT, IN_ATTENDANCE, MENTIONED -> false;
    };
  }

  private static Attendance merged(
      Attendance before, Entry entry, Listing listing, Attendance.Kind kind) {
    boolean stayedAway = kind == Attendance.Kind.APOLOGIES || kind == Attendance.Kind.ABSENT;
    boolean stoodIn = before.presence().insteadOf().isPresent();
    boolean fuller =
        entry.name().length() > before.name().length()
            && PersonalName.bare(entry.name()).contains(" ");
    String name = fuller ? entry.name() : before.name();
    return new Attendance(
        name,
        Stream.concat(before.aliases().stream(), entry.aliases().stream()).distinct().toList(),
        before.initials().or(entry::initials),
        before.role().or(entry::role).or(listing::role),
        before.organisation().or(entry::organisation),
        stayedAway && !stoodIn ? kind : before.kind(),
        joined(before.presence(), entry.presence()),
        before.evidence());
  }

  /**
   * Takes nicknames for other names, not for the organisations that they look like: in "Frederick
   * Ash (Fred)" the bracket is part of the name, and where two of a list show that, other lone
   * words are too.
   */
  void dropNicknames() {
    List<Attendance> lone = found.stream().filter(Register::hasLoneWord).toList();
    List<Attendance> own = lone.stream().filter(Register::isOwnNickname).toList();
    Map<String, Long> uses =
        lone.stream()
            .collect(
                Collectors.groupingBy(a -> a.organisation().orElseThrow(), Collectors.counting()));
    for (Attendance a : lone) {
      boolean once = uses.getOrDefault(a.organisation().orElseThrow(), 0L) == 1;
      if (own.contains(a) || own.size() > 1 && once) {
        found.set(found.indexOf(a), a.knownAs(a.organisation().orElseThrow()));
      }
    }
  }

  private static boolean hasLoneWord(Attendance a) {
    return a.organisation()
        .filter(words -> Regex.of("[\\p{L}_'’-]{2,20}").matcher(words).matches())
        .filter(words -> !words.equals(words.toUpperCase(Locale.ROOT)))
        .isPresent();
  }

  /** "Fred" of "Frederick", "Kim" of "Kim". */
  private static boolean isOwnNickname(Attendance a) {
    String word = a.organisation().orElseThrow().toLowerCase(Locale.ROOT);
    return Stream.of(Regex.of("[\\s-]+").split(a.name().toLowerCase(Locale.ROOT)))
        .anyMatch(part -> word.length() > 2 && part.startsWith(word));
  }

  private static Presence joined(Presence before, Presence more) {
    return new Presence(
        before.insteadOf().or(more::insteadOf),
        before.arrived().or(more::arrived),
        before.left().or(more::left));
  }

  /** Replaces what is known of how somebody took part. */
  void set(Attendance person, Presence presence) {
    found.set(found.indexOf(person), person.withPresence(presence));
  }

  /** Whether each line of a list names one person: few commas, or bullets. */
  static boolean oneEach(List<String> lines) {
    long commas =
        lines.stream()
            .mapToLong(
                line ->
                    Regex.of("\\([^)]{0,200}\\)")
                        .matcher(line)
                        .replaceAll("")
                        .chars()
                        .filter(c -> c == ',' || c == ';')
                        .count())
            .sum();
    return lines.size() > 1 && commas <= lines.size() * 1.5;
  }

  /** Where a record lists nobody else as there, "In attendance" heads the list of those present. */
  void settle() {
    boolean present = found.stream().anyMatch(a -> a.kind() == Attendance.Kind.PRESENT);
    long there = found.stream().filter(a -> a.kind() == Attendance.Kind.IN_ATTENDANCE).count();
    if (!present && there >= FEWEST) {
      found.replaceAll(
          a -> a.kind() == Attendance.Kind.IN_ATTENDANCE ? a.withKind(Attendance.Kind.PRESENT) : a);
    }
  }

  /** What a list of those who sent apologies says of them. */
  static Listing apologies() {
    return new Listing(Attendance.Kind.APOLOGIES);
  }
}
