package org.minutebook.read.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark-up of wikis, rewritten as Markdown.
 *
 * <p>Headings as MediaWiki and MoinMoin ({@code == x ==}), AsciiDoc ({@code == x}), Textile and
 * Confluence ({@code h2. x}) and TWiki ({@code ---++ x}) write them; lists of stars and number
 * signs; tables.
 */
final class WikiText {
  private static final Pattern HEADING =
      Pattern.compile("(={1,6}) *([^=\\s].*?[^=\\s]|[^=\\s]) *\\1 *");
  private static final Pattern OPEN_HEADING =
      Pattern.compile("(?:(={2,6})|h([1-6])\\.|---(\\+{1,6})!*) +(\\S.*)");
  private static final Pattern ITEM = Pattern.compile("([*#:]{1,6}) *([^*#:\\s].*)");
  private static final Pattern TERM = Pattern.compile("; *([^:]{1,80}?) *: *(.*)");
  private static final Pattern INDENTED = Pattern.compile("( +)([*-]|[0-9]{1,3}\\.) +(.*)");
  private static final Pattern PAGE_LINK =
      Pattern.compile("\\[\\[(?:[^\\[\\]|]{1,200}\\|)?([^\\[\\]|]{1,200})]]");
  private static final Pattern WEB_LINK =
      Pattern.compile("\\[https?://[^\\s\\]]{1,500} ([^\\]]{1,200})]");
  private static final Pattern BOLD = Pattern.compile("'''('?'?)([^'].*?)\\1'''");

  private final List<String> out = new ArrayList<>();

  private WikiText() {}

  /** Whether a text has the headings of a wiki. */
  static boolean isWiki(String text) {
    int closed = 0;
    int open = 0;
    for (String line : text.split("\n", -1)) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        closed += heading.group(1).length() > 1 ? 2 : 1;
      } else if (OPEN_HEADING.matcher(line).matches()) {
        open++;
      }
    }
    return closed > 1 || open > 1;
  }

  /** The same in Markdown. */
  static String markdown(String text) {
    WikiText wiki = new WikiText();
    List<String> lines = Arrays.asList(text.split("\n", -1));
    int at = 0;
    while (at < lines.size()) {
      Optional<WikiTable> table = WikiTable.at(lines, at);
      if (table.isPresent()) {
        wiki.out.add("");
        wiki.out.addAll(table.get().markdown().stream().map(WikiText::inline).toList());
        wiki.out.add("");
        at = table.get().end();
      } else {
        wiki.line(lines.get(at++));
      }
    }
    return String.join("\n", wiki.out);
  }

  private void line(String line) {
    Matcher heading = HEADING.matcher(line);
    Matcher open = OPEN_HEADING.matcher(line);
    Matcher item = ITEM.matcher(line);
    Matcher term = TERM.matcher(line);
    Matcher indented = INDENTED.matcher(line);
    if (heading.matches()) {
      heading(heading.group(1).length(), heading.group(2));
    } else if (open.matches()) {
      heading(level(open), open.group(4));
    } else if (term.matches()) {
      alone("**" + term.group(1) + ":** " + inline(term.group(2)));
    } else if (item.matches()) {
      item(item.group(1), item.group(2));
    } else if (indented.matches()) {
      // MoinMoin indents by one space or more a level, Markdown by the width of the label.
      out.add(
          " ".repeat((indented.group(1).length() - 1) / 2 * 4)
              + label(indented.group(2))
              + inline(indented.group(3)));
    } else {
      out.add(inline(line));
    }
  }

  private static String label(String mark) {
    return mark.equals("-") ? "* " : mark + " ";
  }

  private static int level(Matcher open) {
    if (open.group(2) != null) {
      return Integer.parseInt(open.group(2));
    }
    return open.group(1) != null ? open.group(1).length() : open.group(3).length();
  }

  private void heading(int level, String text) {
    alone("#".repeat(level) + " " + inline(text));
  }

  private void alone(String line) {
    out.add("");
    out.add(line);
    out.add("");
  }

  private void item(String marks, String text) {
    char last = marks.charAt(marks.length() - 1);
    if (last == ':') {
      alone(inline(text));
    } else {
      String indent = " ".repeat(4 * (marks.length() - 1));
      out.add(indent + (last == '#' ? "1. " : "* ") + inline(text));
    }
  }

  private static String inline(String text) {
    String bold = BOLD.matcher(text).replaceAll("**$2**");
    String plain = PAGE_LINK.matcher(bold.replace("''", "*")).replaceAll("$1");
    return WEB_LINK.matcher(plain).replaceAll("$1");
  }
}
