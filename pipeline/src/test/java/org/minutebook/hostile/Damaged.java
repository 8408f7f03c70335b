package org.minutebook.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are cut off, broken, locked, empty, or not what their name says. */
final class Damaged {
  private static final long SEED = 20_090_304;

  private Damaged() {}

  static List<HostileFile> all() {
    List<HostileFile> files = new ArrayList<>();
    for (Map.Entry<String, HostileFile.Bytes> good : good().entrySet()) {
      String ending = good.getKey();
      files.add(HostileFile.quick("damaged/half." + ending, () -> half(good.getValue().make())));
      files.add(
          HostileFile.quick("damaged/flipped." + ending, () -> flipped(good.getValue().make())));
      files.add(
          HostileFile.slow("damaged/nothing-but-zeros." + ending, () -> zeros(ending.length())));
      files.add(HostileFile.slow("damaged/empty." + ending, () -> new byte[0]));
    }
    wrongNames(files);
    locked(files);
    hollow(files);
    return files;
  }

  /** The good files of which all others are made. */
  static List<HostileFile> whole() {
    List<HostileFile> files = new ArrayList<>();
    good().forEach((ending, bytes) -> files.add(HostileFile.quick("good." + ending, bytes)));
    return files;
  }

  /** One good file of each format, big enough to be cut. */
  private static Map<String, HostileFile.Bytes> good() {
    String text = Papers.minutes("good").repeat(20);
    Map<String, HostileFile.Bytes> good = new LinkedHashMap<>();
    good.put("pdf", () -> Papers.pdf(Papers.drawn(text), "", ""));
    good.put("docx", () -> Papers.docx(Papers.wordParagraphs(text)));
    good.put("odt", () -> Papers.odt(Papers.openParagraphs(text)));
    good.put("rtf", () -> Papers.rtf(text));
    good.put("html", () -> Papers.html("", Papers.htmlParagraphs(text)));
    good.put("eml", () -> Papers.mail(List.of("Content-Type: text/plain\r\n\r\n" + text)));
    good.put("zip", () -> Papers.zip(Map.of("a.txt", Papers.utf8(text))));
    good.put("tar", () -> Bombs.tar("a.txt", Papers.utf8(text)));
    good.put("gz", () -> Bombs.gzip(Papers.utf8(text)));
    good.put("png", Damaged::picture);
    return good;
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static byte[] flipped(byte[] whole) {
    Random random = new Random(SEED);
    byte[] flipped = whole.clone();
    for (int i = 0; i < 20; i++) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  /** So long that no two are the same. */
  private static byte[] zeros(int more) {
    return new byte[5_000 + more];
  }

  private static void wrongNames(List<HostileFile> files) {
    String text = "under a wrong name";
    files.add(
        HostileFile.quick(
            "names-that-lie/word.pdf",
            () -> Papers.docx(Papers.wordParagraphs(Papers.minutes(text + " 1")))));
    files.add(
        HostileFile.quick(
            "names-that-lie/pdf.docx",
            () -> Papers.pdf(Papers.drawn(Papers.minutes(text + " 2")), "", "")));
    files.add(
        HostileFile.quick(
            "names-that-lie/text.odt", () -> Papers.utf8(Papers.minutes(text + " 3"))));
    files.add(HostileFile.quick("names-that-lie/picture.pdf", Damaged::picture));
    files.add(
        HostileFile.quick(
            "names-that-lie/program.docx",
            () -> Papers.utf8("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0" + "\0PE\0\0".repeat(200))));
    files.add(
        HostileFile.quick(
            "names-that-lie/script.txt", () -> Papers.utf8("#!/bin/sh\nrm -rf \"$HOME\"\n")));
    files.add(
        HostileFile.quick(
            "names-that-lie/page.txt",
            () -> Papers.html("", Papers.htmlParagraphs(Papers.minutes(text + " 4")))));
    files.add(HostileFile.quick("names-that-lie/noise.docx", () -> noise(20_000)));
    files.add(HostileFile.quick("names-that-lie/noise", () -> noise(30_000)));
    files.add(HostileFile.quick("names-that-lie/both.zip", Damaged::both));
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(SEED).nextBytes(noise);
    return noise;
  }

  /** A PDF for those who read from the beginning, a zip for those who read from the end. */
  private static byte[] both() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(Papers.pdf(Papers.drawn(Papers.minutes("two in one")), "", ""));
    bytes.write(Papers.zip("a.txt", Papers.utf8("the other of the two\n")));
    return bytes.toByteArray();
  }

  private static void locked(List<HostileFile> files) {
    files.add(HostileFile.quick("locked/a.pdf", Damaged::lockedPdf));
    files.add(HostileFile.quick("locked/a.docx", Damaged::lockedWord));
    files.add(HostileFile.quick("locked/a.odt", Damaged::lockedText));
    files.add(HostileFile.quick("locked/a.zip", Damaged::lockedZip));
    files.add(new HostileFile("locked/a.7z", true, Damaged::lockedSevenZ));
    files.add(
        HostileFile.quick(
            "locked/smime.eml",
            () ->
                Papers.eml(
                    "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n", "x")));
    files.add(
        HostileFile.quick(
            "locked/pgp.eml",
            () ->
                Papers.eml(
                    "Content-Type: multipart/encrypted; boundary=x\r\n",
                    "--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x--")));
  }

  private static byte[] lockedPdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document =
        Loader.loadPDF(Papers.pdf(Papers.drawn(Papers.minutes("locked")), "", ""))) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] lockedWord() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        encrypted.write(Papers.docx(Papers.wordParagraphs("locked")));
      }
      container.writeFilesystem(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] lockedText() throws IOException {
    Map<String, byte[]> parts = Papers.openParts("garbage, as far as one can see");
    String manifest = new String(parts.get("META-INF/manifest.xml"), StandardCharsets.UTF_8);
    parts.put(
        "META-INF/manifest.xml",
        Papers.utf8(
            manifest.replace(
                "</manifest:manifest>",
                "<manifest:file-entry manifest:full-path=\"content.xml\"><manifest:encryption-data/>"
                    + "</manifest:file-entry></manifest:manifest>")));
    return Papers.zip(parts);
  }

  /** The flag alone says that an entry is locked. */
  private static byte[] lockedZip() throws IOException {
    byte[] zip = Papers.zip("a.txt", Papers.utf8("locked, as they say\n"));
    zip[6] |= 1;
    for (int i = 0; i < zip.length - 10; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      }
    }
    return zip;
  }

  private static void lockedSevenZ(Path file) throws IOException {
    try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile(), "sesame".toCharArray())) {
      archive.putArchiveEntry(archive.createArchiveEntry(file.toFile(), "a.txt"));
      archive.write(Papers.utf8(Papers.minutes("locked away")));
      archive.closeArchiveEntry();
    }
  }

  /** Well-formed, with nothing in them. */
  private static void hollow(List<HostileFile> files) {
    files.add(HostileFile.quick("hollow/a.zip", () -> Papers.zip(Map.of())));
    files.add(HostileFile.quick("hollow/folders.zip", () -> Papers.zip("a/", new byte[0])));
    files.add(
        HostileFile.quick(
            "hollow/no-main-part.docx",
            () -> {
              Map<String, byte[]> parts = Papers.wordParts("");
              parts.remove("word/document.xml");
              return Papers.zip(parts);
            }));
    files.add(HostileFile.quick("hollow/a.docx", () -> Papers.docx("<w:p/>")));
    files.add(HostileFile.quick("hollow/a.odt", () -> Papers.odt("")));
    files.add(HostileFile.quick("hollow/a.pdf", () -> Papers.pdf("", "", "")));
    files.add(HostileFile.quick("hollow/a.html", () -> Papers.html("", "<p> </p>")));
    files.add(HostileFile.quick("hollow/blank.txt", () -> Papers.utf8(" \n\n \t\n")));
    files.add(HostileFile.quick("hollow/a.rtf", () -> Papers.rtf("")));
    files.add(
        HostileFile.quick(
            "hollow/no-pages.pdf",
            () ->
                Papers.pdf(
                    List.of(
                        Papers.utf8("<< /Type /Catalog /Pages 2 0 R >>"),
                        Papers.utf8("<< /Type /Pages /Kids [] /Count 0 >>")))));
  }
}
