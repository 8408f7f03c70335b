package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvDigestTest {
  private static final DigestFormat CSV = DigestFormats.of("csv");

  static Stream<String> payloads() {
    return Hostile.PAYLOADS.stream();
  }

  @Test
  void beginsWithAByteOrderMarkAndEndsRowsWithCrLf() {
    byte[] bytes =
        Examples.written(CSV, Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER));
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF).endsWith('\r', '\n');
  }

  @Test
  void readsBackWithOneRowAnActionThoughOneHasTwoOwners() {
    List<List<String>> rows = rows(Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER));
    assertThat(rows).hasSize(6).allMatch(row -> row.size() == FlatTable.COLUMNS.size());
    assertThat(rows.get(2))
        .startsWith("Due soon", "2024-09-30", "by the end of September")
        .contains("Zoë Ångström; TK", "Zoë Ångström; Tom Kirk or Tess Kane?", "carried forward");
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void hostileTextStaysInItsCellAndStartsNoFormula(String payload) {
    List<List<String>> rows = rows(Hostile.digest(payload, Grouping.BODY));
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)).hasSize(FlatTable.COLUMNS.size());
    assertThat(rows.get(1))
        .allMatch(cell -> cell.isEmpty() || "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) < 0);
    String line = Harmless.line(payload);
    assertThat(rows.get(1).get(3)).isIn(line, "'" + line);
  }

  @Test
  void anApostropheStandsBeforeEveryStartOfAFormula() {
    for (String start : List.of("=", "+", "-", "@", "＝", "＋", "－", "＠")) {
      assertThat(rows(Hostile.digest(start + "1", Grouping.BODY)).get(1).get(3))
          .isEqualTo("'" + start + "1");
    }
  }

  private static List<List<String>> rows(Digest digest) {
    return Rfc4180.rows(Examples.text(CSV, digest).substring(1));
  }

  /** A strict reader of RFC 4180: bare quotes and line ends other than CRLF are errors. */
  private static final class Rfc4180 {
    private final String text;
    private int at;

    private Rfc4180(String text) {
      this.text = text;
    }

    static List<List<String>> rows(String text) {
      Rfc4180 reader = new Rfc4180(text);
      List<List<String>> rows = new ArrayList<>();
      while (reader.at < text.length()) {
        rows.add(reader.row());
      }
      return rows;
    }

    private List<String> row() {
      List<String> cells = new ArrayList<>();
      while (true) {
        cells.add(text.charAt(at) == '"' ? quoted() : plain());
        if (text.startsWith("\r\n", at)) {
          at += 2;
          return cells;
        }
        assertThat(text.charAt(at++)).isEqualTo(',');
      }
    }

    private String plain() {
      int start = at;
      while (",\r".indexOf(text.charAt(at)) < 0) {
        assertThat(text.charAt(at++)).isNotIn('"', '\n');
      }
      return text.substring(start, at);
    }

    private String quoted() {
      StringBuilder cell = new StringBuilder();
      at++;
      while (true) {
        char c = text.charAt(at++);
        if (c != '"') {
          cell.append(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          cell.append('"');
          at++;
        } else {
          return cell.toString();
        }
      }
    }
  }
}
