package org.minutebook.read.office;

import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.converter.AbstractWordUtils.NumberingState;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Counts the automatic numbers of an old Word file. */
final class DocNumbering {
  private static final int BULLET = 23;
  private static final int NONE = 255;

  private final NumberingState state = new NumberingState();

  /** The label of a paragraph; empty where it is in no list. */
  String next(Paragraph paragraph) {
    if (!paragraph.isInList()) {
      return "";
    }
    HWPFList list = paragraph.getList();
    char level = (char) paragraph.getIlvl();
    int format = list.getNumberFormat(level);
    String label = AbstractWordUtils.getBulletText(state, list, level).strip();
    if (format == NONE) {
      return "";
    }
    return format == BULLET ? Looks.bullet(label) : label;
  }
}
