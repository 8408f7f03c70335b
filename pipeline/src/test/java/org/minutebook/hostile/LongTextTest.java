package org.minutebook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.minutebook.extract.Records;
import org.minutebook.extract.record.Extractors;
import org.minutebook.model.record.Source;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Xhtml;
import org.minutebook.structure.Structurer;

/** A text of twice the size takes no more than about twice the time, whatever it is made of. */
@Tag("long")
final class LongTextTest {
  private static final int SIZE = 200_000;
  private static final double MOST = 2.3;

  /** Processor time of this thread: others on the machine do not count. */
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  private final Records records = Extractors.records();

  /** What a text is made of. */
  enum Kind {
    SENTENCE,
    WORD,
    TABLE,
    ITEMS
  }

  @ParameterizedTest
  @EnumSource
  void growsWithItsSize(Kind kind) {
    nanos(kind, SIZE / 4);
    double once = nanos(kind, SIZE);
    double twice = nanos(kind, 2 * SIZE);
    assertThat(twice / once)
        .as("%s: %.1f s, then %.1f s", kind, once / 1e9, twice / 1e9)
        .isLessThan(MOST);
  }

  private double nanos(Kind kind, int size) {
    String xhtml = Xhtml.write(pieces(kind, size), 10 * SIZE, 0).xhtml();
    long start = clock.getCurrentThreadCpuTime();
    Source source =
        new Source("a", "0".repeat(64), "text/plain", size, 1, 1, 1, Optional.empty(), false);
    assertThat(records.of(source, new Structurer().structure(xhtml))).hasSize(1);
    return clock.getCurrentThreadCpuTime() - start;
  }

  private static List<Piece> pieces(Kind kind, int size) {
    return switch (kind) {
      case SENTENCE -> List.of(paragraph(repeated("the clerk # agreed to write and ", size)));
      case WORD -> List.of(paragraph("minutes".repeat(size / 7)));
      case TABLE -> List.of(new Piece.Table(rows(size)));
      case ITEMS -> items(size);
    };
  }

  private static Piece paragraph(String text) {
    return new Piece.Paragraph(Line.plain(text));
  }

  private static String repeated(String words, int size) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < size; i++) {
      text.append(words.replace("#", Integer.toString(i)));
    }
    return text.toString();
  }

  /** Ten characters to a row of two cells. */
  private static List<Piece.Row> rows(int size) {
    List<Piece.Row> rows = new ArrayList<>();
    for (int i = 0; i < size / 10; i++) {
      rows.add(
          new Piece.Row(
              List.of(
                  new Piece.Cell(0, List.of(paragraph("row " + i))),
                  new Piece.Cell(1, List.of(paragraph("cell")))),
              false));
    }
    return rows;
  }

  private static List<Piece> items(int size) {
    List<Piece> items = new ArrayList<>();
    for (int i = 0; i < size / 100; i++) {
      items.add(new Piece.Item(i + ".", 0, Line.plain("The railing of berth " + i)));
      items.add(paragraph("Action: Winifred Pask to write to berth " + i + " by 30 April 2009."));
    }
    return items;
  }
}
