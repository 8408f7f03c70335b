package org.minutebook.evaluation.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Writes a sheet as a PDF whose columns and margins are nothing but positions. */
public final class PdfSheet implements AutoCloseable {
  private static final float LEFT = 60;
  private static final float WIDTH = 475;
  private static final float TOP = 780;
  private static final float BOTTOM = 70;
  private static final float LEADING = 13.5f;
  private static final float HANGING = 62;
  private static final float MARGIN = 45; // width of the margin that holds initials
  private static final float SIZE = 10.5f;

  private final PDDocument document = new PDDocument();
  private final PDFont plain;
  private final PDFont bold;
  private final String header;
  private final String footer;
  private PDPageContentStream page;
  private int pages;
  private float y;

  private PdfSheet(Sheet sheet, Optional<TrueTypeFont> embedded) throws IOException {
    plain =
        embedded.isPresent()
            ? PDType0Font.load(document, embedded.get(), true)
            : new PDType1Font(FontName.TIMES_ROMAN);
    bold = new PDType1Font(embedded.isPresent() ? FontName.HELVETICA_BOLD : FontName.TIMES_BOLD);
    header = running(sheet, Sheet.Kind.HEADER);
    footer = running(sheet, Sheet.Kind.FOOTER);
    page = newPage();
  }

  public static void write(Sheet sheet, Path file) throws IOException {
    Files.write(file, bytes(sheet, Optional.empty()));
  }

