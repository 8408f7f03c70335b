package org.minutebook.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What a page's own style sheets and {@code style} attributes say of an element.
 *
 * <p>Only selectors of one tag or one class count, and only outside of {@code @media} and its like.
 * A page that hides things by class may show them again by script: hiding is for the attribute
 * alone to tell.
 */
final class HtmlStyles {
  private static final Pattern SIMPLE = Pattern.compile("(\\w*)(?:\\.([\\w-]+))?");
  private static final Pattern MARKER = Pattern.compile("\\.([\\w-]+)\\s?>\\s?li:before");
  private static final int MAX_SHEET = 500_000;

  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, String> markers = new HashMap<>();

  private record Rule(String tag, String cssClass, Map<String, String> values) {
    boolean fits(Element element) {
      return (tag.isEmpty() || tag.equals(element.normalName()))
          && (cssClass.isEmpty() || element.hasClass(cssClass));
    }
  }

  /** The style sheets within an element, a whole page as a rule. */
  static HtmlStyles within(Element root) {
    HtmlStyles styles = new HtmlStyles();
    for (Element sheet : root.select("style")) {
      styles.read(sheet.data());
    }
    return styles;
  }

  /** A property of an element itself, in small letters; what it inherits is for the reader. */
  Optional<String> value(Element element, String property) {
    Optional<String> own = Optional.ofNullable(declarations(element.attr("style")).get(property));
    if (own.isPresent()) {
      return own;
    }
    for (Rule rule : rules.reversed()) {
      String value = rule.values().get(property);
      if (value != null && rule.fits(element)) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /** What a style sheet prints before each item of a list; Google's documents number that way. */
  Optional<String> marker(Element list) {
    return list.classNames().stream().filter(markers::containsKey).map(markers::get).findFirst();
  }

  private void read(String sheet) {
    String css = sheet.substring(0, Math.min(sheet.length(), MAX_SHEET));
    int at = 0;
    while (at < css.length()) {
      int open = css.indexOf('{', at);
      if (open < 0) {
        return;
      }
      String selectors = css.substring(afterStatements(css, at, open), open).strip();
      int close = selectors.startsWith("@") ? endOfBlock(css, open) : css.indexOf('}', open);
      int end = close < 0 ? css.length() : close;
      if (!selectors.startsWith("@")) {
        add(selectors, css.substring(open + 1, end));
      }
      at = end + 1;
    }
  }

  /** Where the next selector begins: after comments and {@code @import}. */
  private static int afterStatements(String css, int from, int open) {
    String before = css.substring(from, open);
    int comment = before.lastIndexOf("*/");
    int statement = before.lastIndexOf(';');
    int start = Math.max(comment < 0 ? 0 : comment + 2, statement + 1);
    return from + (before.startsWith("<!--", start) ? start + 4 : start);
  }

  private static int endOfBlock(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void add(String selectors, String body) {
    for (String selector : selectors.split(",", -1)) {
      String one = selector.replaceAll("\\s+", " ").replace("<!--", "").strip();
      Matcher simple = SIMPLE.matcher(one);
      Matcher marker = MARKER.matcher(one);
      if (simple.matches() && !one.isEmpty()) {
        String cssClass = simple.group(2) == null ? "" : simple.group(2);
        rules.add(new Rule(simple.group(1).toLowerCase(Locale.ROOT), cssClass, declarations(body)));
      } else if (marker.matches() && body.strip().startsWith("content:")) {
        markers.put(marker.group(1), body.strip().substring("content:".length()));
      }
    }
  }

  private static Map<String, String> declarations(String body) {
    Map<String, String> values = new HashMap<>();
    for (String declaration : body.toLowerCase(Locale.ROOT).split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (colon > 0) {
        values.put(
            declaration.substring(0, colon).strip(),
            declaration.substring(colon + 1).replace("!important", "").strip());
      }
    }
    return values;
  }
}
