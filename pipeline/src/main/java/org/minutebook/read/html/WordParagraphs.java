package org.minutebook.read.html;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * List paragraphs in pages that Word has saved.
 *
 * <p>Word writes {@code <p style="mso-list:l0 level2 lfo1">}, the label in a span that readers with
 * lists are told to ignore, and in it spaces of 7 points for the tab.
 */
final class WordParagraphs {
  private static final Pattern LEVEL = Pattern.compile("mso-list:\\s?\\w+ level([1-9])");

  private WordParagraphs() {}

  static boolean isLabel(Element element) {
    return style(element).contains("mso-list:ignore");
  }

  /** A label as a reader sees it: bullets of symbol fonts are letters in the page. */
  static String label(Element element) {
    String text = element.text().replace('\u00A0', ' ').strip();
    return switch (text) {
      case "·", "§", "Ø", "v", "ü", "q" -> "•";
      case "o" -> "○";
      default -> text;
    };
  }

  /** The nesting of a list paragraph, from 0. */
  static Optional<Integer> level(Element element) {
    Matcher level = LEVEL.matcher(style(element));
    return level.find() ? Optional.of(Integer.parseInt(level.group(1)) - 1) : Optional.empty();
  }

  /** Whether an element only holds the spaces between a label and its text. */
  static boolean isGap(Element element) {
    return style(element).replace(" ", "").contains("font:7.0pt\"timesnewroman\"")
        && element.text().replace('\u00A0', ' ').isBlank();
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT);
  }
}
