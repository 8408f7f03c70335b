package org.minutebook.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.extract.rule.Regex;

/**
 * What of a person's name counts when it is compared with others.
 *
 * <p>Worth keeping where one name is held against many: reading it off the name takes far longer
 * than comparing it.
 *
 * @param words in small letters of ASCII, the surname last: "Smith J" is J Smith
 */
public record NameKey(String name, List<String> words) {
  public NameKey {
    words = List.copyOf(words);
  }

  /** The key of a name as it is written, titles and all. */
  public static NameKey of(String name) {
    return new NameKey(name, words(name));
  }

  /** What two names have in common that may be one person's; empty where nothing can be. */
  public Optional<String> surname() {
    return words.isEmpty() ? Optional.empty() : Optional.of(words.getLast());
  }

  /** As {@link PersonalName#same} of the names. */
  public boolean isSameAs(NameKey other) {
    if (words.isEmpty() || !surname().equals(other.surname())) {
      return false;
    }
    if (words.size() == 1 || other.words.size() == 1) {
      // "Mr and Mrs Ash" are two.
      return words.equals(other.words)
          && !(isMan(name) && isWoman(other.name) || isWoman(name) && isMan(other.name));
    }
    String first = words.getFirst();
    String second = other.words.getFirst();
    return first.equals(second)
        || Math.min(first.length(), second.length()) == 1 && first.charAt(0) == second.charAt(0);
  }

  private static boolean isMan(String name) {
    return PersonalName.titles(name)
        .filter(title -> Regex.of("(?i).*\\b(?:mr|sir|lord)\\b.*").matcher(title).matches())
        .isPresent();
  }

  private static boolean isWoman(String name) {
    return PersonalName.titles(name)
        .filter(
            title -> Regex.of("(?i).*\\b(?:mrs|ms|miss|lady|dame)\\b.*").matcher(title).matches())
        .isPresent();
  }

  private static List<String> words(String name) {
    String folded = Initials.fold(PersonalName.bare(name)).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean between = Character.isWhitespace(c) || c == '-' || c == '.';
      if (c >= 'a' && c <= 'z') {
        word.append(c);
      } else if (between && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    boolean surnameFirst =
        words.size() == 2 && words.getFirst().length() > 1 && words.getLast().length() == 1;
    return surnameFirst ? words.reversed() : words;
  }
}
