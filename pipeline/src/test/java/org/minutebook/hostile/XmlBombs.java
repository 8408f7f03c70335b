package org.minutebook.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * XML that multiplies itself, is nested without end, or wants other files and pages, everywhere.
 */
final class XmlBombs {
  private static final int DEEP = 100_000;
  private static final List<String> EVERYWHERE =
      List.of(
          "laughs",
          "square",
          "deep",
          "secret",
          "page",
          "type",
          "parameter",
          "include",
          "many-attributes");

  private XmlBombs() {}

  static List<HostileFile> all(Traps traps) {
    List<HostileFile> files = new ArrayList<>();
    for (String kind : EVERYWHERE) {
      boolean quick = kind.equals("laughs") || kind.equals("secret");
      file(files, kind + ".docx", quick, () -> docx(traps, kind));
      file(files, kind + ".odt", quick, () -> odt(traps, kind));
      file(files, kind + ".xml", quick, () -> Papers.utf8(xml(traps, kind, "minutes", "")));
      file(files, kind + ".svg", quick, () -> Papers.utf8(svg(traps, kind)));
      file(files, kind + ".xhtml", quick, () -> Papers.utf8(xhtml(traps, kind)));
      file(files, kind + "-form.pdf", quick, () -> form(traps, kind));
      file(files, kind + "-metadata.pdf", quick, () -> metadata(traps, kind));
      file(files, kind + ".pptx", false, () -> slides(traps, kind));
      file(files, kind + "-properties.docx", false, () -> properties(traps, kind));
    }
    return files;
  }

  private static void file(
      List<HostileFile> files, String name, boolean quick, HostileFile.Bytes bytes) {
    files.add(
        quick ? HostileFile.quick("xml/" + name, bytes) : HostileFile.slow("xml/" + name, bytes));
  }

  /** A document with a root and what is to stand in it, prefixed by the trick. */
  private static String xml(Traps traps, String kind, String root, String inner) {
    String name = root.replaceFirst(" .*", "");
    String start = "<?xml version=\"1.0\"?>\n";
    return switch (kind) {
      case "laughs" -> start + laughs(name) + element(root, "&l9;" + inner);
      case "square" ->
          start
              + "<!DOCTYPE "
              + name
              + " [<!ENTITY a \""
              + "a".repeat(50_000)
              + "\">]>"
              + element(root, "&a;".repeat(50_000) + inner);
      case "deep" -> start + element(root, "<a>".repeat(DEEP) + "</a>".repeat(DEEP) + inner);
      case "secret" ->
          start
              + entity(name, "e SYSTEM \"" + traps.secretAddress() + "\"")
              + element(root, "&e;" + inner);
      case "page" ->
          start
              + entity(name, "e SYSTEM \"" + traps.page("entity") + "\"")
              + element(root, "&e;" + inner);
      case "type" ->
          start
              + "<!DOCTYPE "
              + name
              + " SYSTEM \""
              + traps.page("type.dtd")
              + "\">"
              + element(root, inner);
      case "parameter" ->
          start
              + "<!DOCTYPE "
              + name
              + " [<!ENTITY % p SYSTEM \""
              + traps.page("parameter")
              + "\"> %p;]>"
              + element(root, inner);
      case "include" ->
          start
              + element(
                  root,
                  "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                      + traps.secretAddress()
                      + "\"/>"
                      + inner);
      case "many-attributes" -> start + element(root, "<a " + attributes() + "/>" + inner);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static String attributes() {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      attributes.append("a").append(i).append("='' ");
    }
    return attributes.toString();
  }

  private static String element(String root, String inner) {
    return "<" + root + ">" + inner + "</" + root.replaceFirst(" .*", "") + ">";
  }

  private static String entity(String name, String declaration) {
    return "<!DOCTYPE " + name + " [<!ENTITY " + declaration + ">]>";
  }

  private static String laughs(String name) {
    StringBuilder type = new StringBuilder("<!DOCTYPE " + name + " [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      type.append("<!ENTITY l").append(i).append(" \"");
      type.append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
    }
    return type.append("]>").toString();
  }

  private static byte[] docx(Traps traps, String kind) throws IOException {
    String root = Papers.WORD.substring(1, Papers.WORD.length() - 1);
    String body = "<w:body>" + Papers.wordParagraphs(Papers.minutes(kind)) + "</w:body>";
    return Papers.zip(Papers.wordParts(xml(traps, kind, root, body)));
  }

