package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Regex;

/**
 * Further names inside a list's names: {@code Priya "Pip" Nadarajah}, {@code Steve ("Spud")
 * Murfin}, {@code "Sticks" Hammond}.
 *
 * @param plain the text with them blanked out, every other character at its place; one that stands
 *     for a first name loses only its marks
 * @param found them, in order
 */
record Nicknames(String plain, List<Nickname> found) {
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?<open>[(\\[]?\\s?)[\"“”‘'](?<name>\\p{Lu}[\\p{L}-]{1,15}+)[\"“”’'](?<close>\\s?[)\\]]?)(?![\\p{L}\\p{N}])");

  /** What a note says of a name that its bearer has, or had before. */
  private static final Pattern ALSO =
      Pattern.compile(
          "^(?:(?<former>formerly|previously|née|nee|born|was|now)|(?:also\\s|better\\s|usually\\s)?(?:known\\sas|called)|a\\.?k\\.?a\\.?|goes\\sby|alias)\\s+[\"“‘']?(?<name>\\p{Lu}[\\p{L}'’-]{1,20}+(?:\\s\\p{Lu}[\\p{L}'’-]{1,20}+){0,2})[\"”’']?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HANDLE = Pattern.compile("^@[\\p{L}\\p{N}._-]{1,38}+");

  Nicknames {
    found = List.copyOf(found);
  }

  /**
   * A further name.
   *
   * @param at where it stands
   */
  record Nickname(String name, int at) {}

  static Nicknames in(String text) {
    if (text.indexOf('"') < 0
        && text.indexOf('“') < 0
        && text.indexOf('‘') < 0
        && text.indexOf('\'') < 0) {
      return new Nicknames(text, List.of());
    }
    StringBuilder plain = new StringBuilder(text);
    List<Nickname> found = new ArrayList<>();
    Matcher m = QUOTED.matcher(text);
    while (m.find()) {
      boolean behind = endsInLetter(text, m.start());
      boolean before = beginsName(text, m.end());
      if (behind || before) {
        found.add(new Nickname(m.group("name"), m.start("name")));
        for (int i = m.start(); i < m.end(); i++) {
          boolean kept = !behind && i >= m.start("name") && i < m.end("name");
          plain.setCharAt(i, kept ? text.charAt(i) : ' ');
        }
      }
    }
    return new Nicknames(plain.toString(), found);
  }

  private static boolean endsInLetter(String text, int at) {
    int last = at - 1;
    while (last >= 0 && text.charAt(last) == ' ') {
      last--;
    }
    int start = last;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return last >= 0
        && Character.isLetter(text.charAt(last))
        && Character.isUpperCase(text.charAt(start));
  }

  private static boolean beginsName(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == ' '
        && Character.isUpperCase(text.charAt(end + 1));
  }

  /** The further name that a note behind a name tells: "formerly Bell", "known as Pip", "@pip". */
  static Optional<String> told(String note, String name) {
    Matcher handle = HANDLE.matcher(note);
    if (handle.find()) {
      return Optional.of(handle.group());
    }
    Matcher m = ALSO.matcher(note);
    if (!m.find()) {
      return Optional.empty();
    }
    String other = m.group("name");
    boolean person =
        PersonalName.looksLike(other)
            && !Notes.isRole(other)
            && !PersonalName.isOrganisation(other);
    boolean surname = m.group("former") != null && !other.contains(" ");
    int space = name.lastIndexOf(' ');
    return person
        ? Optional.of(surname && space > 0 ? name.substring(0, space + 1) + other : other)
        : Optional.empty();
  }

  /** What a note goes on with behind a handle: "@pip, Leeds Trust". */
  static String behindHandle(String note) {
    return Regex.of("^[\\s,;/|–-]{1,5}")
        .matcher(HANDLE.matcher(note).replaceFirst(""))
        .replaceFirst("");
  }
}
