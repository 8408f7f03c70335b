package org.minutebook.evaluation.sheet;

import java.nio.charset.StandardCharsets;

/** Writes a sheet as a web page. */
public final class HtmlSheet {
  private final StringBuilder html = new StringBuilder();

  private HtmlSheet() {}

  public static byte[] bytes(Sheet sheet) {
    HtmlSheet page = new HtmlSheet();
    sheet.lines().forEach(page::add);
    String whole =
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"></head><body>\n"
            + page.html
            + "</body></html>\n";
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  /** Text as it stands between tags. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void add(Sheet.Line line) {
    switch (line.kind()) {
      case TITLE -> element("h1", line.text());
      case H -> element("h2", line.text());
      case H2 -> element("h3", line.text());
      case P, CENTRE, RIGHT -> element("p", line.text());
      case ITEM, COLS, MARGIN -> element("p", line.text() + " " + line.field(1));
      case BULLET -> {
        html.append("<ul>");
        element("li", line.text());
        html.append("</ul>\n");
      }
      case TABLE -> html.append("<table>\n");
      case HEAD -> row("th", line);
      case ROW -> row("td", line);
      case END -> html.append("</table>\n");
      case HEADER, FOOTER, GAP -> {}
      case N1, N2, N3, A, A1, A2, PAGE ->
          throw new IllegalArgumentException("not for HTML: " + line);
    }
  }

  private void row(String tag, Sheet.Line row) {
    html.append("<tr>");
    row.fields().forEach(field -> element(tag, field));
    html.append("</tr>\n");
  }

  private void element(String tag, String text) {
    html.append('<').append(tag).append('>');
    for (Sheet.Run run : Sheet.runs(text)) {
      String words = escaped(run.text()).replace("¶", "<br>");
      html.append(run.bold() ? "<b>" + words + "</b>" : words);
    }
    html.append("</").append(tag).append(">\n");
  }
}
