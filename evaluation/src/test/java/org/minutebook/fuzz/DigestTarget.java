package org.minutebook.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.minutebook.digest.Digest;
import org.minutebook.digest.DigestFormat;
import org.minutebook.digest.DigestFormats;
import org.minutebook.digest.Grouping;
import org.minutebook.digest.OwedAction;
import org.minutebook.model.record.Action;

/** Whatever an action says, each format is written; as a table it has one row without formulas. */
final class DigestTarget implements Target {
  private static final LocalDate DAY = LocalDate.of(2018, 9, 4);
  private static final Pattern BETWEEN = Pattern.compile("\0");
  private static final int FIELDS = 6;
  private static final String FORMULA_STARTS = "=+-@\t\r＝＋－＠";

  @Override
  public List<byte[]> seeds() {
    return Stream.of(
            "Write to the council\0KM\0by 5 May\0Ashby Parish Council\0003.1\0minutes.pdf",
            "=cmd|' /C calc'!A0\0+1\0-1\0@x\0\t=1\0a\"b;c,d\r\n=2",
            "<script>alert(1)</script>\0[x](javascript:y)\0| a |\0&amp;\0\u202e\0../../etc")
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  @Override
  public void take(byte[] input) throws IOException {
    String[] fields = BETWEEN.split(new String(input, StandardCharsets.UTF_8), FIELDS);
    Digest digest = Digest.of(List.of(action(fields)), DAY, Grouping.OWNER);
    for (DigestFormat format : DigestFormats.all()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.write(digest, out);
      if (format.key().equals("csv")) {
        requireHarmless(out.toString(StandardCharsets.UTF_8));
      }
    }
  }

  private static OwedAction action(String[] fields) {
    return new OwedAction(
        "a1",
        field(fields, 0),
        List.of(
            new OwedAction.OwnerName(
                field(fields, 1), Optional.of(field(fields, 1)), Optional.empty(), List.of())),
        Optional.of(field(fields, 2)),
        Optional.of(DAY.plusDays(1)),
        Action.Status.OPEN,
        Optional.of(field(fields, 3)),
        Optional.of(DAY),
        Optional.of(field(fields, 4)),
        field(fields, 5),
        1);
  }

  private static String field(String[] fields, int index) {
    return fields[index % fields.length];
  }

  private static void requireHarmless(String csv) throws IOException {
    try (CSVParser parser =
        CSVFormat.RFC4180.parse(new StringReader(csv.substring("\uFEFF".length())))) {
      List<CSVRecord> rows = parser.getRecords();
      if (rows.size() != 2 || rows.get(0).size() != rows.get(1).size()) {
        throw new AssertionError("not a row of titles and one of cells: " + csv);
      }
      for (String cell : rows.get(1)) {
        if (!cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0) {
          throw new AssertionError("a formula: " + cell);
        }
      }
    }
  }
}
