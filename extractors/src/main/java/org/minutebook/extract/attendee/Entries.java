package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.attendee.Segments.Segment;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Spacing;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.text.Span;

/**
 * Reads the people out of a list's text: names, initials, roles and organisations in whichever
 * order.
 */
final class Entries {
  private static final Pattern BRACKET = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]?");
  private static final Pattern DASH =
      Pattern.compile("[–—|]+\\s*|(?<=\\s)-+\\s*|(?<!-)-++\\s+|:\\s+");
  private static final Pattern TICK =
      Pattern.compile("^(?:\\[(?<mark>[xX✓✔ ]?)\\]|(?<yes>[☑✅✓✔])|(?<no>[☐✗✘]))\\s*");
  private static final Pattern TRAILING_INITIALS =
      Pattern.compile("^(.*\\S)\\s+(\\p{Lu}[\\p{L}]{0,4})$");

  /** Where, behind a name, begins what is said of its bearer. */
  private static final Lexicon CLAUSES = Lexicon.load(Entries.class, "clauses.txt");

  private static final Lexicon RANKS = Lexicon.load(Entries.class, "rank-titles.txt");
  private static final Pattern PLURAL_POST =
      Pattern.compile("(?i)\\p{L}[\\p{L} ]{1,30}:\\s|(?:cl|counci)l(?:o?r|lor)s\\b");

  /** Who is listed as a member is no more than that. */
  private static final Pattern MEMBERS =
      Pattern.compile("(?i)(?:member|trustee|councillor|governor|delegate)");

  private static final Pattern GROUP = Pattern.compile("^(?<group>[^:()]{3,60}):\\s+\\p{L}");
  private static final Pattern BEHIND = Pattern.compile("(?<=\\S )@(?=[A-Za-z0-9])");
  private static final Pattern HANDLE = Pattern.compile("@[A-Za-z0-9][\\w-]{0,38}");
  private static final Pattern GUESTS =
      Pattern.compile(
          "^(?i)(?:guests?|visitors?|observers?)(?:\\s+speakers?)?(?::|\\s)\\s*(?=\\p{Lu})");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:from|by|and)\\s+(?=\\p{Lu}|the\\s)|(?:including|namely|among\\s(?:them|whom))\\s+)?(?:the\\s+(?=\\p{Ll}))?");
  private static final Gate NOT_NAMES =
      Gate.of(
          "(?i)^(?:date|time|venue|signed|signatures?|none|nil|apologies|present|copy to|copies|minutes|action|name|tbc|total|quorum|vacancy|vacant|apology|absent|all|everyone)\\b|:$");

  private final List<Entry> entries = new ArrayList<>();
  private final boolean oneEach;
  private final boolean single;
  private boolean telling;
  private boolean guests;
  private Optional<String> pending = Optional.empty();
  private Optional<String> posts = Optional.empty();
  private Optional<String> group = Optional.empty();

  private Entries(boolean oneEach, boolean single) {
    this.oneEach = oneEach;
    this.single = single;
  }

  /**
   * The people of a list.
   *
   * @param text names with what is said of them
   * @param oneEach whether every line names one person, so that a comma begins what is said of them
   */
  static List<Entry> of(String text, boolean oneEach) {
    List<Entry> any = read(text, oneEach, true);
    long full = any.stream().filter(entry -> entry.name().contains(" ")).count();
    // Among full names a lone word is the end of a place or a post rather than somebody's first
    // name.
    return full * 2 > any.size() && full < any.size() ? read(text, oneEach, false) : any;
  }

  private static List<Entry> read(String text, boolean oneEach, boolean single) {
    Nicknames nicknames = Nicknames.in(text);
    List<Segment> segments = Regrouped.of(Segments.of(nicknames.plain()));
    boolean parted = oneEach || oneEachPart(segments);
    Entries reader = new Entries(parted, single);
    for (Segment segment : parted ? posts(segments, nicknames.plain()) : segments) {
      int known = reader.entries.size();
      reader.add(segment);
      if (reader.entries.size() > known) {
        reader.name(segment, nicknames.found());
      }
    }
    return reader.entries;
  }

  /** Gives the last entry the nicknames that stand within its segment. */
  private void name(Segment segment, List<Nicknames.Nickname> nicknames) {
    for (Nicknames.Nickname nickname : nicknames) {
      if (segment.span().start() - 2 <= nickname.at() && nickname.at() < segment.span().end()) {
        entries.add(entries.removeLast().knownAs(nickname.name()));
      }
    }
  }

  /** Whether semicolons part the people and commas what is said of each: "Ann, Clerk; Bea, …". */
  private static boolean oneEachPart(List<Segment> segments) {
    long parts = 1 + segments.stream().filter(s -> s.before() == ';').count();
    long commas = segments.stream().filter(s -> s.before() == ',').count();
    boolean people =
        segments.stream()
            .filter(s -> s.before() == ';')
            .allMatch(s -> !PLURAL_POST.matcher(s.text()).lookingAt());
    return parts > 2 && commas * 2 <= parts * 3 && people;
  }

  /** Joins "Treasurer and Secretary" behind a name; a line names one person. */
  private static List<Segment> posts(List<Segment> segments, String text) {
    List<Segment> joined = new ArrayList<>();
    for (Segment segment : segments) {
      boolean more = !joined.isEmpty() && joined.getLast().before() == ',';
      if (more && segment.before() == '&') {
        Segment first = joined.removeLast();
        Span span = first.span().union(segment.span());
        joined.add(new Segment(span.of(text), span, ','));
      } else {
        joined.add(segment);
      }
    }
    return joined;
  }

  /**
   * The person whom one text names and another describes: "Ann Ash", "Chief Executive, Leeds
   * Trust".
   */
  static Optional<Entry> described(String name, String description) {
    Optional<Entry> entry = of(name, true).stream().findFirst();
    List<String> notes = new ArrayList<>();
    String plain = takeBrackets(description, notes);
    int comma = plain.lastIndexOf(", ");
    boolean postThenPlace =
        comma > 0
            && Notes.isRole(plain.substring(0, comma))
            && PersonalName.isOrganisation(plain.substring(comma));
    notes.addAll(
        0,
        postThenPlace
            ? List.of(plain.substring(0, comma), plain.substring(comma + 2))
            : List.of(plain));
    return entry.map(e -> Notes.noted(e, notes));
  }

  private void add(Segment segment) {
    if (Headcounts.isCrowd(segment.text())) {
      return;
    }
    Matcher tick = TICK.matcher(segment.text());
    String words = tick.replaceFirst("");
    words = LEAD.matcher(words).replaceFirst("");
    open(segment, words);
    words = GUESTS.matcher(words).replaceFirst("");
    List<String> notes = new ArrayList<>();
    List<String> parts = parts(takeBrackets(words, notes), notes);
    // In a list of one a line, "Ash and Birch Trust" behind a comma is one organisation.
    boolean continues =
        segment.before() == ','
            && oneEach
            && !entries.isEmpty()
            && pending.isEmpty()
            && group.isEmpty();
    if (continues || !named(segment, parts, notes)) {
      describe(segment, parts, notes);
    } else {
      ticked(tick).ifPresent(kind -> entries.add(entries.removeLast().withKind(kind)));
    }
  }

  /** Notes what holds for the names that follow: their organisation, or that they are guests. */
  private void open(Segment segment, String words) {
    if (segment.before() == '\n' || segment.before() == ';') {
      group = Optional.empty();
      guests = false;
      posts = Optional.empty();
      pending = Optional.empty();
      telling = false;
    }
    Matcher m = GROUP.matcher(words);
    if (m.find()
        && segment.before() != ','
        && PersonalName.isOrganisation(m.group("group"))
        && !Notes.isRole(m.group("group"))) {
      group = Optional.of(m.group("group").strip());
    }
    guests |= GUESTS.matcher(words).find();
  }

  private static Optional<Attendance.Kind> ticked(Matcher tick) {
    if (!tick.reset().find()) {
      return Optional.empty();
    }
    String mark = tick.group("mark");
    boolean here = mark == null ? tick.group("yes") != null : !mark.isBlank();
    return Optional.of(here ? Attendance.Kind.PRESENT : Attendance.Kind.ABSENT);
  }

  /** The pieces between dashes; what a word such as "from" opens behind a name is a note. */
  private static List<String> parts(String plain, List<String> notes) {
    List<String> parts = new ArrayList<>();
    for (String part : DASH.split(plain, -1)) {
      int cut = clause(part);
      if (cut > 0) {
        notes.add(part.substring(cut).strip());
      }
      String words = cut > 0 ? part.substring(0, cut) : part;
      if (!words.isBlank()) {
        parts.add(words.strip());
      }
    }
    return parts;
  }

  private static int clause(String part) {
    Matcher handle = BEHIND.matcher(part);
    if (handle.find()) {
      return handle.start();
    }
    Matcher m = CLAUSES.pattern().matcher(part);
    while (m.find()) {
      boolean small = Character.isLowerCase(part.charAt(m.start()));
      String name = part.substring(0, m.start()).strip();
      boolean chair = part.regionMatches(true, m.end(), " chair", 0, 6);
      // "Staff of the library" is nobody's name.
      boolean full = name.contains(" ") || PersonalName.titles(name).isPresent();
      boolean timed = Regex.of("[^0-9]{0,20}[0-9].*").matcher(part.substring(m.end())).matches();
      if (small && !chair && (full || timed) && isName(name)) {
        return m.start();
      }
    }
    return 0;
  }

  private static boolean isName(String words) {
    return PersonalName.looksLike(words) || PersonalName.inCapitals(words);
  }

  /** Adds the person whom a piece names; false where it names nobody. */
  private boolean named(Segment segment, List<String> parts, List<String> notes) {
    int at = nameAmong(parts, notes);
    if (at < 0) {
      return posted(segment, parts, notes) || bracketed(segment, parts, notes);
    }
    String name = parts.remove(at).strip();
    Optional<String> initials = Optional.empty();
    Matcher trailing = TRAILING_INITIALS.matcher(name);
    if (trailing.matches() && Notes.isInitialsOf(trailing.group(2), trailing.group(1))) {
      name = trailing.group(1);
      initials = Optional.of(trailing.group(2));
    }
    List<String> all = new ArrayList<>(notes);
    all.addAll(parts.stream().filter(part -> !group.equals(Optional.of(part))).toList());
    add(Entry.named(Notes.displayed(name), initials, segment.span()), all);
    PersonalName.titles(name).flatMap(Entries::part).ifPresent(this::rank);
    return true;
  }

  /** "Borough Councillor Ann Ash" has that part, where none is said besides. */
  private void rank(String part) {
    Entry last = entries.removeLast();
    entries.add(last.role().isEmpty() ? last.withRole(part) : last);
  }

  private static Optional<String> part(String titles) {
    Matcher m = RANKS.pattern().matcher(titles);
    return m.find() ? RANKS.value(m.group()) : Optional.empty();
  }

  /** "treasurer Ann Ash", and those who follow in the same post. */
  private boolean posted(Segment segment, List<String> parts, List<String> notes) {
    for (int i = 0; i < parts.size(); i++) {
      Optional<NamedPost> post = NamedPost.of(parts.get(i));
      if (post.isPresent()) {
        boolean said = !MEMBERS.matcher(post.get().post()).matches();
        List<String> all = new ArrayList<>(said ? List.of(post.get().post()) : List.of());
        all.addAll(notes);
        parts.remove(i);
        all.addAll(parts);
        posts = Optional.empty();
        Entry entry =
            Entry.named(Notes.displayed(post.get().name()), Optional.empty(), segment.span());
        add(entry, all);
        posts = said && post.get().plural() ? Optional.of(post.get().post()) : Optional.empty();
        return true;
      }
    }
    return false;
  }

  /** "Chair (Ann Ash)". */
  private boolean bracketed(Segment segment, List<String> parts, List<String> notes) {
    boolean post = parts.size() == 1 && Notes.isRole(parts.getFirst());
    boolean name = notes.size() == 1 && notes.getFirst().contains(" ");
    if (!post || !name || segment.before() == ',' || !isName(notes.getFirst())) {
      return false;
    }
    add(Entry.named(Notes.displayed(notes.getFirst()), Optional.empty(), segment.span()), parts);
    return true;
  }

  private void add(Entry entry, List<String> notes) {
    Entry noted = Notes.noted(entry, notes);
    if (noted.role().isEmpty()) {
      Optional<String> post = pending.or(() -> posts);
      noted = post.isPresent() ? noted.withRole(post.get()) : noted;
    }
    if (noted.organisation().isEmpty() && group.isPresent()) {
      noted = noted.withOrganisation(group.get());
    }
    pending = Optional.empty();
    entries.add(guests ? noted.withKind(Attendance.Kind.IN_ATTENDANCE) : noted);
  }

  /** What a segment without a name says, it says of the person before, or of the next one. */
  private void describe(Segment segment, List<String> parts, List<String> notes) {
    List<String> all = new ArrayList<>(parts);
    all.addAll(notes);
    if (entries.isEmpty() || segment.before() == '\n') {
      // "The Mayor, Cllr Ann Ash"
      boolean post = parts.size() == 1 && notes.isEmpty() && Notes.isRole(parts.getFirst());
      pending = post && segment.text().length() < 40 ? Optional.of(parts.getFirst()) : pending;
      return;
    }
    // What tells something about somebody goes on to the end of its line.
    telling = telling && segment.before() != '\n' || Notes.isProse(segment.text());
    if (telling || segment.text().length() > 120) {
      return;
    }
    Entry last = entries.removeLast();
    entries.add(Notes.noted(last.withSpan(last.span().union(segment.span())), all));
  }

  private int nameAmong(List<String> parts, List<String> notes) {
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      boolean initialled = notes.stream().anyMatch(note -> Notes.isInitialsOf(note, part));
      boolean alone = !part.contains(" ") && !single && !initialled;
      boolean handle = parts.size() == 1 && notes.isEmpty() && HANDLE.matcher(part).matches();
      boolean name =
          isName(part) && !alone && !NOT_NAMES.in(part) && !PersonalName.isPostnominal(part);
      if (handle || name) {
        return i;
      }
      Matcher trailing = TRAILING_INITIALS.matcher(part);
      if (trailing.matches()
          && Notes.isInitialsOf(trailing.group(2), trailing.group(1))
          && PersonalName.looksLike(trailing.group(1))) {
        return i;
      }
    }
    return -1;
  }

  private static String takeBrackets(String text, List<String> notes) {
    Matcher m = BRACKET.matcher(text);
    StringBuilder plain = new StringBuilder();
    int from = 0;
    while (m.find()) {
      plain.append(text, from, m.start()).append(from == 0 ? "" : " ");
      String after = text.substring(m.end());
      notes.add(m.group(1));
      from = m.end();
      if (BRACKET.matcher(after).find()) {
        continue;
      }
      // What follows the last bracket is said of the person, not part of the name.
      if (!plain.toString().isBlank() && !after.isBlank()) {
        notes.add(after);
        from = text.length();
      }
    }
    plain.append(text.substring(from));
    return Spacing.single(plain.toString());
  }
}
