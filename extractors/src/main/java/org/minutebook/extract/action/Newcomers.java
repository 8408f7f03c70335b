package org.minutebook.extract.action;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.Sentences;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.text.Span;

/**
 * Owners whom no list of people names: "Ines: ring the hall", where actions are listed.
 *
 * <p>A thing may stand there too ("Website: renew it"); the tagger tells names from other nouns.
 */
final class Newcomers {
  private static final Lexicon NOT_OWNERS = Lexicon.load(Newcomers.class, "not-owners.txt");

  private static final String NAME =
      "(?:\\p{Lu}{2,4}|\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,20}+(?:\\s\\p{Lu}[\\p{L}'’-]{0,20}+\\.?)?)";
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?<who>"
              + NAME
              + "(?:(?:\\s?[,/&+]\\s?|\\sand\\s)"
              + NAME
              + "){0,4})(?::\\s{1,3}(?=\\S)|\\s[-–—]\\s{1,3}(?=\\p{L})|\\s(?:to|will)\\s(?<verb>\\p{Ll}{2,20})\\b)");
  private static final Pattern JOINED = Pattern.compile("\\s?[,/&+]\\s?|\\sand\\s");

  private final Reading reading;

  Newcomers(Reading reading) {
    this.reading = reading;
  }

  /**
   * Those whom an action's words name first; empty where no one is, or it may be a thing.
   *
   * @param words as they stand in {@code place}, runs of spaces apart
   */
  List<String> owners(String words, Span place) {
    Matcher m = OPENING.matcher(words);
    if (!m.find()) {
      return List.of();
    }
    String verb = m.group("verb");
    boolean bound = verb == null || Verbs.isTask(verb.toLowerCase(Locale.ROOT), Verbs.Form.BASE);
    List<String> parts = List.of(JOINED.split(m.group("who")));
    return bound && parts.stream().allMatch(Newcomers::mayBe) && areNames(parts, place)
        ? parts
        : List.of();
  }

  /** Whether a word may name somebody, where a label's place says that it does: not "Draft". */
  static boolean mayOwn(String label) {
    return Character.isUpperCase(label.charAt(0))
        && !NOT_OWNERS.contains(label)
        && !Verbs.isTask(label.toLowerCase(Locale.ROOT), Verbs.Form.BASE);
  }

  private static boolean mayBe(String label) {
    return !NOT_OWNERS.contains(label)
        && (PersonalName.looksLike(label) || Initials.plausible(label));
  }

  private boolean areNames(List<String> parts, Span place) {
    String text = reading.text().text();
    Span sentence = reading.sentences().split(text, place).getFirst();
    List<String> names =
        reading.sentences().tagged(text, sentence).stream()
            .filter(token -> token.tag().startsWith("NNP"))
            .map(Sentences.Token::word)
            .toList();
    return parts.stream()
        .allMatch(
            part -> Initials.plausible(part) || names.contains(Regex.of("\\s").split(part)[0]));
  }
}
