package org.minutebook.extract.item;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;

/** Tells a heading from a sentence. */
final class HeadingText {
  private static final int LONGEST = 18;

  /** A heading that its layout sets apart may be longer. */
  private static final int LONGEST_STRESSED = 40;

  private static final Pattern LEAD =
      Pattern.compile("^(?<head>\\p{Lu}[^:.;!?]{1,70}?)\\s*(?::|\\s[–—-])\\s+(?=\\S)");
  private static final Pattern VERB =
      Pattern.compile(
          "(?i)\\b(?:was|were|is|are|has|have|had|will|would|agreed|noted|reported|asked|said|stated|thanked|advised|welcomed|explained|outlined|confirmed|raised|suggested|proposed|informed)\\b");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern STOPS = Pattern.compile("[.;]\\s*+\\z");
  private static final Pattern ABBREVIATION_AT_END =
      Pattern.compile("\\b(?:etc|Ltd|p\\.m|a\\.m)\\.\\s*+\\z");
  private static final Pattern NEXT_SENTENCE = Pattern.compile("\\p{Ll}\\. \\p{Lu}");

  private HeadingText() {}

  /** The heading that the words after an item's number are or begin with. */
  static Optional<String> of(Line line, int from) {
    String rest = line.text().substring(Math.min(from, line.text().length())).strip();
    if (rest.isEmpty() || rest.chars().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    Optional<String> lead = emphasised(line, from);
    if (lead.isPresent()) {
      return lead.map(HeadingText::trimmed);
    }
    boolean stressed = line.stressed() || isCapitals(rest);
    if (words(rest) <= (stressed ? LONGEST_STRESSED : LONGEST) && (stressed || !isSentence(rest))) {
      return Optional.of(trimmed(rest));
    }
    Matcher m = LEAD.matcher(rest);
    if (m.find() && words(m.group("head")) <= 8 && !VERB.matcher(m.group("head")).find()) {
      return Optional.of(trimmed(m.group("head")));
    }
    return Optional.empty();
  }

  /** A leading emphasised run that ends before the line does. */
  private static Optional<String> emphasised(Line line, int from) {
    int start = line.span().start() + from;
    if (line.emphasis().isEmpty()
        || line.stressed()
        || line.emphasis().start() > start + 2
        || line.emphasis().end() <= start) {
      return Optional.empty();
    }
    String run =
        line.text()
            .substring(
                from, Math.min(line.text().length(), line.emphasis().end() - line.span().start()))
            .strip();
    return run.length() < 3 || words(run) > LONGEST ? Optional.empty() : Optional.of(run);
  }

  /**
   * Whether a text tells something: it ends as a sentence does, or has a finite verb and some
   * length.
   */
  static boolean isSentence(String text) {
    boolean stops = STOPS.matcher(text).find() && !ABBREVIATION_AT_END.matcher(text).find();
    int words = words(text);
    boolean verb = VERB.matcher(text).find();
    return stops && (verb || words > 12)
        || verb && words > 12
        || NEXT_SENTENCE.matcher(text).find() && words > 10;
  }

  static boolean isCapitals(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    return letters >= 3 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  static int words(String text) {
    return SPACES.split(text.strip()).length;
  }

  private static String trimmed(String heading) {
    return heading
        .strip()
        .replaceAll("\\s+", " ")
        .replaceAll("(?<![\\s:;,–—-])[\\s:;,–—-]++$", "")
        .replaceAll("^[\\s:–—.-]+", "");
  }
}