  private static byte[] odt(Traps traps, String kind) throws IOException {
    String content = Papers.open(Papers.openParagraphs(Papers.minutes(kind)));
    int end = content.indexOf('>');
    String root = content.substring(1, end);
    String inner = content.substring(end + 1, content.lastIndexOf("</"));
    return Papers.zip(Papers.openParts(xml(traps, kind, root, inner)));
  }

  private static String svg(Traps traps, String kind) {
    return xml(traps, kind, "svg xmlns=\"http://www.w3.org/2000/svg\"", "<text>minutes</text>");
  }

  private static String xhtml(Traps traps, String kind) {
    return xml(
        traps,
        kind,
        "html xmlns=\"http://www.w3.org/1999/xhtml\"",
        "<body>" + Papers.htmlParagraphs(Papers.minutes(kind)) + "</body>");
  }

  /** A form as Adobe writes them in XML. */
  private static byte[] form(Traps traps, String kind) throws IOException {
    byte[] xfa =
        Papers.utf8(xml(traps, kind, "xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"", ""));
    return withStream(kind + " form", "/AcroForm << /Fields [] /XFA 6 0 R >>", "", xfa);
  }

  private static byte[] metadata(Traps traps, String kind) throws IOException {
    byte[] xmp = Papers.utf8(xml(traps, kind, "x:xmpmeta xmlns:x=\"adobe:ns:meta/\"", ""));
    return withStream(kind + " xmp", "/Metadata 6 0 R", "/Type /Metadata /Subtype /XML", xmp);
  }

  private static byte[] withStream(String own, String catalogue, String keys, byte[] stream)
      throws IOException {
    return Papers.pdf(
        List.of(
            Papers.utf8("<< /Type /Catalog /Pages 2 0 R " + catalogue + " >>"),
            Papers.utf8("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Papers.utf8(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>"),
            Papers.stream("", Papers.utf8(Papers.drawn(Papers.minutes(own)))),
            Papers.utf8("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
            Papers.stream(keys, stream)));
  }

  /** Slides are read by Tika. */
  private static byte[] slides(Traps traps, String kind) throws IOException {
    String types = "http://schemas.openxmlformats.org/package/2006/content-types";
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String presentation = "application/vnd.openxmlformats-officedocument.presentationml";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        Papers.utf8(
            "<Types xmlns=\""
                + types
                + "\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/ppt/presentation.xml\" ContentType=\""
                + presentation
                + ".presentation.main+xml\"/><Override PartName=\"/ppt/slides/slide1.xml\""
                + " ContentType=\""
                + presentation
                + ".slide+xml\"/></Types>"));
    parts.put(
        "_rels/.rels",
        Papers.utf8(relation(relations, office + "/officeDocument", "ppt/presentation.xml")));
    parts.put(
        "ppt/_rels/presentation.xml.rels",
        Papers.utf8(relation(relations, office + "/slide", "slides/slide1.xml")));
    parts.put(
        "ppt/presentation.xml",
        Papers.utf8(
            "<p:presentation xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
                + " xmlns:r=\""
                + office
                + "\"><p:sldIdLst><p:sldId id=\"256\" r:id=\"r1\"/></p:sldIdLst></p:presentation>"));
    parts.put(
        "ppt/slides/slide1.xml",
        Papers.utf8(
            xml(
                traps,
                kind,
                "p:sld xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"",
                "<p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>Minutes "
                    + kind
                    + "</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld>")));
    return Papers.zip(parts);
  }

  private static String relation(String namespace, String type, String target) {
    return "<Relationships xmlns=\""
        + namespace
        + "\"><Relationship Id=\"r1\" Type=\""
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static byte[] properties(Traps traps, String kind) throws IOException {
    Map<String, byte[]> parts =
        Papers.wordParts(
            Papers.word(Papers.wordParagraphs(Papers.minutes(kind + " in the properties"))));
    parts.put(
        "docProps/core.xml", Papers.utf8(xml(traps, kind, "cp:coreProperties xmlns:cp=\"c\"", "")));
    parts.put("word/styles.xml", Papers.utf8(xml(traps, kind, "w:styles xmlns:w=\"w\"", "")));
    return Papers.zip(parts);
  }
}
