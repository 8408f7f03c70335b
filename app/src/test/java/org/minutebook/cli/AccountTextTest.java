package org.minutebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.minutebook.model.record.Reason;
import org.minutebook.pipeline.Findings;
import org.minutebook.pipeline.ImportAccount;
import org.minutebook.pipeline.ImportAccount.Line;

/** What the account of a run says. */
class AccountTextTest {
  @Test
  void scansThatCannotBeReadAreToldOneByOneAndOnceMoreAtTheEnd() {
    String text =
        text(List.of(unread("a.pdf")), List.of(unread("b.pdf")), List.of(unread("c.png")));
    assertThat(text).contains("a.pdf", "b.pdf", "c.png");
    assertThat(text)
        .endsWith(
            "\n3 files were not read for want of character recognition: where tesseract is"
                + " installed (Debian, Ubuntu: apt install tesseract-ocr), an import without"
                + " --no-ocr reads them\n");
  }

  @Test
  void whereAllWasReadNobodyIsToldToInstallAnything() {
    String text = text(List.of(new Line("a.pdf", Reason.CORRUPT, "")), List.of(), List.of());
    assertThat(text).doesNotContain("character recognition");
  }

  private static Line unread(String file) {
    return new Line(file, Reason.OCR_UNAVAILABLE, "1 page is a scan; tesseract is not installed");
  }

  private static String text(List<Line> failures, List<Line> losses, List<Line> skips) {
    long all = (long) failures.size() + losses.size() + skips.size();
    return new AccountText(Style.PLAIN)
        .of(
            new ImportAccount(
                all,
                0,
                losses.size(),
                0,
                failures.size(),
                skips.size(),
                0,
                0,
                failures,
                losses,
                skips,
                new Findings(0, new TreeMap<>(), 0, 0, 0, 0, 0),
                true,
                false));
  }
}