  /**
   * The same for the same sheet, whenever it is made.
   *
   * @param embedded a font for what is not bold; without it the PDF names one that it has not
   */
  public static byte[] bytes(Sheet sheet, Optional<TrueTypeFont> embedded) throws IOException {
    try (PdfSheet pdf = new PdfSheet(sheet, embedded)) {
      float[] widths = {};
      boolean lined = false;
      for (Sheet.Line line : sheet.lines()) {
        switch (line.kind()) {
          case TABLE -> {
            widths = widths(line.text());
            lined = !line.field(1).equals("plain");
          }
          case HEAD, ROW -> pdf.row(line, widths, lined);
          case HEADER, FOOTER -> {}
          default -> pdf.paragraph(line);
        }
      }
      pdf.page.close();
      pdf.document.setDocumentId(0L);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      pdf.document.save(bytes);
      return bytes.toByteArray();
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private static String running(Sheet sheet, Sheet.Kind kind) {
    return sheet.lines().stream()
        .filter(line -> line.kind() == kind)
        .map(Sheet.Line::text)
        .findFirst()
        .orElse("");
  }

  private static float[] widths(String percents) {
    int[] numbers = Arrays.stream(percents.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    float[] widths = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      widths[i] = WIDTH * numbers[i] / 100;
    }
    return widths;
  }

  private void paragraph(Sheet.Line line) throws IOException {
    switch (line.kind()) {
      case TITLE -> centred(line.text(), 15, true);
      case CENTRE -> centred(line.text(), SIZE, false);
      case H, H2 -> {
        y -= 5;
        write(line.text(), LEFT, WIDTH, true);
      }
      case P -> write(line.text(), LEFT, WIDTH - MARGIN, false);
      case BULLET -> hanging("•", line.text(), LEFT + 18, 14);
      case ITEM -> hanging(line.text(), line.field(1), LEFT, HANGING);
      case COLS -> hanging(line.text(), line.field(1), LEFT, WIDTH / 2);
      case MARGIN -> {
        write(line.text(), LEFT, WIDTH - MARGIN, false);
        show(line.field(1), LEFT + WIDTH - MARGIN + 15, y + LEADING + 4, bold, SIZE);
      }
      case PAGE -> turn();
      case END, GAP -> y -= 8;
      case RIGHT, N1, N2, N3, A, A1, A2, TABLE, HEAD, ROW, HEADER, FOOTER ->
          throw new IllegalArgumentException("not for PDF: " + line);
    }
  }

  private void centred(String text, float size, boolean heavy) throws IOException {
    room(1);
    PDFont font = heavy ? bold : plain;
    float width = font.getStringWidth(text) / 1000 * size;
    show(text, LEFT + (WIDTH - width) / 2, y, font, size);
    y -= LEADING + size - SIZE + 4;
  }

  private void hanging(String label, String text, float x, float indent) throws IOException {
    List<List<Sheet.Run>> lines = wrap(text, LEFT + WIDTH - MARGIN - x - indent, false);
    room(Math.max(1, lines.size()));
    float top = y;
    for (Sheet.Run run : Sheet.runs(label)) {
      show(run.text(), x, top, run.bold() ? bold : plain, SIZE);
    }
    for (List<Sheet.Run> line : lines) {
      draw(line, x + indent);
    }
    y -= lines.isEmpty() ? LEADING + 4 : 4;
  }

  private void write(String text, float x, float width, boolean heavy) throws IOException {
    List<List<Sheet.Run>> lines = wrap(text, width, heavy);
    room(lines.size());
    for (List<Sheet.Run> line : lines) {
      draw(line, x);
    }
    y -= 4;
  }

  private void row(Sheet.Line row, float[] widths, boolean lined) throws IOException {
    boolean head = row.kind() == Sheet.Kind.HEAD;
    List<List<List<Sheet.Run>>> cells = new ArrayList<>();
    int height = 1;
    for (int c = 0; c < widths.length; c++) {
      List<List<Sheet.Run>> lines = new ArrayList<>();
      for (String paragraph : row.field(c).split("¶", -1)) {
        lines.addAll(wrap(paragraph.strip(), widths[c] - 10, head));
      }
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    room(height);
    float top = y;
    float x = LEFT;
    for (int c = 0; c < widths.length; c++) {
      y = top;
      for (List<Sheet.Run> line : cells.get(c)) {
        draw(line, x + 5);
      }
      if (lined) {
        page.addRect(x, top - height * LEADING + 6, widths[c], height * LEADING + 4);
        page.stroke();
      }
      x += widths[c];
    }
    y = top - height * LEADING - 4;
  }

  private List<List<Sheet.Run>> wrap(String text, float width, boolean heavy) throws IOException {
    List<List<Sheet.Run>> lines = new ArrayList<>();
    List<Sheet.Run> line = new ArrayList<>();
    float used = 0;
    for (Sheet.Run run : Sheet.runs(text)) {
      boolean strong = heavy || run.bold();
      for (String word : run.text().strip().split(" +", -1)) {
        float length = width(word + " ", strong);
        if (used + length > width && !line.isEmpty()) {
          lines.add(line);
          line = new ArrayList<>();
          used = 0;
        }
        line.add(new Sheet.Run(word, strong));
        used += length;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private float width(String text, boolean strong) throws IOException {
    return (strong ? bold : plain).getStringWidth(text) / 1000 * SIZE;
  }

  private void draw(List<Sheet.Run> line, float x) throws IOException {
    float at = x;
    for (Sheet.Run run : line) {
      show(run.text() + " ", at, y, run.bold() ? bold : plain, SIZE);
      at += width(run.text() + " ", run.bold());
    }
    y -= LEADING;
  }

  private void show(String text, float x, float at, PDFont font, float size) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, at);
    page.showText(text);
    page.endText();
  }

  private void room(int lines) throws IOException {
    if (y - lines * LEADING < BOTTOM) {
      turn();
    }
  }

  private void turn() throws IOException {
    page.close();
    page = newPage();
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage made = new PDPage(PDRectangle.A4);
    document.addPage(made);
    pages++;
    y = TOP;
    page = new PDPageContentStream(document, made);
    if (!header.isEmpty()) {
      show(header, LEFT, 810, plain, 9);
    }
    String number = footer.replace("{page}", Integer.toString(pages));
    if (!number.isEmpty()) {
      show(number, LEFT, 40, plain, 9);
    }
    return page;
  }
}
