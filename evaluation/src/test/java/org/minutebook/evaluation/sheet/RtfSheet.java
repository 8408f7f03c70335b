package org.minutebook.evaluation.sheet;

import java.nio.charset.StandardCharsets;

/** Writes a sheet as rich text, as the word processors of the nineties did. */
public final class RtfSheet {
  private static final int TEXT_WIDTH = 9026; // twentieths of a point: A4 between inch margins

  private final StringBuilder rtf = new StringBuilder();
  private int[] edges = {};

  private RtfSheet() {}

  public static byte[] bytes(Sheet sheet) {
    RtfSheet made = new RtfSheet();
    made.rtf.append(
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}\n");
    sheet.lines().forEach(made::add);
    return made.rtf.append("}\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void add(Sheet.Line line) {
    switch (line.kind()) {
      case TITLE -> paragraph("\\qc\\b\\fs32", line.text());
      case CENTRE -> paragraph("\\qc\\fs22", line.text());
      case RIGHT -> paragraph("\\qr\\fs22", line.text());
      case H, H2 -> paragraph("\\b\\fs24", line.text());
      case P, GAP -> paragraph("\\fs22", line.text());
      case BULLET -> paragraph("\\fs22", "•\t" + line.text());
      case ITEM, COLS, MARGIN -> paragraph("\\fs22", line.text() + "\t" + line.field(1));
      case TABLE -> edges = edges(line.text());
      case HEAD, ROW -> row(line);
      case END, HEADER, FOOTER -> {}
      case PAGE -> rtf.append("\\page\n");
      case N1, N2, N3, A, A1, A2 -> throw new IllegalArgumentException("not for RTF: " + line);
    }
  }

  private static int[] edges(String percents) {
    String[] numbers = percents.split(" ", -1);
    int[] edges = new int[numbers.length];
    int sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += Integer.parseInt(numbers[i]);
      edges[i] = TEXT_WIDTH * sum / 100;
    }
    return edges;
  }

  private void row(Sheet.Line row) {
    rtf.append("\\trowd");
    for (int edge : edges) {
      rtf.append("\\cellx").append(edge);
    }
    rtf.append('\n');
    for (int c = 0; c < edges.length; c++) {
      rtf.append("\\pard\\plain\\intbl\\fs22 ");
      String[] paragraphs = row.field(c).split("¶", -1);
      for (int p = 0; p < paragraphs.length; p++) {
        runs((p > 0 ? "\\par " : ""), paragraphs[p].strip(), row.kind() == Sheet.Kind.HEAD);
      }
      rtf.append("\\cell\n");
    }
    rtf.append("\\row\n");
  }

  private void paragraph(String look, String text) {
    rtf.append("\\pard\\plain").append(look).append(' ');
    runs("", text, false);
    rtf.append("\\par\n");
  }

  private void runs(String before, String text, boolean strong) {
    rtf.append(before);
    for (Sheet.Run run : Sheet.runs(text)) {
      String words = escaped(run.text());
      rtf.append(strong || run.bold() ? "{\\b " + words + "}" : words);
    }
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '{', '}' -> escaped.append('\\').append(c);
        case '\t' -> escaped.append("\\tab ");
        default -> {
          if (c < 0x80) {
            escaped.append(c);
          } else {
            escaped.append("\\u").append((int) c).append('?');
          }
        }
      }
    }
    return escaped.toString();
  }
}
