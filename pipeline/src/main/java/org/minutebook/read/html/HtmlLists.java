package org.minutebook.read.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.minutebook.read.format.Labels;

/** The labels of HTML lists as a browser shows them. */
final class HtmlLists {
  private HtmlLists() {}

  /** Counts the items of one list. */
  static final class Counter {
    private final String type;
    private final int step;
    private int next;

    private Counter(String type, int first, int step) {
      this.type = type;
      this.next = first;
      this.step = step;
    }

    /** The items of a text that numbers them itself, 1. 2. 3.; none where it does not. */
    List<String> typedItems(String text) {
      List<String> items = new ArrayList<>();
      int start = text.indexOf("1. ");
      for (int number = 2; start >= 0; number++) {
        int end = text.indexOf(number + ". ", start);
        items.add(text.substring(start, end < 0 ? text.length() : end));
        start = end;
      }
      return text.strip().startsWith("1. ") && !type.equals("bullet") ? items : List.of();
    }

    /** The label of the next item; empty where the list shows none. */
    String next(Element item) {
      if (item.hasAttr("data-label")) {
        return item.attr("data-label");
      }
      int number = number(item, "value", next);
      next = number + step;
      return switch (type) {
        case "none" -> "";
        case "bullet" -> "•";
        case "a", "lower-alpha", "lower-latin" -> Labels.lowerLetter(number) + ".";
        case "A", "upper-alpha", "upper-latin" -> Labels.upperLetter(number) + ".";
        case "i", "lower-roman" -> Labels.lowerRoman(number) + ".";
        case "I", "upper-roman" -> Labels.upperRoman(number) + ".";
        default -> number + ".";
      };
    }
  }

  static Counter counter(Element list) {
    boolean ordered = list.normalName().equals("ol");
    String style = list.attr("style").replace(" ", "");
    if (style.contains("list-style-type:none") || style.contains("list-style:none")) {
      return new Counter("none", 1, 1);
    }
    if (!ordered) {
      return new Counter("bullet", 1, 1);
    }
    int at = style.indexOf("list-style-type:");
    String type =
        at < 0
            ? list.attr("type")
            : style.substring(at + "list-style-type:".length()).replaceAll(";.*", "");
    boolean reversed = list.hasAttr("reversed");
    int first = number(list, "start", reversed ? list.childrenSize() : 1);
    return new Counter(type, first, reversed ? -1 : 1);
  }

  static int number(Element element, String attribute, int otherwise) {
    String value = element.attr(attribute).strip();
    return value.matches("-?[0-9]{1,8}") ? Integer.parseInt(value) : otherwise;
  }
}
