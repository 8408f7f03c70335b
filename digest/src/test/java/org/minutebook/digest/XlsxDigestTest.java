package org.minutebook.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minutebook.model.record.Action;

class XlsxDigestTest {
  private static final DigestFormat XLSX = DigestFormats.of("xlsx");
  private static final int DUE = 1;
  private static final int ACTION = 3;
  private static final int MEETING = 8;

  static Stream<String> payloads() {
    return Hostile.PAYLOADS.stream();
  }

  @Test
  void readsBackAsTextAndTrueDates() throws IOException {
    try (XSSFWorkbook workbook =
        read(Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(5);
      Row first = sheet.getRow(1);
      assertThat(first.getCell(ACTION).getStringCellValue())
          .isEqualTo("Send the revised dredging plan to all members.");
      assertThat(DateUtil.isCellDateFormatted(first.getCell(DUE))).isTrue();
      assertThat(first.getCell(DUE).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2024, 9, 15));
      assertThat(sheet.getRow(2).getCell(9).getStringCellValue()).isEqualTo("3.10");
      assertThat(sheet.getRow(5).getCell(DUE).getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  @Test
  void headerStaysInSightAndRowsCanBeFiltered() throws IOException {
    try (XSSFWorkbook workbook =
        read(Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:M6");
      assertThat(sheet.getColumnWidth(ACTION)).isEqualTo(60 * 256);
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void hostileTextIsTextInEveryCell(String payload) throws IOException {
    try (XSSFWorkbook workbook = read(Hostile.digest(payload, Grouping.BODY))) {
      Row row = workbook.getSheetAt(0).getRow(1);
      for (Cell cell : row) {
        boolean day = cell.getColumnIndex() == DUE || cell.getColumnIndex() == MEETING;
        assertThat(cell.getCellType()).isEqualTo(day ? CellType.NUMERIC : CellType.STRING);
      }
      String line = Harmless.line(payload);
      assertThat(row.getCell(ACTION).getStringCellValue()).isEqualTo(line);
      assertThat(row.getCell(ACTION).getCellStyle().getQuotePrefixed())
          .isEqualTo(FlatTable.startsFormula(line));
      assertThat(workbook.getSheetAt(0).getHyperlinkList()).isEmpty();
    }
  }

  @Test
  void theSameDigestGivesTheSameBytesAtAnotherTime() throws InterruptedException {
    Digest digest = Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER);
    byte[] first = Examples.written(XLSX, digest);
    // The clock of a ZIP ticks every two seconds.
    Thread.sleep(2100);
    assertThat(Examples.written(XLSX, digest)).isEqualTo(first);
  }

  @Test
  void isDatedByTheDigest() throws IOException {
    try (XSSFWorkbook workbook = read(Digest.of(List.of(), Examples.AS_OF, Grouping.OWNER))) {
      assertThat(workbook.getProperties().getCoreProperties().getCreated().toInstant())
          .isEqualTo(Instant.parse("2024-09-20T00:00:00Z"));
    }
  }

  @Test
  void cutsWhatACellCannotHoldAndWritesOldDatesAsText() throws IOException {
    OwedAction old =
        new OwedAction(
            "x#1-a1",
            "😀".repeat(20_000),
            List.of(),
            Optional.empty(),
            Optional.of(LocalDate.of(1887, 6, 21)),
            Action.Status.OPEN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "x.txt",
            1);
    Digest digest = Digest.of(List.of(old), LocalDate.of(1887, 6, 1), Grouping.BODY);
    try (XSSFWorkbook workbook = read(digest)) {
      Row row = workbook.getSheetAt(0).getRow(1);
      assertThat(row.getCell(DUE).getStringCellValue()).isEqualTo("1887-06-21");
      assertThat(row.getCell(ACTION).getStringCellValue())
          .hasSizeLessThanOrEqualTo(32_767)
          .endsWith("😀…");
    }
  }

  @Test
  void leavesNoFileBehind() throws IOException {
    List<Path> before = temporaryFiles();
    Examples.written(XLSX, Digest.of(Examples.actions(), Examples.AS_OF, Grouping.OWNER));
    assertThat(temporaryFiles()).isEqualTo(before);
  }

  private static List<Path> temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("minutebook-digest"))
          .sorted()
          .toList();
    }
  }

  private static XSSFWorkbook read(Digest digest) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(Examples.written(XLSX, digest)));
  }
}
