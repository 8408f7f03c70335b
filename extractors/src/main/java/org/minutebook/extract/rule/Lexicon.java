package org.minutebook.extract.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of phrases from a text file, each with an optional value.
 *
 * <p>Format: UTF-8, one entry a line, {@code phrase} or {@code phrase = value}; {@code #} begins a
 * comment line. Case does not matter, white space between words matches any white space.
 */
public final class Lexicon {
  private final Map<String, String> values;
  private final Pattern whole;
  private final Gate occurs;
  private final String alternation;
  private final Set<String> firstWords = new HashSet<>();

  private Lexicon(Map<String, String> values) {
    this.values = values;
    List<String> phrases = new ArrayList<>(values.keySet());
    phrases.sort(Comparator.comparingInt(String::length).reversed().thenComparing(p -> p));
    StringBuilder joined = new StringBuilder();
    for (String phrase : phrases) {
      joined
          .append(joined.isEmpty() ? "" : "|")
          .append(Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"));
    }
    this.alternation = joined.toString().replace("\\Q\\E", "");
    this.whole =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + alternation + ")(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    this.occurs = Gate.of(whole);
    phrases.forEach(phrase -> firstWords.add(firstWord(phrase)));
  }

  /**
   * Reads {@code name} from the folder of {@code anchor}'s package.
   *
   * @throws IllegalArgumentException where the file is missing, empty, or names a phrase twice
   */
  public static Lexicon load(Class<?> anchor, String name) {
    return parse(name, Resources.lines(anchor, name));
  }

  /** Reads the lines of a lexicon file. */
  static Lexicon parse(String name, List<String> lines) {
    Map<String, String> values = new LinkedHashMap<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf(" = ");
      String phrase = key(equals < 0 ? line : line.substring(0, equals));
      String value = equals < 0 ? phrase : line.substring(equals + 3).strip();
      if (values.put(phrase, value) != null) {
        throw new IllegalArgumentException(
            name + ", line " + number + ": \"" + phrase + "\" stands twice");
      }
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException(name + " has no entries");
    }
    return new Lexicon(values);
  }

  /** Whether the whole of {@code text} is an entry. */
  public boolean contains(String text) {
    return values.containsKey(key(text));
  }

  /** The value of the entry that the whole of {@code text} is. */
  public Optional<String> value(String text) {
    return Optional.ofNullable(values.get(key(text)));
  }

  /** Whether an entry stands in {@code text} as whole words. */
  public boolean occursIn(String text) {
    return occurs.in(text);
  }

  /** How many characters of {@code text} the entry takes with which it begins; 0 for none. */
  public int opening(String text) {
    if (!firstWords.contains(firstWord(text))) {
      return 0;
    }
    Matcher m = whole.matcher(text);
    return m.lookingAt() ? m.end() : 0;
  }

  /** Finds an entry in a text as whole words, the longest first. */
  public Pattern pattern() {
    return whole;
  }

  /** The entries as the inside of a regular expression's group. */
  String alternation() {
    return alternation;
  }

  private static String key(String text) {
    return Spacing.single(text).replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  /** The letters and digits with which a text begins, whatever their case. */
  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return Literal.of(text.substring(0, end)).letters();
  }
}
