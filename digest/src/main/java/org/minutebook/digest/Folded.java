package org.minutebook.digest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without case, accents and punctuation, for comparing. */
final class Folded {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Folded() {}

  /** The words with one space between them. */
  static String words(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    StringBuilder letters = new StringBuilder(plain.length());
    plain.toLowerCase(Locale.ROOT).codePoints().forEach(c -> appendPlain(letters, c));
    return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
  }

  /** Whether the words of {@code part} stand side by side, whole, in {@code text}. */
  static boolean hasWords(String text, String part) {
    String sought = words(part);
    return !sought.isEmpty() && (" " + words(text) + " ").contains(" " + sought + " ");
  }

  /** Whether {@code part} occurs in {@code text}, within a word or across words. */
  static boolean contains(String text, String part) {
    String sought = words(part);
    return !sought.isEmpty() && words(text).contains(sought);
  }

  /** Letters whose stroke or ligature Unicode does not take apart. */
  private static void appendPlain(StringBuilder letters, int c) {
    switch (c) {
      case 'ø' -> letters.append('o');
      case 'ł' -> letters.append('l');
      case 'đ', 'ð' -> letters.append('d');
      case 'ı' -> letters.append('i');
      case 'ß' -> letters.append("ss");
      case 'æ' -> letters.append("ae");
      case 'œ' -> letters.append("oe");
      case 'þ' -> letters.append("th");
      default -> letters.appendCodePoint(c);
    }
  }
}
