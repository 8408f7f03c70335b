package org.minutebook.extract.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Spacing;

/** Tells a heading from a sentence. */
final class HeadingText {
  private static final int LONGEST = 18;

  /** A heading that its layout sets apart may be longer. */
  private static final int LONGEST_STRESSED = 40;

  private static final Pattern LEAD =
      Pattern.compile("^(?<head>\\p{Lu}[^:.;!?]{1,70}?)\\s*(?::|\\s[–—-])\\s+(?=\\S)");
  private static final Pattern LED = Pattern.compile("^(?<head>\\p{Lu}[^:.;!?]{1,40})[:;]\\s");
  private static final Gate VERB =
      Gate.of(
          "(?i)\\b(?:was|were|is|are|has|have|had|will|would|agreed|noted|reported|asked|said|stated|thanked|advised|welcomed|explained|outlined|confirmed|raised|suggested|proposed|informed)\\b");

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Gate STOPS = Gate.of("[.;]\\s*+\\z");
  private static final Gate ABBREVIATION_AT_END = Gate.of("\\b(?:etc|Ltd|p\\.m|a\\.m)\\.\\s*+\\z");
  private static final Gate NEXT_SENTENCE = Gate.of("\\p{Ll}\\. \\p{Lu}");
  private static final Lexicon STANDING = Lexicon.load(HeadingText.class, "standing-headings.txt");
  private static final int LONGEST_STANDING = 5;

  /** "Approval of the constitution. Proposed by …": a short first sentence that tells nothing. */
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile(
          "^(?!(?:The|A|An|It|We|He|She|They|There|No|All|This|These|Cllr|Mr|Mrs|Ms|Dr|[A-Z]{2,3})\\b)(?<head>\\p{Lu}[^.:;!?\\n]{2,70})\\.\\s+(?=[\\p{Lu}0-9“\"'])");

  /** "Election of members There being no nominations": a sentence begins where no other ended. */
  private static final Pattern RUN_IN =
      Pattern.compile(
          "^(?<head>\\p{Lu}[^.:;!?\\n]{2,90}?[^.:;!?,\\s–—-])\\s+(?=(?:The|There|Upon|It|This|These|They|We|After|Following|Members|Nothing|None|Having|Since|Due|Please|As|An?)\\s+\\p{Ll}|[a1][).]\\s+\\p{Lu})");

  private static final Gate PAST =
      Gate.of("\\s(?!(?:year|ended|proposed|updated|revised|agreed)\\b)\\p{Ll}+ed\\b");
  private static final Pattern BRACKET =
      Pattern.compile("^(?<head>\\p{Lu}[^.:;!?(\\n]{2,70}?)\\s*+\\((?=[^)]{40})");
  private static final Gate CLAUSE = Gate.of("\\bto\\s+\\p{Ll}+|\\b(?:by|before)\\s+[0-9]");

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
    Optional<String> runIn = stressed ? Optional.empty() : runIn(rest);
    if (runIn.isPresent()) {
      return runIn;
    }
    Optional<String> shared = !stressed && STOPS.in(rest) ? sharedLead(rest) : Optional.empty();
    if (shared.isPresent()) {
      return shared;
    }
    if (words(rest) <= (stressed ? LONGEST_STRESSED : LONGEST) && (stressed || !isSentence(rest))) {
      return Optional.of(trimmed(rest));
    }
    return lead(rest);
  }

  private static Optional<String> lead(String rest) {
    Matcher m = LEAD.matcher(rest);
    if (!m.find()) {
      return Optional.empty();
    }
    String head = m.group("head");
    return words(head) <= 8 && !tellsAs(head) ? Optional.of(trimmed(head)) : Optional.empty();
  }

  /** Whether a short text has a verb; "Proposed new bench" and "Matters Reported" have none. */
  private static boolean tellsAs(String head) {
    return VERB.all(head).stream()
        .anyMatch(
            m ->
                m.end() == head.length() && m.start() == 0
                    || m.start() > 0 && Character.isLowerCase(head.charAt(m.start())));
  }

  /** A heading that many minutes share, with what is told under it behind a colon. */
  private static Optional<String> sharedLead(String rest) {
    Matcher m = LED.matcher(rest);
    return m.find() && isStanding(m.group("head"))
        ? Optional.of(trimmed(m.group("head")))
        : Optional.empty();
  }

  /** Whether words begin with a short heading and a colon: "Finance: the balance was noted." */
  static boolean isLed(String words) {
    return LED.matcher(words).find() && lead(words).isPresent();
  }

  /** The heading that runs into its paragraph without layout or colon to part them. */
  private static Optional<String> runIn(String rest) {
    Optional<String> standing = standing(rest);
    if (standing.isPresent()) {
      return standing;
    }
    for (Pattern shape : List.of(FIRST_SENTENCE, RUN_IN, BRACKET)) {
      Matcher m = shape.matcher(rest);
      if (m.find() && isTitle(m.group("head"))) {
        return Optional.of(trimmed(m.group("head")));
      }
    }
    Matcher m = LEAD.matcher(rest);
    boolean tells =
        m.find()
            && CLAUSE.in(rest.substring(m.end()))
            && Character.isUpperCase(rest.charAt(m.end()));
    return tells ? lead(rest) : Optional.empty();
  }

  private static boolean isTitle(String head) {
    return words(head) <= 10 && !VERB.in(head) && !PAST.in(head);
  }

  /** A heading that many minutes share, with a capital behind it and more words than its own. */
  private static Optional<String> standing(String rest) {
    String[] words = SPACES.split(rest, LONGEST_STANDING + 2);
    for (int count = Math.min(LONGEST_STANDING, words.length - 1); count > 0; count--) {
      String head = String.join(" ", List.of(words).subList(0, count));
      if (isStanding(head) && begins(words[count])) {
        boolean sentence = isSentence(rest) || words(rest) > LONGEST;
        return sentence
            ? Optional.of(Regex.of("\\.$").matcher(trimmed(head)).replaceAll(""))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean begins(String word) {
    char c = word.isEmpty() ? ' ' : word.charAt(0);
    return Character.isUpperCase(c) || "“\"'(".indexOf(c) >= 0;
  }

  /** Whether words are a heading that many minutes share. */
  static boolean isStanding(String words) {
    return STANDING.contains(Spacing.withoutEnd(words, ".:,–—-"));
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

  /** Whether a text has a verb by which minutes tell something. */
  static boolean tells(String text) {
    return VERB.in(text);
  }

  /**
   * Whether a text tells something: it ends as a sentence does, or has a finite verb and some
   * length.
   */
  static boolean isSentence(String text) {
    boolean stops = STOPS.in(text) && !ABBREVIATION_AT_END.in(text);
    int words = words(text);
    boolean verb = VERB.in(text);
    return stops && (verb || words > 12)
        || verb && words > 12
        || NEXT_SENTENCE.in(text) && words > 10;
  }

  static boolean isCapitals(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      letters += Character.isLetter(c) ? 1 : 0;
    }
    return letters >= 3 && text.equals(text.toUpperCase(Locale.ROOT));
  }

  static int words(String text) {
    String stripped = text.strip();
    int words = 1;
    for (int i = 1; i < stripped.length(); i++) {
      boolean begins =
          !Character.isWhitespace(stripped.charAt(i))
              && Character.isWhitespace(stripped.charAt(i - 1));
      words += begins ? 1 : 0;
    }
    return words;
  }

  private static String trimmed(String heading) {
    String words = Spacing.withoutEnd(Spacing.single(heading), ":;,–—-");
    return Spacing.withoutStart(words, ":–—.-");
  }
}
