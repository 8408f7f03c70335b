package org.minutebook.evaluation.sheet;

/** Writes a sheet as plain text of 76 columns. */
public final class TextSheet {
  private static final int COLUMNS = 76;

  private final StringBuilder text = new StringBuilder();

  private TextSheet() {}

  public static String text(Sheet sheet) {
    TextSheet made = new TextSheet();
    sheet.lines().forEach(made::add);
    return made.text.toString();
  }

  private void add(Sheet.Line line) {
    switch (line.kind()) {
      case TITLE, CENTRE -> {
        String words = plain(line.text());
        text.append(" ".repeat(Math.max(0, (COLUMNS - words.length()) / 2)));
        text.append(words).append("\n\n");
      }
      case H, H2, P -> wrapped("", line.text());
      case BULLET -> wrapped("  * ", line.text());
      case ITEM -> wrapped(line.text() + "  ", line.field(1));
      case COLS ->
          text.append(plain(line.text()))
              .append(" ".repeat(Math.max(2, COLUMNS - 30 - plain(line.text()).length())))
              .append(plain(line.field(1)))
              .append('\n');
      case GAP -> text.append('\n');
      case HEADER, FOOTER -> {}
      case RIGHT, MARGIN, N1, N2, N3, A, A1, A2, TABLE, HEAD, ROW, END, PAGE ->
          throw new IllegalArgumentException("not for plain text: " + line);
    }
  }

  private void wrapped(String label, String words) {
    text.append(label);
    int used = label.length();
    boolean first = true;
    for (String word : plain(words).split(" ", -1)) {
      if (!first && used + 1 + word.length() > COLUMNS) {
        text.append('\n').append(" ".repeat(label.length()));
        used = label.length();
      } else if (!first) {
        text.append(' ');
        used++;
      }
      text.append(word);
      used += word.length();
      first = false;
    }
    text.append("\n\n");
  }

  private static String plain(String text) {
    return text.replace("**", "");
  }
}
