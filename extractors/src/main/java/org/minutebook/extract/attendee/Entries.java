package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.attendee.Segments.Segment;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.model.text.Span;

/**
 * Reads the people out of a list's text: names, initials, roles and organisations in whichever
 * order.
 */
final class Entries {
  private static final Pattern BRACKET = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]?");
  private static final Pattern DASH =
      Pattern.compile("[–—]+\\s*|(?<=\\s)-+\\s*|(?<!-)-++\\s+|:\\s+");
  private static final Pattern TRAILING_INITIALS =
      Pattern.compile("^(.*\\S)\\s+(\\p{Lu}[\\p{L}]{0,4})$");
  private static final Pattern STANDS_FOR =
      Pattern.compile(
          "(?i)^(?:sub(?:stitute|stituting)?\\.?\\s+for|representing|on behalf of|for|repr?\\.?)\\s+");

  private static final Pattern NOT_NAMES =
      Pattern.compile(
          "(?i)^(?:date|time|venue|signed|signatures?|none|nil|apologies|present|copy to|copies|minutes|action|name|tbc)\\b|:$");

  private static final Pattern SINCE =
      Pattern.compile(
          "(?i)(?<=\\S),?\\s+(?:from|until)\\s+(?:item\\s+)?[0-9].*$|(?<=\\S),\\s+in the chair$");
  private static final List<Rule> PASSING = Rules.load(Entries.class, "passing-notes.rules");

  private final List<Entry> entries = new ArrayList<>();
  private final boolean oneEach;
  private final boolean single;
  private boolean describing;

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
    Entries reader = new Entries(oneEach, single);
    for (Segment segment : Segments.of(text)) {
      reader.add(segment);
    }
    return reader.entries;
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
            && isRole(plain.substring(0, comma))
            && PersonalName.isOrganisation(plain.substring(comma));
    notes.addAll(
        0,
        postThenPlace
            ? List.of(plain.substring(0, comma), plain.substring(comma + 2))
            : List.of(plain));
    return entry.map(e -> noted(e, notes));
  }

  private void add(Segment segment) {
    List<String> notes = new ArrayList<>();
    String plain = takeBrackets(segment.text(), notes);
    List<String> parts = new ArrayList<>(List.of(DASH.split(plain, -1)));
    parts.removeIf(String::isBlank);
    // In a list of one a line, "Ash and Birch Trust" behind a comma is one organisation.
    boolean comma = segment.before() == ',' || describing && segment.before() == '&';
    boolean continues = comma && oneEach && !entries.isEmpty();
    describing = continues;
    int at = continues ? -1 : nameAmong(parts, notes);
    if (at < 0) {
      describe(segment, parts, notes);
      return;
    }
    String name = parts.remove(at).strip();
    Optional<String> initials = Optional.empty();
    Matcher trailing = TRAILING_INITIALS.matcher(name);
    if (trailing.matches() && isInitialsOf(trailing.group(2), trailing.group(1))) {
      name = trailing.group(1);
      initials = Optional.of(trailing.group(2));
    }
    notes.addAll(parts);
    Entry entry =
        new Entry(displayed(name), initials, Optional.empty(), Optional.empty(), segment.span());
    entries.add(noted(entry, notes));
  }

  /** The bare name; a lone surname keeps its title, which is then all that tells people apart. */
  private static String displayed(String name) {
    String bare = PersonalName.bare(name);
    return bare.contains(" ") ? bare : name.strip().replaceAll("\\s+", " ");
  }

  /** What a segment without a name says, it says of the person before. */
  private void describe(Segment segment, List<String> parts, List<String> notes) {
    if (entries.isEmpty() || segment.before() == '\n' || segment.text().length() > 120) {
      return;
    }
    List<String> all = new ArrayList<>(parts);
    all.addAll(notes);
    Entry last = entries.removeLast();
    Span span = last.span().union(segment.span());
    entries.add(
        noted(
            new Entry(last.name(), last.initials(), last.role(), last.organisation(), span), all));
  }

  private static Entry noted(Entry entry, List<String> notes) {
    Optional<String> initials = entry.initials();
    Optional<String> role = entry.role();
    Optional<String> organisation = entry.organisation();
    for (String note : apart(notes, entry.name())) {
      String words =
          SINCE
              .matcher(note.strip())
              .replaceFirst("")
              .replaceAll("^[\\s,:;.*-]+|(?<![\\s,:;.*])[\\s,:;.*]++$", "");
      boolean passing = PASSING.stream().anyMatch(rule -> rule.pattern().matcher(words).find());
      if (passing || words.chars().noneMatch(Character::isLetter)) {
        continue;
      }
      if (initials.isEmpty() && isInitialsOf(words, entry.name())) {
        initials = Optional.of(words);
      } else if (STANDS_FOR.matcher(words).find()) {
        organisation =
            joined(organisation, words.replaceFirst("^.*,\\s*", "").strip(), words.contains(","));
      } else if (isRole(words)) {
        role = joined(role, words, true);
      } else {
        organisation = joined(organisation, words, true);
      }
    }
    return new Entry(entry.name(), initials, role, organisation, entry.span());
  }

  /** "LV, Chair" in brackets holds initials and a role. */
  private static List<String> apart(List<String> notes, String name) {
    List<String> apart = new ArrayList<>();
    for (String note : notes) {
      int comma = note.indexOf(',');
      if (comma > 0 && isInitialsOf(note.substring(0, comma).strip(), name)) {
        apart.add(note.substring(0, comma));
        apart.add(note.substring(comma + 1));
      } else {
        apart.add(note);
      }
    }
    return apart;
  }

  private static Optional<String> joined(Optional<String> before, String words, boolean keep) {
    if (!keep) {
      return before;
    }
    return Optional.of(before.map(b -> b + ", " + words).orElse(words));
  }

  private static boolean isRole(String words) {
    // "Office of the Chief Executive" is a place to work, "Chief Executive, Ashby Council" a post.
    return PersonalName.isRole(words) && !words.matches("(?i)^(?:office|department|ministry)\\b.*");
  }

  private int nameAmong(List<String> parts, List<String> notes) {
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      boolean initialled = notes.stream().anyMatch(note -> isInitialsOf(note, part));
      boolean alone = !part.contains(" ") && !single && !initialled;
      if (PersonalName.looksLike(part) && !alone && !NOT_NAMES.matcher(part).find()) {
        return i;
      }
      Matcher trailing = TRAILING_INITIALS.matcher(part);
      if (trailing.matches()
          && isInitialsOf(trailing.group(2), trailing.group(1))
          && PersonalName.looksLike(trailing.group(1))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isInitialsOf(String word, String name) {
    return Initials.shaped(word) && Initials.fit(word, PersonalName.bare(name));
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
    return plain.toString().replaceAll("\\s+", " ").strip();
  }
}
