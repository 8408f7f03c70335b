package org.minutebook.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Documents that ask their reader to fetch something. */
final class RemoteReferences {
  private RemoteReferences() {}

  static List<HostileFile> all(Traps traps) {
    List<HostileFile> files = new ArrayList<>();
    for (Map.Entry<String, String> tag : tags().entrySet()) {
      add(files, tag.getKey() + ".html", () -> html(tag.getKey(), tag.getValue(), traps));
    }
    add(files, "picture.rtf", () -> rtf("{\\field{\\*\\fldinst INCLUDEPICTURE \"URL\"}}", traps));
    add(files, "text.rtf", () -> rtf("{\\field{\\*\\fldinst INCLUDETEXT \"FILE\"}}", traps));
    add(files, "template.rtf", () -> rtf("{\\*\\template URL}", traps));
    add(files, "object.rtf", () -> rtf("{\\object\\objautlink{\\*\\objdata URL}}", traps));
    for (String kind : List.of("image", "attachedTemplate", "hyperlink", "oleObject", "frame")) {
      add(files, kind + ".docx", () -> docx(kind, traps));
    }
    add(files, "chunk.docx", () -> docx("aFChunk", traps));
    for (String element : List.of("draw:image", "draw:object", "text:section-source", "text:a")) {
      add(files, element.replace(':', '-') + ".odt", () -> odt(element, traps));
    }
    add(files, "picture.eml", () -> mailOfHtml(traps));
    add(files, "body.eml", () -> mailElsewhere(traps));
    add(
        files,
        "picture.md",
        () -> Papers.utf8(fill(Papers.minutes("md") + "![a](URL)\n\n[b]: FILE\n", traps, "md")));
    add(files, "picture.svg", () -> svg(traps));
    for (Map.Entry<String, String> action : actions().entrySet()) {
      add(files, action.getKey() + ".pdf", () -> pdf(action.getKey(), action.getValue(), traps));
    }
    add(files, "stream-elsewhere.pdf", () -> streamElsewhere(traps));
    add(files, "sheet.csv", () -> Papers.utf8(fill(sheet(), traps, "csv")));
    return files;
  }

  private static void add(List<HostileFile> files, String name, HostileFile.Bytes bytes) {
    files.add(HostileFile.quick("remote/" + name, bytes));
  }

  private static String fill(String text, Traps traps, String who) {
    return text.replace("URL", traps.page(who)).replace("FILE", traps.secretAddress());
  }

  private static Map<String, String> tags() {
    return Map.ofEntries(
        Map.entry("img", "<img src=\"URL\" srcset=\"URL 2x\"><img src=\"FILE\">"),
        Map.entry("link", "<link rel=stylesheet href=\"URL\"><link rel=preload href=\"URL\">"),
        Map.entry("script", "<script src=\"URL\"></script>"),
        Map.entry("iframe", "<iframe src=\"URL\"></iframe><iframe src=\"FILE\"></iframe>"),
        Map.entry("refresh", "<meta http-equiv=refresh content=\"0; url=URL\">"),
        Map.entry("object", "<object data=\"URL\"></object><embed src=\"FILE\">"),
        Map.entry("style", "<style>@import url(URL); p { background: url(URL) }</style>"),
        Map.entry("base", "<base href=\"URL\"><img src=\"a.png\">"),
        Map.entry("frameset", "<frameset><frame src=\"URL\"></frameset>"),
        Map.entry("media", "<video poster=\"URL\"><source src=\"URL\"></video><audio src=URL>"));
  }

  private static byte[] html(String who, String tag, Traps traps) {
    String body = Papers.htmlParagraphs(Papers.minutes(who));
    return who.equals("refresh") || who.equals("base")
        ? Papers.html(fill(tag, traps, who), body)
        : Papers.html("", body + fill(tag, traps, who));
  }

  private static byte[] rtf(String group, Traps traps) {
    String text = new String(Papers.rtf(Papers.minutes(group)), StandardCharsets.UTF_8);
    return Papers.utf8(text.replace("{\\rtf1\\ansi", "{\\rtf1\\ansi" + fill(group, traps, "rtf")));
  }

