package org.minutebook.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** When two names, labels or item numbers are the same. */
final class Naming {
  private static final Pattern NAME_PART = Pattern.compile("[a-z]+");
  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7f]");
  private static final Set<String> TITLES = titles();

  private Naming() {}

  /**
   * The parts of a name in lower case, without titles unless there is nothing else.
   *
   * <p>Accents and apostrophes are dropped: O’Brien is one part.
   */
  static List<String> parts(String name) {
    String ascii =
        NOT_ASCII.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String plain = ascii.toLowerCase(Locale.ROOT).replace("'", "");
    List<String> parts = NAME_PART.matcher(plain).results().map(MatchResult::group).toList();
    List<String> kept = parts.stream().filter(part -> !TITLES.contains(part)).toList();
    return kept.isEmpty() ? parts : kept;
  }

  /**
   * Whether two names may be one person's: the same parts; or the same last part, and a first part
   * that is the same or an initial that fits.
   */
  static boolean sameName(String one, String other) {
    List<String> a = parts(one);
    List<String> b = parts(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    if (a.equals(b)) {
      return true;
    }
    if (a.size() < 2 || b.size() < 2 || !a.getLast().equals(b.getLast())) {
      return false;
    }
    String first = a.getFirst();
    String second = b.getFirst();
    boolean initial = Math.min(first.length(), second.length()) == 1;
    return first.equals(second) || (initial && first.charAt(0) == second.charAt(0));
  }

  /** Whether two labels have the same words, or may name one person. */
  static boolean sameLabel(String one, String other) {
    return Wording.tokens(one).equals(Wording.tokens(other)) || sameName(one, other);
  }

  /** An item's number without brackets and trailing punctuation, in lower case. */
  static String numberKey(String number) {
    int end = number.length();
    while (end > 0 && (isSpace(number.charAt(end - 1)) || isAnyOf(".)]:", number, end - 1))) {
      end--;
    }
    while (end > 0 && isAnyOf("([ ", number, end - 1)) {
      end--;
    }
    int start = 0;
    while (start < end && isAnyOf("([ ", number, start)) {
      start++;
    }
    return number.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isAnyOf(String characters, String text, int index) {
    return characters.indexOf(text.charAt(index)) >= 0;
  }

  /** White space of any kind, the unbreakable included, which Java counts apart. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static Set<String> titles() {
    try (InputStream stream = Naming.class.getResourceAsStream("titles.txt")) {
      if (stream == null) {
        throw new IllegalStateException("titles.txt is missing from the program");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
