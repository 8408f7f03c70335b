package org.minutebook.evaluation.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minutebook.evaluation.sheet.HtmlSheet;
import org.minutebook.evaluation.sheet.OdtSheet;
import org.minutebook.evaluation.sheet.OutlookMessage;
import org.minutebook.evaluation.sheet.PdfSheet;
import org.minutebook.evaluation.sheet.RtfSheet;
import org.minutebook.evaluation.sheet.Sheet;
import org.minutebook.evaluation.sheet.TextSheet;
import org.minutebook.evaluation.sheet.WordSheet;

/** A format of files, and how many of a hundred have it. */
enum Form {
  PDF("pdf", 18),
  PDF_WITH_FONT("pdf", 32),
  DOCX("docx", 25),
  ODT("odt", 4),
  RTF("rtf", 5),
  TEXT("txt", 4),
  HTML("html", 6),
  EML("eml", 4),
  MSG("msg", 2);

  final String ending;
  private final int inHundred;

  Form(String ending, int inHundred) {
    this.ending = ending;
    this.inHundred = inHundred;
  }

  /** The form of one in a hundred. */
  static Form of(int place) {
    int chance = place;
    for (Form form : values()) {
      chance -= form.inHundred;
      if (chance < 0) {
        return form;
      }
    }
    throw new IllegalStateException("the forms make no hundred");
  }

  /** The layout that it shows of a body's own: margins are for paper, tables need lines. */
  Layout shown(Layout layout) {
    return switch (this) {
      case PDF, PDF_WITH_FONT -> layout;
      case DOCX, ODT, RTF, HTML -> layout == Layout.MARGIN ? Layout.PROSE : layout;
      case TEXT, EML, MSG ->
          layout == Layout.MARGIN || layout == Layout.TABLE ? Layout.PROSE : layout;
    };
  }

  /** The file; always the same for the same meeting. */
  byte[] bytes(Meeting meeting) throws IOException {
    Sheet sheet = Sheets.of(meeting, shown(meeting.body().habit().layout()));
    return switch (this) {
      case PDF -> PdfSheet.bytes(sheet, Optional.empty());
      case PDF_WITH_FONT -> PdfSheet.bytes(sheet, Optional.of(Fonts.serifless()));
      case DOCX -> WordSheet.bytes(sheet);
      case ODT -> OdtSheet.bytes(sheet);
      case RTF -> RtfSheet.bytes(sheet);
      case TEXT -> TextSheet.text(sheet).getBytes(StandardCharsets.UTF_8);
      case HTML -> HtmlSheet.bytes(sheet);
      case EML -> mail(meeting, TextSheet.text(sheet));
      case MSG ->
          new OutlookMessage(
                  subject(meeting),
                  sender(meeting),
                  "Members",
                  meeting.date().plusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC),
                  TextSheet.text(sheet).replace("\n", "\r\n"))
              .bytes();
    };
  }

  private static byte[] mail(Meeting meeting, String text) {
    String head =
        String.join(
            "\r\n",
            List.of(
                "From: " + sender(meeting) + " <secretary@example.org>",
                "To: members@example.org",
                "Subject: " + subject(meeting),
                "Date: "
                    + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        meeting.date().plusDays(3).atStartOfDay().atOffset(ZoneOffset.UTC)),
                String.format(
                    Locale.ROOT,
                    "Message-ID: <%s.%08x@example.org>",
                    meeting.date(),
                    meeting.body().name().hashCode()),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                ""));
    return (head + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
  }

  private static String subject(Meeting meeting) {
    return (meeting.isAgenda() ? "Agenda: " : "Minutes: ") + meeting.body().name();
  }

  private static String sender(Meeting meeting) {
    return meeting.body().members().getLast().name();
  }
}