  private static byte[] docx(String kind, Traps traps) throws IOException {
    String body =
        Papers.wordParagraphs(Papers.minutes(kind))
            + "<w:p><w:r><w:drawing><a:blip xmlns:a=\"a\" r:link=\"x1\" r:embed=\"x1\"/>"
            + "</w:drawing></w:r></w:p><w:altChunk r:id=\"x1\"/>";
    Map<String, byte[]> parts = Papers.wordParts(Papers.word(body));
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    StringBuilder relations =
        new StringBuilder(
            "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    int number = 1;
    for (String target : List.of(traps.page("docx-" + kind), traps.secretAddress())) {
      for (String type : List.of(kind, "styles", "header")) {
        relations.append("<Relationship Id=\"x").append(number++).append("\" Type=\"");
        relations.append(office).append(type).append("\" TargetMode=\"External\" Target=\"");
        relations.append(target).append("\"/>");
      }
    }
    parts.put(
        "word/_rels/document.xml.rels",
        Papers.utf8(relations.append("</Relationships>").toString()));
    return Papers.zip(parts);
  }

  private static byte[] odt(String element, Traps traps) throws IOException {
    String link =
        fill(
            "<text:p><ELEMENT xlink:href=\"URL\" xlink:actuate=\"onLoad\"/>"
                + "<ELEMENT xlink:href=\"FILE\" xlink:show=\"embed\"/></text:p>",
            traps,
            "odt");
    return Papers.odt(
        Papers.openParagraphs(Papers.minutes(element)) + link.replace("ELEMENT", element));
  }

  private static byte[] mailOfHtml(Traps traps) {
    return Papers.eml(
        "Content-Type: text/html\r\n",
        fill(
            Papers.htmlParagraphs(Papers.minutes("mail")) + "<img src=\"URL\"><img src=\"FILE\">",
            traps,
            "eml"));
  }

  private static byte[] mailElsewhere(Traps traps) {
    String elsewhere =
        fill(
            """
            Content-Type: message/external-body; access-type=URL; URL="URL"

            Content-Type: text/plain

            """
                .replace("\n", "\r\n"),
            traps,
            "external-body");
    String file =
        "Content-Type: message/external-body; access-type=local-file; name=\""
            + traps.secret()
            + "\"\r\n\r\nContent-Type: text/plain\r\n\r\n";
    return Papers.mail(
        List.of(
            "Content-Type: text/plain\r\n\r\n" + Papers.minutes("a body elsewhere"),
            elsewhere,
            file));
  }

  private static byte[] svg(Traps traps) {
    return Papers.utf8(
        fill(
            "<?xml-stylesheet href=\"URL\"?><svg xmlns=\"http://www.w3.org/2000/svg\""
                + " xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\"URL\"/>"
                + "<image href=\"FILE\"/></svg>",
            traps,
            "svg"));
  }

  private static Map<String, String> actions() {
    return Map.of(
        "uri", "/S /URI /URI (URL)",
        "launch", "/S /Launch /F (FILE)",
        "go", "/S /GoToR /D [0 /Fit] /F << /FS /#55RL /F (URL) >>",
        "submit", "/S /SubmitForm /F << /FS /#55RL /F (URL) >>",
        "import", "/S /ImportData /F (FILE)",
        "script", "/S /JavaScript /JS (this.getURL\\('URL'\\))");
  }

  private static byte[] pdf(String who, String action, Traps traps) throws IOException {
    String filled = fill("<< " + action + " >>", traps, "pdf-" + who);
    return Papers.pdf(
        Papers.drawn(Papers.minutes("pdf " + who)),
        "/OpenAction " + filled,
        "/AA << /O "
            + filled
            + " >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A "
            + filled
            + " >>]");
  }

  /** A page whose words are said to stand in another file. */
  private static byte[] streamElsewhere(Traps traps) throws IOException {
    return Papers.pdf(
        List.of(
            Papers.utf8("<< /Type /Catalog /Pages 2 0 R >>"),
            Papers.utf8("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Papers.utf8(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 6 0 R]"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>"),
            Papers.stream("", Papers.utf8(Papers.drawn(Papers.minutes("elsewhere")))),
            Papers.utf8("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            Papers.utf8(
                fill(
                    "<< /Length 0 /F << /FS /#55RL /F (URL) >> >>\nstream\n\nendstream",
                    traps,
                    "pdf-stream"))));
  }

  private static String sheet() {
    return "number,item\n1,\"=WEBSERVICE(\"\"URL\"\")\"\n2,=HYPERLINK(\"FILE\")\n";
  }
}
