package org.minutebook.read.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.minutebook.read.format.Labels;

/**
 * Labels that a style sheet makes of counters: {@code counter(x-0,decimal) "."
 * counter(x-1,decimal)}.
 *
 * <p>Google's documents write each level of a list as a list of its own, its level at the end of
 * its class: {@code lst-kix_x-1}.
 */
final class HtmlMarkers {
  private static final Pattern PART =
      Pattern.compile("\"([^\"]*)\"|counter\\(([\\w-]+)\\s?(?:,\\s?([\\w-]+))?\\)");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{2,6}) ?");
  private static final Pattern LEVEL = Pattern.compile("lst-(kix_\\w+-([0-9]))");
  private static final int LAST_CODE_POINT = 0x10FFFF;

  private final Map<String, Integer> counters = new HashMap<>();

  /** The level of a list in its class, from 0; -1 where it tells none. */
  static int level(Element list) {
    Matcher level = LEVEL.matcher(list.className());
    return level.find() ? Integer.parseInt(level.group(2)) : -1;
  }

  /** The label of a list's item. */
  String label(Element list, String marker, int number) {
    Matcher level = LEVEL.matcher(list.className());
    if (level.find()) {
      counters.put("lst-ctn-" + level.group(1), number);
    }
    StringBuilder label = new StringBuilder();
    Matcher part = PART.matcher(marker);
    while (part.find()) {
      if (part.group(1) != null) {
        label.append(unescaped(part.group(1)));
      } else {
        String type = part.group(3) == null ? "decimal" : part.group(3);
        label.append(counted(counters.getOrDefault(part.group(2), number), type));
      }
    }
    return label.toString().strip();
  }

  /** A number as a list style of that name shows it. */
  static String counted(int number, String type) {
    return switch (type) {
      case "a", "lower-alpha", "lower-latin" -> Labels.lowerLetter(number);
      case "A", "upper-alpha", "upper-latin" -> Labels.upperLetter(number);
      case "i", "lower-roman" -> Labels.lowerRoman(number);
      case "I", "upper-roman" -> Labels.upperRoman(number);
      case "decimal-leading-zero" -> String.format(Locale.ROOT, "%02d", number);
      default -> Integer.toString(number);
    };
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape -> {
              int codePoint = Integer.parseInt(escape.group(1), 16);
              return codePoint > LAST_CODE_POINT
                  ? ""
                  : Matcher.quoteReplacement(Character.toString(codePoint));
            });
  }
}
