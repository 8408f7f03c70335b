package org.minutebook.digest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * An Excel workbook: one sheet, one row an action; only dates are anything but text.
 *
 * <p>Rows go through a temporary file, and the archive is packed a second time because the times in
 * it, which POI takes from the clock, must come from the digest.
 */
final class XlsxDigest implements DigestFormat {
  private static final int LONGEST_CELL = 32_767;
  private static final LocalDate FIRST_DAY_OF_EXCEL = LocalDate.of(1900, 3, 1);
  private static final LocalDate FIRST_DAY_OF_ZIP = LocalDate.of(1980, 1, 1);
  private static final LocalDate LAST_DAY_OF_ZIP = LocalDate.of(2099, 12, 31);

  @Override
  public String key() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public void write(Digest digest, OutputStream out) throws IOException {
    Path packed = Files.createTempFile("minutebook-digest", ".xlsx");
    try {
      try (SXSSFWorkbook workbook = new SXSSFWorkbook();
          OutputStream file = new BufferedOutputStream(Files.newOutputStream(packed))) {
        stamp(workbook, digest);
        sheet(workbook, digest);
        workbook.write(file);
      }
      repack(packed, zipDay(digest.asOf()), out);
    } finally {
      Files.delete(packed);
    }
  }

  private static void stamp(SXSSFWorkbook workbook, Digest digest) {
    Date day = Date.from(digest.asOf().atStartOfDay().toInstant(ZoneOffset.UTC));
    POIXMLProperties.CoreProperties properties =
        workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    properties.setCreator("Minutebook");
    properties.setTitle("Action digest as of " + Wording.day(digest.asOf()));
    properties.setCreated(Optional.of(day));
    properties.setModified(Optional.of(day));
  }

  private static void sheet(SXSSFWorkbook workbook, Digest digest) {
    SXSSFSheet sheet = workbook.createSheet("Actions");
    XlsxStyles styles = XlsxStyles.of(workbook);
    List<FlatTable.Column> columns = FlatTable.COLUMNS;
    Row header = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, columns.get(i).width() * 256);
      Cell cell = header.createCell(i);
      cell.setCellValue(columns.get(i).title());
      cell.setCellStyle(styles.header());
    }
    int rows = 1;
    for (Digest.Section section : digest.sections()) {
      for (OwedAction action : section.actions()) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < columns.size(); i++) {
          fill(row.createCell(i), columns.get(i).cell().apply(section.kind(), action), styles);
        }
      }
    }
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, rows - 1, 0, columns.size() - 1));
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private static void fill(Cell cell, FlatTable.Cell content, XlsxStyles styles) {
    switch (content) {
      case FlatTable.Cell.Words words -> text(cell, words.text(), styles);
      case FlatTable.Cell.Day day -> day.day().ifPresent(date -> day(cell, date, styles));
    }
  }

  private static void day(Cell cell, LocalDate day, XlsxStyles styles) {
    if (day.isBefore(FIRST_DAY_OF_EXCEL)) {
      text(cell, day.toString(), styles);
    } else {
      cell.setCellValue(day);
      cell.setCellStyle(styles.day());
    }
  }

  private static void text(Cell cell, String text, XlsxStyles styles) {
    cell.setCellValue(cut(text));
    cell.setCellStyle(FlatTable.startsFormula(text) ? styles.quoted() : styles.text());
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_CELL) {
      return text;
    }
    int end = LONGEST_CELL - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static LocalDate zipDay(LocalDate day) {
    if (day.isBefore(FIRST_DAY_OF_ZIP)) {
      return FIRST_DAY_OF_ZIP;
    }
    return day.isAfter(LAST_DAY_OF_ZIP) ? LAST_DAY_OF_ZIP : day;
  }

  private static void repack(Path packed, LocalDate day, OutputStream out) throws IOException {
    ZipOutputStream again = new ZipOutputStream(out);
    try (ZipFile archive = new ZipFile(packed.toFile())) {
      List<? extends ZipEntry> entries =
          archive.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
      for (ZipEntry entry : entries) {
        ZipEntry dated = new ZipEntry(entry.getName());
        dated.setTimeLocal(day.atStartOfDay());
        again.putNextEntry(dated);
        archive.getInputStream(entry).transferTo(again);
        again.closeEntry();
      }
    }
    again.finish();
    again.flush();
  }
}
