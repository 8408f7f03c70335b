package org.minutebook.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Unseen;

/**
 * Reads the body of an old Word file as a reader sees it: no deletions, hidden text, field codes.
 */
final class DocBody {
  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
  private static final int BODY_TEXT = 9;
  private static final int WHITE = 0xFFFFFF;

  /** White among the sixteen colours that older files have. */
  private static final int WHITE_INDEX = 8;

  private final HWPFDocument document;
  private final DocNumbering numbering = new DocNumbering();
  private final Unseen unseen = new Unseen();
  private int page = 1;
  private boolean started;

  DocBody(HWPFDocument document) {
    this.document = document;
  }

  List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>(pieces(document.getRange(), 0));
    Range boxes = document.getMainTextboxRange();
    pieces.addAll(pieces(boxes, 0));
    return pieces;
  }

  /** How many characters were left out because nobody sees them. */
  int unseen() {
    return unseen.characters();
  }

  private List<Piece> pieces(Range range, int level) {
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    while (i < range.numParagraphs()) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
        Table table = range.getTable(paragraph);
        pieces.addAll(table(table, level));
        i += Math.max(1, table.numParagraphs());
      } else {
        pieces.addAll(paragraph(paragraph));
        i++;
      }
    }
    return pieces;
  }

  private List<Piece> paragraph(Paragraph paragraph) {
    ParagraphBuilder builder = new ParagraphBuilder();
    if (paragraph.pageBreakBefore() && started) {
      builder.pageEnd(new Piece.PageEnd(++page));
    }
    FieldCodes fields = new FieldCodes();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      if (isDisguised(run, paragraph)) {
        unseen.add(run.text());
      } else {
        run(run, fields, builder);
      }
    }
    started |= builder.hasText();
    String label = numbering.next(paragraph);
    Optional<Integer> heading = heading(paragraph);
    int depth = Math.clamp(paragraph.getIlvl(), 0, 8);
    boolean alone = paragraph.isInTable() && builder.isNumberAlone(label);
    return builder.finish(
        paragraph.isInTable(),
        line -> {
          if (alone) {
            return new Piece.Paragraph(line);
          }
          if (heading.isPresent()) {
            return new Piece.Heading(heading.get(), label, line);
          }
          return label.isEmpty() ? new Piece.Paragraph(line) : new Piece.Item(label, depth, line);
        });
  }

  private Optional<Integer> heading(Paragraph paragraph) {
    if (paragraph.getLvl() < BODY_TEXT) {
      return Optional.of(paragraph.getLvl() + 1);
    }
    StyleSheet styles = document.getStyleSheet();
    int index = paragraph.getStyleIndex();
    // Converters leave indexes behind that point to no style.
    StyleDescription style =
        index >= 0 && index < styles.numStyles() ? styles.getStyleDescription(index) : null;
    String name = style == null ? "" : String.valueOf(style.getName()).toLowerCase(Locale.ROOT);
    Matcher heading = HEADING.matcher(name);
    if (heading.lookingAt()) {
      return Optional.of(Integer.parseInt(heading.group(1)));
    }
    return name.equals("title") ? Optional.of(1) : Optional.empty();
  }

  private void run(CharacterRun run, FieldCodes fields, ParagraphBuilder builder) {
    if (run.isMarkedDeleted() || run.isFldVanished()) {
      return;
    }
    if (run.isVanished()) {
      unseen.add(run.text());
      return;
    }
    boolean link = fields.isLink();
    boolean set = run.isBold() || run.isSmallCaps();
    boolean emphasis = set || (!link && (run.getUnderlineCode() != 0 || isColoured(run)));
    StringBuilder text = new StringBuilder();
    String raw = run.isCapitalized() ? run.text().toUpperCase(Locale.ROOT) : run.text();
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (!fields.isShown(c)) {
        continue;
      }
      switch (c) {
        case 0x0B -> {
          builder.text(text.toString(), emphasis);
          text.setLength(0);
          builder.lineBreak();
        }
        case 0x0C -> {
          builder.text(text.toString(), emphasis);
          text.setLength(0);
          builder.pageEnd(new Piece.PageEnd(++page));
        }
        case 0x1E -> text.append('-');
        case 0x28 -> text.append(run.isSymbol() ? '•' : c);
        case '\t' -> text.append(c);
        default -> {
          if (c >= ' ') {
            text.append(c);
          }
        }
      }
    }
    builder.text(text.toString(), emphasis);
  }

  /** Too small to be read, or white where nothing around has a colour of its own. */
  private static boolean isDisguised(CharacterRun run, Paragraph paragraph) {
    boolean white =
        run.getIco24() == WHITE || (run.getIco24() < 0 && run.getColor() == WHITE_INDEX);
    return Unseen.isTiny(run.getFontSize() / 2.0)
        || (white
            && !paragraph.isInTable()
            && !run.isHighlighted()
            && paragraph.getShading().isEmpty());
  }

  private static boolean isColoured(CharacterRun run) {
    int bgr = run.getIco24();
    if (bgr < 0) {
      return false;
    }
    int rgb = (bgr & 0xFF) << 16 | bgr & 0xFF00 | bgr >> 16 & 0xFF;
    return Looks.isColoured(String.format(Locale.ROOT, "%06x", rgb));
  }

  private List<Piece> table(Table table, int level) {
    TreeSet<Integer> edges = new TreeSet<>();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      for (int c = 0; c < row.numCells(); c++) {
        edges.add(row.getCell(c).getLeftEdge());
      }
    }
    List<Integer> columns = DocColumns.of(edges);
    List<Piece.Row> rows = new ArrayList<>();
    for (int r = 0; r < table.numRows(); r++) {
      TableRow row = table.getRow(r);
      List<Piece.Cell> cells = new ArrayList<>();
      for (int c = 0; c < row.numCells(); c++) {
        TableCell cell = row.getCell(c);
        boolean covered =
            (cell.isMerged() && !cell.isFirstMerged())
                || (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged());
        int column = DocColumns.column(columns, cell.getLeftEdge());
        if (!cells.isEmpty() && column <= cells.getLast().column()) {
          column = cells.getLast().column() + 1;
        }
        cells.add(new Piece.Cell(column, covered ? List.of() : pieces(cell, level + 1)));
      }
      rows.add(new Piece.Row(cells, row.isTableHeader()));
    }
    return TableBuilding.pieces(rows, level > 0);
  }
}
