package org.minutebook.read.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins letters that were spaced out to make a title wider: {@code M I N U T E S}. */
final class SpacedLetters {
  private static final Pattern SPACED =
      Pattern.compile("[ \\u00A0]*((?:\\p{Lu}[ \\u00A0]{1,2}){4,30}\\p{Lu})([ \\u00A0:.]*)");

  private SpacedLetters() {}

  /** The line, its letters joined where all of it is single capitals. */
  static Line joined(Line line) {
    Matcher spaced = SPACED.matcher(line.text());
    if (!spaced.matches()) {
      return line;
    }
    // Words of a spaced title stand two spaces apart.
    String words = spaced.group(1).replace('\u00A0', ' ').replaceAll("(?<! ) (?! )", "");
    String text = words.replaceAll(" +", " ") + spaced.group(2).strip();
    return line.isEmphasised() ? Line.emphasised(text) : Line.plain(text);
  }
}
