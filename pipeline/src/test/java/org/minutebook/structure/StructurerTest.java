package org.minutebook.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Span;

/** Canonical text and blocks of the readers' XHTML. */
final class StructurerTest {
  private final Structurer structurer = new Structurer();

  @Test
  void separatesBlocksByNewlinesAndCellsByTabs() {
    MeetingText text =
        structure(
            "<h2 data-label=\"3.1\">Finance</h2><p><b>Action</b>: AB to  write</p>"
                + "<ul><li data-depth=\"1\" data-label=\"(a)\"><b>All</b></li></ul>"
                + "<table><tr><th data-column=\"0\"><p>No</p></th><th data-column=\"2\"><p>By</p></th></tr>"
                + "<tr><td data-column=\"0\"><p>1</p><p>x</p></td><td data-column=\"2\"></td></tr></table>");
    assertThat(text.text()).isEqualTo("3.1 Finance\nAction: AB to write\n(a) All\nNo\tBy\n1\nx\t");
    assertThat(text.blocks()).hasSize(4);
    Block.Heading heading = (Block.Heading) text.blocks().get(0);
    assertThat(text.of(heading.label())).isEqualTo("3.1");
    Block.Paragraph paragraph = (Block.Paragraph) text.blocks().get(1);
    assertThat(text.of(paragraph.emphasis())).isEqualTo("Action");
    Block.ListItem item = (Block.ListItem) text.blocks().get(2);
    assertThat(item.depth()).isEqualTo(1);
    assertThat(text.of(item.emphasis())).isEqualTo("All");
    Block.Table table = (Block.Table) text.blocks().get(3);
    assertThat(table.rows()).extracting(Block.Row::header).containsExactly(true, false);
    assertThat(table.rows().get(1).cells()).extracting(Block.Cell::column).containsExactly(0, 2);
  }

  @Test
  void takesPunctuationOutsideTheEmphasisForPartOfIt() {
    MeetingText text = structure("<p><b>Present</b>:</p>");
    assertThat(((Block.Paragraph) text.blocks().getFirst()).isEmphasised()).isTrue();
  }

  @Test
  void countsPagesBetweenBlocksAndWithinTables() {
    MeetingText text =
        structure(
            "<p>one</p><hr class=\"page\" data-page=\"2\"/><p>two</p><table><tr><td><p>two</p></td></tr>"
                + "<tr><td><hr class=\"page\" data-page=\"3\"/><p>three</p></td></tr></table><p>three</p>");
    assertThat(text.pageAt(text.text().indexOf("one"))).isEqualTo(1);
    assertThat(text.pageAt(text.text().indexOf("two"))).isEqualTo(2);
    assertThat(text.pageAt(text.text().indexOf("three"))).isEqualTo(3);
    assertThat(text.pageAt(text.text().lastIndexOf("three"))).isEqualTo(3);
  }

  @Test
  void dropsRowsAndTablesWithNothingInThem() {
    MeetingText text =
        structure("<p>a</p><table><tr><td></td><td><p> </p></td></tr></table><p>b</p>");
    assertThat(text.text()).isEqualTo("a\nb");
  }

  @Test
  void refusesWhatIsNotWellFormed() {
    assertThatIllegalArgumentException().isThrownBy(() -> structurer.structure("<html><p>"));
  }

  @Test
  void holdsItsInvariantsOnRandomDocuments() {
    for (int seed = 0; seed < 500; seed++) {
      String xhtml = random(new Random(seed));
      MeetingText text = structurer.structure(xhtml);
      check(text, text.blocks(), new Span(0, text.text().length()), "seed " + seed);
      for (int from = 0; from < text.blocks().size(); from++) {
        MeetingText slice = text.slice(from, text.blocks().size());
        check(slice, slice.blocks(), new Span(0, slice.text().length()), "seed " + seed);
      }
    }
  }

  private static void check(MeetingText text, List<Block> blocks, Span outer, String seed) {
    int last = outer.start();
    for (Block block : blocks) {
      assertThat(block.span().start()).as(seed).isGreaterThanOrEqualTo(last);
      assertThat(outer.contains(block.span())).as(seed).isTrue();
      last = block.span().end();
      switch (block) {
        case Block.Table table -> {
          for (Block.Row row : table.rows()) {
            int column = -1;
            for (Block.Cell cell : row.cells()) {
              assertThat(cell.column()).as(seed).isGreaterThan(column);
              column = cell.column();
              assertThat(row.span().contains(cell.span())).as(seed).isTrue();
              // A blank paragraph keeps its place beside those of other cells.
              List<Block> written =
                  cell.blocks().stream().filter(b -> !isBlankParagraph(b)).toList();
              check(text, written, cell.span(), seed);
            }
          }
        }
        case Block.PageBreak pageBreak -> assertThat(pageBreak.span().isEmpty()).as(seed).isTrue();
        case Block.Heading h -> noSpaceAround(text.of(h.span()), seed);
        case Block.Paragraph p -> noSpaceAround(text.of(p.span()), seed);
        case Block.ListItem i -> noSpaceAround(text.of(i.span()), seed);
      }
    }
  }

  private static boolean isBlankParagraph(Block block) {
    return block instanceof Block.Paragraph && block.span().isEmpty();
  }

  private static void noSpaceAround(String text, String seed) {
    assertThat(text).as(seed).isNotEmpty().isEqualTo(text.strip()).doesNotContain("\n");
  }

  private static String random(Random random) {
    StringBuilder out = new StringBuilder("<html><body>");
    for (int i = random.nextInt(8); i > 0; i--) {
      if (random.nextInt(4) == 0) {
        out.append("<table>");
        for (int row = random.nextInt(4); row > 0; row--) {
          out.append("<tr>");
          for (int cell = 0; cell < random.nextInt(4); cell++) {
            out.append("<td data-column=\"").append(cell).append("\">");
            for (int block = random.nextInt(3); block > 0; block--) {
              block(random, out);
            }
            out.append("</td>");
          }
          out.append("</tr>");
        }
        out.append("</table>");
      } else {
        block(random, out);
      }
    }
    return out.append("</body></html>").toString();
  }

  private static void block(Random random, StringBuilder out) {
    String line = line(random);
    switch (random.nextInt(4)) {
      case 0 -> out.append("<h2 data-label=\"1.\">").append(line).append("</h2>");
      case 1 -> out.append("<p>").append(line).append("</p>\n");
      case 2 -> out.append("<ul><li data-label=\"•\">").append(line).append("</li></ul>");
      default -> out.append("<hr data-page=\"").append(2 + random.nextInt(9)).append("\"/>");
    }
  }

  private static String line(Random random) {
    String[] parts = {
      "", " ", "word", "<b>bold</b>", "<b> </b>", "&#9;", "&amp;", ":", "𝄞", "<b>a</b> b"
    };
    StringBuilder line = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      line.append(parts[random.nextInt(parts.length)]);
    }
    return line.toString();
  }

  private MeetingText structure(String body) {
    return structurer.structure("<html><body>" + body + "</body></html>");
  }
}
