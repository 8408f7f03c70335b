package org.minutebook.read.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The labels of HTML lists as a browser shows them. */
final class HtmlLists {
  private HtmlLists() {}

  /** Counts the items of one list. */
  static final class Counter {
    private final String type;
    private final int step;
    private int next;
    private int last;

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

    /** The number of the item that was last labelled. */
    int last() {
      return last;
    }

    /** The label of the next item; empty where the list shows none. */
    String next(Element item) {
      if (item.hasAttr("data-label")) {
        return item.attr("data-label");
      }
      int number = number(item, "value", next);
      last = number;
      next = number + step;
      return switch (type) {
        case "none" -> "";
        case "bullet" -> "•";
        default -> HtmlMarkers.counted(number, type) + ".";
      };
    }
  }

  static Counter counter(Element list, HtmlStyles styles) {
    boolean ordered = list.normalName().equals("ol");
    String styled =
        styles
            .value(list, "list-style-type")
            .or(() -> styles.value(list, "list-style").filter("none"::equals))
            .orElse("");
    boolean marked = styles.marker(list).isPresent();
    if (styled.equals("none") && !marked) {
      return new Counter("none", 1, 1);
    }
    if (!ordered) {
      return new Counter("bullet", 1, 1);
    }
    String type = styled.isEmpty() ? list.attr("type") : styled;
    boolean reversed = list.hasAttr("reversed");
    int first = number(list, "start", reversed ? list.childrenSize() : 1);
    return new Counter(type, first, reversed ? -1 : 1);
  }

  static int number(Element element, String attribute, int otherwise) {
    String value = element.attr(attribute).strip();
    return value.matches("-?[0-9]{1,8}") ? Integer.parseInt(value) : otherwise;
  }
}
