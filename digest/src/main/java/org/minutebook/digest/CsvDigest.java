package org.minutebook.digest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them, one row an action.
 *
 * <p>A byte order mark tells Excel that this is UTF-8. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe instead.
 */
final class CsvDigest implements DigestFormat {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String END_OF_ROW = "\r\n";
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\r\n\t]");

  @Override
  public String key() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv;charset=utf-8;header=present";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public void write(Digest digest, OutputStream out) throws IOException {
    Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.write(BYTE_ORDER_MARK);
    csv.write(
        FlatTable.COLUMNS.stream()
            .map(column -> cell(column.title()))
            .collect(Collectors.joining(",")));
    csv.write(END_OF_ROW);
    for (Digest.Section section : digest.sections()) {
      for (OwedAction action : section.actions()) {
        csv.write(
            FlatTable.COLUMNS.stream()
                .map(column -> cell(text(column.cell().apply(section.kind(), action))))
                .collect(Collectors.joining(",")));
        csv.write(END_OF_ROW);
      }
    }
    csv.flush();
  }

  private static String text(FlatTable.Cell cell) {
    return switch (cell) {
      case FlatTable.Cell.Words words -> words.text();
      case FlatTable.Cell.Day day -> day.day().map(LocalDate::toString).orElse("");
    };
  }

  /** Semicolons are quoted too: where Excel expects them, it would split the cell there. */
  private static String cell(String text) {
    String safe = FlatTable.startsFormula(text) ? "'" + text : text;
    return NEEDS_QUOTES.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
