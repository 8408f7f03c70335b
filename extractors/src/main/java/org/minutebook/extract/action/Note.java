package org.minutebook.extract.action;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.calendar.Dates;
import org.minutebook.extract.rule.Lexicon;

/**
 * A note beside a task that may tell both who and by when: "TK, CO / before end May".
 *
 * @param who its words in front of what tells the time; blank where it tells nothing else
 * @param dated whether it tells a time
 */
record Note(String who, boolean dated) {
  private static final Lexicon TIMES = Lexicon.load(Note.class, "time-words.txt");
  private static final Pattern AT_END = Pattern.compile("(?<![\\s/,;:(–—-])[\\s/,;:(–—-]+$");

  /** A longer note is prose. */
  private static final int LONGEST = 80;

  static Note of(String words) {
    if (words.length() > LONGEST) {
      return new Note(words, false);
    }
    int cut = words.length();
    Matcher m = TIMES.pattern().matcher(words);
    if (m.find()) {
      cut = m.start();
    }
    for (var date : Dates.in(words)) {
      cut = Math.min(cut, date.span().start());
    }
    boolean dated = cut < words.length();
    return new Note(
        dated ? AT_END.matcher(words.substring(0, cut)).replaceAll("").strip() : words, dated);
  }

  /** The note whose words in front of a time are owners; else all of them are its "who". */
  static Note ofOwners(String words, Subjects subjects) {
    Note whole = new Note(words, false);
    if (!subjects.owners(words).isEmpty()) {
      return whole;
    }
    Note parted = of(words);
    return subjects.owners(parted.who).isEmpty() ? whole : parted;
  }

  /** Whom a note names, a time behind them apart; empty where it does not name owners. */
  static List<String> owners(String words, Subjects subjects) {
    return subjects.owners(ofOwners(words, subjects).who);
  }
}
