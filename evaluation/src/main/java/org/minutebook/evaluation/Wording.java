package org.minutebook.evaluation;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How much two texts have in common, by their tokens. */
final class Wording {
  private static final Pattern TOKEN = Pattern.compile("[a-z0-9£$€%]+");

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}\\p{Sc}%]+");

  /** The least number of tokens by which being contained counts. */
  private static final int CONTAINED_FROM = 4;

  /** How many times longer the longer text may be for being contained to count. */
  private static final int CONTAINED_RATIO = 4;

  private Wording() {}

  /**
   * The tokens of a text: runs of basic letters, digits and currency signs, in lower case.
   *
   * <p>Letters are taken apart from their accents (NFKD); the accents then separate tokens.
   */
  static List<String> tokens(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return TOKEN.matcher(plain).results().map(MatchResult::group).toList();
  }

  /** A text in lower case, without accents, with one space for all that is no word. */
  static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return NO_WORD.matcher(ACCENT.matcher(plain).replaceAll("")).replaceAll(" ").strip();
  }

  /** F1 of the common tokens, each counted as often as it occurs; two texts without any agree. */
  static double tokenF1(String one, String other) {
    List<String> a = tokens(one);
    List<String> b = tokens(other);
    if (a.isEmpty() || b.isEmpty()) {
      return a.equals(b) ? 1 : 0;
    }
    return f1(a, b, common(a, b));
  }

  /**
   * The larger of token F1 and nine tenths of the share of the shorter text found in the longer.
   *
   * <p>The second counts only where the shorter has four tokens or more and the longer is at most
   * four times as long. A text without tokens resembles none.
   */
  static double similarity(String one, String other) {
    List<String> a = tokens(one);
    List<String> b = tokens(other);
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int common = common(a, b);
    int shorter = Math.min(a.size(), b.size());
    int longer = Math.max(a.size(), b.size());
    double contained =
        shorter >= CONTAINED_FROM && longer <= CONTAINED_RATIO * shorter
            ? 0.9 * common / shorter
            : 0;
    return Math.max(f1(a, b, common), contained);
  }

  private static double f1(List<String> a, List<String> b, int common) {
    return 2.0 * common / (a.size() + b.size());
  }

  private static int common(List<String> a, List<String> b) {
    Map<String, Integer> left = new HashMap<>();
    a.forEach(token -> left.merge(token, 1, Integer::sum));
    int common = 0;
    for (String token : b) {
      int count = left.getOrDefault(token, 0);
      if (count > 0) {
        left.put(token, count - 1);
        common++;
      }
    }
    return common;
  }
}
