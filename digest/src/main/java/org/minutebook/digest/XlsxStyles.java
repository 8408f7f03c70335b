package org.minutebook.digest;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The cell styles of one workbook.
 *
 * @param quoted text that stays text even if somebody edits it, though it begins like a formula
 */
record XlsxStyles(CellStyle header, CellStyle text, CellStyle quoted, CellStyle day) {
  static XlsxStyles of(Workbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle header = workbook.createCellStyle();
    header.setFont(bold);
    header.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    header.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    header.setBorderBottom(BorderStyle.THIN);

    short textFormat = workbook.createDataFormat().getFormat("@");
    CellStyle text = workbook.createCellStyle();
    text.setDataFormat(textFormat);
    text.setWrapText(true);
    text.setVerticalAlignment(VerticalAlignment.TOP);

    CellStyle quoted = workbook.createCellStyle();
    quoted.cloneStyleFrom(text);
    quoted.setQuotePrefixed(true);

    CellStyle day = workbook.createCellStyle();
    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    day.setVerticalAlignment(VerticalAlignment.TOP);
    return new XlsxStyles(header, text, quoted, day);
  }
}
