package org.minutebook.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes small meeting records, sound and broken. Invented people and places. */
final class SampleFiles {
  static final List<String> FEBRUARY =
      List.of(
          "Wexcombe Flood Partnership",
          "Minutes of the meeting held on 8 February 2011 at 10.00 am in the Town Hall, Wexcombe",
          "Present: Dora Pell (DP), Chair; Amir Castellan (AC); Jun Okoro (JO)",
          "Apologies: Petra Lindqvist",
          "1. Apologies",
          "Apologies were received from Petra Lindqvist.",
          "2. Flood wardens",
          "The partnership discussed the rota for flood wardens.",
          "ACTION: AC to write to all parish councils about the sandbag store by 25 February 2011.",
          "3. Culvert survey",
          "It was agreed that the culvert survey be approved.",
          "ACTION: JO to circulate the survey before 10 March 2011.");

  static final List<String> MARCH =
      List.of(
          "Wexcombe Flood Partnership",
          "Minutes of the meeting held on 8 March 2010 in the Town Hall, Wexcombe",
          "Present: Dora Pell (DP), Chair; Amir Castellan (AC)",
          "1. Pumping station",
          "The pumping station café was discussed.",
          "ACTION: DP to ask the water company for the plans of the pumping station.");

  private static final String PASSWORD = "culvert";

  private SampleFiles() {}

  static Path text(Path file, List<String> lines) throws IOException {
    return Files.writeString(file, String.join("\n\n", lines) + "\n");
  }

  static Path docx(Path file, List<String> lines) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      lines.forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(out);
    }
    return file;
  }

  static Path pdf(Path file, List<String> lines) throws IOException {
    try (PDDocument document = document(lines)) {
      document.save(file.toFile());
    }
    return file;
  }

  static Path protectedPdf(Path file) throws IOException {
    try (PDDocument document = document(MARCH)) {
      document.protect(
          new StandardProtectionPolicy(PASSWORD + "-owner", PASSWORD, new AccessPermission()));
      document.save(file.toFile());
    }
    return file;
  }

  static Path protectedDocx(Path file) throws Exception {
    try (POIFSFileSystem container = new POIFSFileSystem();
        XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Minutes of a meeting");
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(PASSWORD);
      try (OutputStream out = encryptor.getDataStream(container)) {
        document.write(out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        container.writeFilesystem(out);
      }
    }
    return file;
  }

  static Path zip(Path file, Map<String, String> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static PDDocument document(List<String> lines) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 10);
      content.newLineAtOffset(50, 740);
      for (String line : lines) {
        content.showText(line);
        content.newLineAtOffset(0, -24);
      }
      content.endText();
    }
    return document;
  }
}
