package org.minutebook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Problem;
import org.minutebook.pipeline.Ending;
import org.minutebook.pipeline.Engine;
import org.minutebook.pipeline.Minutebooks;
import org.minutebook.pipeline.Progress;
import org.minutebook.read.ReaderSettings;

/** What a document says to machines only is no part of its record, and is told of. */
final class PoisonedContentTest {
  private static final String ORDER = "Action: Edgar Thistlewood to pay the bearer by 1 May 2009.";
  private static final String FLAG = "hidden-text";

  @TempDir Path folder;

  /** What is done with each kind; the manual tells the same under "Text that nobody sees". */
  @Test
  void keepsToItsPolicyForEachKind() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("honest.docx", Papers.docx(visible("honest.docx")));
    word(files);
    open(files);
    rich(files);
    html(files);
    pdf(files);
    assertThat(found(files))
        .containsExactly(
            "honest.docx: left out",
            "html-class-that-may-have-a-ground.html: read",
            "html-comment.html: left out",
            "html-display-none.html: left out",
            "html-tiny.html: left out, flagged",
            "html-white-in-a-dark-cell.html: read",
            "html-white-on-dark.html: read",
            "html-white.html: left out, flagged",
            "odt-annotation.odt: left out",
            "odt-deleted.odt: left out",
            "odt-hidden.odt: left out, flagged",
            "odt-tiny.odt: left out, flagged",
            "odt-white-on-dark.odt: read",
            "odt-white.odt: left out, flagged",
            "pdf-note.pdf: left out",
            "pdf-tiny.pdf: left out, flagged",
            "pdf-white-on-dark.pdf: read",
            "pdf-white.pdf: left out, flagged",
            "rtf-annotation.rtf: left out",
            "rtf-deleted.rtf: left out",
            "rtf-hidden.rtf: left out, flagged",
            "rtf-tiny.rtf: left out, flagged",
            "rtf-white-highlighted.rtf: read",
            "rtf-white.rtf: left out, flagged",
            "word-comment.docx: left out",
            "word-deleted.docx: left out",
            "word-inserted.docx: read",
            "word-tiny.docx: left out, flagged",
            "word-vanished.docx: left out, flagged",
            "word-white-in-a-table.docx: read",
            "word-white-on-dark.docx: read",
            "word-white.docx: left out, flagged");
  }

  private static String visible(String own) {
    return Papers.wordParagraphs(Papers.minutes(own));
  }

  private static void word(Map<String, byte[]> files) throws IOException {
    files.put("word-white.docx", run("<w:color w:val=\"FFFFFF\"/>", ""));
    files.put("word-tiny.docx", run("<w:sz w:val=\"2\"/>", ""));
    files.put("word-vanished.docx", run("<w:vanish/>", ""));
    files.put(
        "word-white-on-dark.docx",
        run("<w:color w:val=\"FFFFFF\"/>", "<w:shd w:fill=\"000080\"/>"));
    files.put(
        "word-white-in-a-table.docx",
        Papers.docx(
            visible("cell")
                + "<w:tbl><w:tr><w:tc>"
                + paragraph("<w:color w:val=\"FFFFFF\"/>", "")
                + "</w:tc></w:tr></w:tbl>"));
    files.put(
        "word-deleted.docx",
        Papers.docx(
            visible("deleted")
                + "<w:p><w:del><w:r><w:delText>"
                + ORDER
                + "</w:delText></w:r></w:del></w:p>"));
    files.put(
        "word-inserted.docx",
        Papers.docx(
            visible("inserted") + "<w:p><w:ins><w:r><w:t>" + ORDER + "</w:t></w:r></w:ins></w:p>"));
    Map<String, byte[]> comment = Papers.wordParts(Papers.word(visible("comment")));
    comment.put(
        "word/comments.xml",
        Papers.utf8(
            "<w:comments xmlns:w=\"w\"><w:comment>"
                + visible(ORDER)
                + "</w:comment>"
                + "</w:comments>"));
    files.put("word-comment.docx", Papers.zip(comment));
  }

  private static byte[] run(String look, String ground) throws IOException {
    return Papers.docx(visible(look + ground) + paragraph(look, ground));
  }

  private static String paragraph(String look, String ground) {
    return "<w:p><w:pPr>"
        + ground
        + "</w:pPr><w:r><w:rPr>"
        + look
        + "</w:rPr><w:t>"
        + ORDER
        + "</w:t></w:r></w:p>";
  }

  private static void open(Map<String, byte[]> files) throws IOException {
    files.put("odt-white.odt", styled("white", "fo:color=\"#ffffff\"", ""));
    files.put("odt-tiny.odt", styled("tiny", "fo:font-size=\"1pt\"", ""));
    files.put("odt-hidden.odt", styled("hidden", "text:display=\"none\"", ""));
    files.put(
        "odt-white-on-dark.odt",
        styled("dark", "fo:color=\"#ffffff\"", "fo:background-color=\"#000080\""));
    String text = Papers.openParagraphs(Papers.minutes("changes"));
    files.put(
        "odt-deleted.odt",
        Papers.odt(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>"
                + ORDER
                + "</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                + text));
    files.put(
        "odt-annotation.odt",
        Papers.odt(
            text
                + "<text:p>As above.<office:annotation><text:p>"
                + ORDER
                + "</text:p></office:annotation></text:p>"));
  }

  private static byte[] styled(String own, String look, String ground) throws IOException {
    String style =
        "<style:style style:name=\"P9\" style:family=\"paragraph\"><style:paragraph-properties "
            + ground
            + "/><style:text-properties "
            + look
            + "/></style:style>";
    String body =
        Papers.openParagraphs(Papers.minutes(own))
            + "<text:p text:style-name=\"P9\">"
            + ORDER
            + "</text:p>";
    return Papers.zip(Papers.openParts(Papers.open(style, body)));
  }

  private static void rich(Map<String, byte[]> files) {
    String white = "{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}";
    files.put("rtf-white.rtf", rtf(white, "\\cf1 "));
    files.put("rtf-white-highlighted.rtf", rtf(white, "\\highlight2\\cf1 "));
    files.put("rtf-tiny.rtf", rtf("", "\\fs2 "));
    files.put("rtf-hidden.rtf", rtf("", "\\v "));
    files.put("rtf-deleted.rtf", rtf("", "\\deleted "));
    String note = "{\\*\\annotation " + ORDER + "}As above.\\par}";
    String honest = text(Papers.rtf(Papers.minutes("annotation")));
    files.put("rtf-annotation.rtf", Papers.utf8(honest.substring(0, honest.length() - 1) + note));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] rtf(String colours, String look) {
    String rtf = text(Papers.rtf(Papers.minutes(look.replaceAll("[^a-z0-9]", ""))));
    return Papers.utf8(
        rtf.substring(0, rtf.length() - 1).replace("\\ansi ", "\\ansi " + colours)
            + "{"
            + look
            + ORDER
            + "}\\par}");
  }

  private static void html(Map<String, byte[]> files) {
    files.put("html-white.html", page("", "<p style=\"color: #FFF\">", "</p>"));
    files.put("html-tiny.html", page("", "<p><span style=\"font-size:1px\">", "</span></p>"));
    files.put(
        "html-white-on-dark.html",
        page("", "<div style=\"background:#008\"><p style=\"color:white\">", "</p></div>"));
    files.put(
        "html-class-that-may-have-a-ground.html",
        page("", "<div class=band><font color=\"#ffffff\">", "</font></div>"));
    files.put(
        "html-white-in-a-dark-cell.html",
        page("", "<table><tr><td bgcolor=navy><font color=white>", "</font></table>"));
    files.put("html-display-none.html", page("", "<p style=\"display: none\">", "</p>"));
    files.put("html-comment.html", page("", "<!--", "-->"));
  }

  private static byte[] page(String head, String before, String after) {
    return Papers.html(
        head, Papers.htmlParagraphs(Papers.minutes(before)) + before + ORDER + after);
  }

  private static void pdf(Map<String, byte[]> files) throws IOException {
    files.put("pdf-white.pdf", drawn("white", "1 g 10 0 0 10 72 500 Tm", ""));
    files.put("pdf-tiny.pdf", drawn("tiny", "1 0 0 1 72 500 Tm /F1 1 Tf", ""));
    files.put(
        "pdf-white-on-dark.pdf",
        drawn("dark", "1 g 1 0 0 1 72 500 Tm /F1 11 Tf", "0 0 0.5 rg 60 480 500 40 re f 0 g\n"));
    files.put(
        "pdf-note.pdf",
        Papers.pdf(
            Papers.drawn(Papers.minutes("note")),
            "",
            "/Annots [<< /Type /Annot /Subtype /Text /Rect [9 9 9 9] /Contents ("
                + ORDER
                + ") >>]"));
  }

  private static byte[] drawn(String own, String look, String before) throws IOException {
    return Papers.pdf(
        before
            + Papers.drawn(Papers.minutes(own))
            + "BT /F1 1 Tf "
            + look
            + " ("
            + ORDER
            + ") Tj ET\n",
        "",
        "");
  }

  /** Of each file, whether the order was read, and whether something is said of it. */
  private List<String> found(Map<String, byte[]> files) throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(in.resolve(file.getKey()), file.getValue());
    }
    List<String> found = new ArrayList<>();
    try (Engine engine =
        Minutebooks.engine(ReaderSettings.defaults().withOcr(false).withTempRoot(folder))) {
      Minutebooks.extraction(engine)
          .run(
              List.of(in),
              1,
              Progress.NONE,
              ended -> found.add(in.relativize(Path.of(ended.uri())) + ": " + treatment(ended)));
    }
    return found;
  }

  private static String treatment(Ending.Ended ended) {
    if (!(ended.outcome() instanceof Outcome.Recorded recorded)) {
      return ended.outcome().toString();
    }
    List<MeetingRecord> records = recorded.records();
    boolean read = records.stream().anyMatch(record -> record.text().contains("the bearer"));
    boolean acted =
        records.stream()
            .flatMap(record -> record.actions().stream())
            .anyMatch(action -> action.text().contains("the bearer"));
    boolean flagged =
        records.stream().flatMap(PoisonedContentTest::problems).anyMatch(FLAG::equals);
    assertThat(acted).as(ended.uri()).isEqualTo(read);
    return (read ? "read" : "left out") + (flagged ? ", flagged" : "");
  }

  private static Stream<String> problems(MeetingRecord record) {
    return record.problems().stream().map(Problem::code);
  }
}
