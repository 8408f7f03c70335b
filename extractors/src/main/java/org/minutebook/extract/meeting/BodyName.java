package org.minutebook.extract.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.calendar.WrittenDate;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Spacing;

/** Reads the name of a body out of a title. */
final class BodyName {
  private static final Lexicon BODY_WORDS = Lexicon.load(BodyName.class, "body-words.txt");
  private static final Lexicon GENERIC = Lexicon.load(BodyName.class, "generic-words.txt");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^\\W*(?:title\\s*:\\s*)?(?:(?:draft|unconfirmed|confirmed|approved|open|public)\\s+){0,5}(?:(?:minutes|notes|agenda|record|actions|report)\\s+(?:of|from|for|to)\\s+)?(?:the\\s+|a\\s+|an\\s+)?(?:(?:[0-9]+(?:st|nd|rd|th)|(?:[a-z]+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+teenth|[a-z]+tieth)|annual|ordinary|extraordinary|special|regular|monthly|quarterly|[a-z]{3,6}uary|march|april|may|june|july|august|[a-z]{4,6}mber|october)\\s+){0,6}(?:general\\s+)?(?:meeting\\s+)?(?:held\\s+)?(?:of|by)?\\s*(?:the\\s+)?");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?i)(?<![\\s,:–—-])[\\s,:–—-]*+\\b(?:(?:annual|ordinary|extraordinary|special|regular|monthly|quarterly|open|weekly)\\s+){0,5}(?:(?:general\\s+)?meetings?|agm|egm|minutes|agenda|terms\\s+of\\s+reference|notes|actions(?:\\s+report)?|action\\s+(?:log|tracker|list)|constitution|minutes\\s+and\\s+actions|part\\s+[a-z])\\b(?:\\s*+[-–—:]?\\s*+(?:minutes|agenda|notes))?\\W*$|(?<!\\s)\\s++(?:was\\s+)?held\\b.*$|(?:[:;]|(?<![\\s:;]))\\s++minutes\\s+(?:of|for|from)\\b.*$|(?<!\\s)\\s++(?:at|on|in)\\s*$|(?<!\\s)\\s++(?:at|in)\\s+(?:the\\s+)?[^,]{0,60}\\b(?:hall|room|centre|library|school|church|house|office|offices)\\b.*$|(?<!\\s)\\s*+[\\[(][^\\])]{0,200}[\\])]\\s*$|(?<![\\s,:–—-])[\\s,:–—-]++$|(?<!\\s)\\s++(?:no\\.?\\s*)?[0-9]++\\W*$|\\b(?:19|20)[0-9]{2}\\b");

  /** What is longer is no title, and a file may be one line of megabytes. */
  private static final int LONGEST_TITLE = 1000;

  private static final Pattern MARKS = Pattern.compile("[*_#]");
  private static final Pattern TIME =
      Pattern.compile("\\b[0-9]{1,2}(?:[:.][0-9]{2})?\\s?(?:am|pm|-|–)\\S*");
  private static final Pattern NO_WORD = Pattern.compile("^\\W+");
  private static final Gate RECORD_OF =
      Gate.of("(?i)\\b(?:minutes|agenda|notes)\\s+(?:of|for|from)\\b");

  /** "Ashby PC": what kind of body it is, in capitals. */
  private static final Pattern SHORTENED =
      Pattern.compile("\\p{L}\\s(?:PC|TC|PCC|PTA|PTFA|TRA|PPG|LSP|CSP)$");

  /** What "Minutes of 3 May" leaves when its date is gone. */
  private static final Pattern RECORD =
      Pattern.compile(
          "(?i)(?:minutes|notes|agenda|record|actions|report)(?:\\s(?:of|from|for|to))?(?:\\sthe)?(?:\\smeetings?)?(?:\\s(?:of|on|held))?");

  private static final Gate MEETING = Gate.of("(?i)\\bmeeting\\b");
  private static final Gate NUMBERED = Gate.of("^\\W*[0-9]{1,2}[.)]\\s");

  private BodyName() {}

  /**
   * The name that a title holds, without "minutes of", dates and the like; empty where nothing is
   * left.
   */
  static Optional<String> in(String title) {
    if (title.length() > LONGEST_TITLE) {
      return Optional.empty();
    }
    String text = Spacing.single(MARKS.matcher(title).replaceAll(""));
    text = withoutDates(text);
    text = TIME.matcher(text).replaceAll(" ").strip();
    Matcher lead = LEAD.matcher(text);
    if (lead.lookingAt() && lead.end() > 0) {
      text = text.substring(lead.end());
    }
    String before = "";
    while (!before.equals(text)) {
      before = text;
      text = TAIL.matcher(text).replaceFirst("").strip();
    }
    text = NO_WORD.matcher(text).replaceFirst("").strip();
    boolean usable =
        text.length() >= 2
            && !RECORD.matcher(text).matches()
            && text.length() <= 90
            && text.chars().anyMatch(Character::isLetter)
            && (Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0)));
    return usable ? Optional.of(cased(text)) : Optional.empty();
  }

  /** What stands before the first date where that names something, else all but the dates. */
  private static String withoutDates(String text) {
    List<WrittenDate> dates = Dates.in(text);
    if (dates.isEmpty()) {
      return text;
    }
    String before = text.substring(0, dates.getFirst().span().start());
    Matcher lead = LEAD.matcher(before);
    String rest = lead.lookingAt() ? before.substring(lead.end()) : before;
    if (BODY_WORDS.occursIn(rest)) {
      return before;
    }
    String without = text;
    for (WrittenDate date : dates.reversed()) {
      without = without.substring(0, date.span().start()) + without.substring(date.span().end());
    }
    return without;
  }

  /** How much a title looks like the name of a body; 0 for not at all. */
  static int score(Line line, String name) {
    String title = line.text();
    int score = 0;
    score += BODY_WORDS.occursIn(name) ? 6 : 0;
    score += SHORTENED.matcher(name).find() ? 6 : 0;
    score -= isGeneric(name) ? 6 : 0;
    score +=
        Regex.of(
                    "(?s).*\\b(?i:"
                        + "council|committee|board|partnership|group|forum|panel|association|trust)$")
                .matcher(name)
                .matches()
            ? 2
            : 0;
    score += RECORD_OF.in(title) ? 3 : 0;
    score += MEETING.in(title) ? 1 : 0;
    score += line.stressed() ? 1 : 0;
    score += line.heading() == 1 ? 2 : 0;
    score -= name.contains(" ") || !BODY_WORDS.contains(name) ? 0 : 4;
    score -= line.index() > 10 ? 4 : line.index() > 5 ? 2 : 0;
    score -= line.heading() > 2 ? 2 : 0;
    score += line.index() < 3 ? 2 : line.index() < 6 ? 1 : 0;
    score -= name.split(" ").length > 9 ? 5 : 0;
    score -=
        Regex.of("(?s).*[.;!?]\\s*$").matcher(title).matches() && name.split(" ").length > 5
            ? 5
            : 0;
    // "Committee Room 3" is where, not who.
    score -=
        Regex.of(
                        "(?is).*\\b(?:committee|council|board|club|union|trust|parish)[\\s-]?(?:rooms?|chambers?|offices?|house|hall|building)\\b.*")
                    .matcher(name)
                    .matches()
                && !Regex.of(
                        "(?is).*\\b(?:committee|council|board|trust|association|charity|trustees)$")
                    .matcher(name)
                    .matches()
            ? 6
            : 0;
    score -= NUMBERED.in(title) ? 6 : 0;
    score -=
        Regex.of(
                    "(?is)^\\W*(?:date|time|venue|location|held|in the|at the|present|purpose|subject|layout|type|categories|draft)\\b.*|.*\\b(?:present|apologies|attendees|absent|attendance|attending)\\W*")
                .matcher(title)
                .matches()
            ? 6
            : 0;
    return score;
  }

  /** Whether a name holds no word of its own: "Parish Council", "The Committee". */
  static boolean isGeneric(String name) {
    return List.of(Regex.of("[\\s'’]+").split(name)).stream()
        .allMatch(word -> word.equals("s") || GENERIC.contains(word));
  }

  /** Whether a name is that of a part that many bodies have: "Board of Trustees". */
  static boolean isOrgan(String name) {
    return name.contains(" ") && BODY_WORDS.occursIn(name) && isGeneric(name);
  }

  /** Whether two names end with the same word, as "Ashby Parish Council" and "Full Council" do. */
  static boolean endsAlike(String a, String b) {
    return a.substring(a.lastIndexOf(' ') + 1)
        .equalsIgnoreCase(b.substring(b.lastIndexOf(' ') + 1));
  }

  /** Capitals throughout become title case, as a reader would write the name. */
  private static String cased(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.length() < 8 || !name.contains(" ")) {
      return name;
    }
    String kind = SHORTENED.matcher(name).find() ? name.substring(name.lastIndexOf(' ') + 1) : "";
    StringBuilder cased = new StringBuilder();
    String rest = name.substring(0, name.length() - kind.length()).strip();
    for (String word : rest.toLowerCase(Locale.ROOT).split(" ")) {
      boolean small =
          Regex.of("of|the|and|for|in|on|to|with").matcher(word).matches() && !cased.isEmpty();
      cased
          .append(cased.isEmpty() ? "" : " ")
          .append(
              small || word.isEmpty()
                  ? word
                  : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return kind.isEmpty() ? cased.toString() : cased + " " + kind;
  }
}
