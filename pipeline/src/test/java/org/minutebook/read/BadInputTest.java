package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.Reason;

/** Every kind of bad file ends in a reason that tells the operator what to do. */
final class BadInputTest {
  @TempDir Path folder;
  private InProcess reader = new InProcess(Path.of("."));

  @BeforeEach
  void open() {
    reader = new InProcess(folder);
  }

  @Test
  void tellsAnEmptyFile() throws IOException {
    assertThat(reader.unread(reader.write("a.pdf", new byte[0])).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void tellsAHeapOfBytesWhateverItsName() throws IOException {
    byte[] bytes = new byte[20_000];
    new Random(1).nextBytes(bytes);
    ReadResult.Unread unread = reader.unread(reader.write("x.pdf", bytes));
    assertThat(unread.reason()).isEqualTo(Reason.UNSUPPORTED);
    assertThat(unread.skipped()).isFalse();
  }

  @Test
  void readsAWordFileWhateverItsName() throws IOException {
    assertThat(reader.body(reader.write("a.txt", docx()))).contains("Minutes");
  }

  @Test
  void tellsATruncatedWordFile() throws IOException {
    byte[] whole = docx();
    Path file = reader.write("a.docx", Arrays.copyOf(whole, whole.length / 2));
    assertThat(reader.unread(file).reason()).isEqualTo(Reason.CORRUPT);
  }

  @Test
  void tellsAPdfWithAPassword() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }
    assertThat(reader.unread(file).reason()).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void tellsAWordFileWithAPassword() throws IOException, GeneralSecurityException {
    Path file = folder.resolve("a.docx");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream encrypted = encryptor.getDataStream(container)) {
        encrypted.write(docx());
      }
      container.writeFilesystem(out);
    }
    assertThat(reader.unread(file).reason()).isEqualTo(Reason.ENCRYPTED);
  }

  @Test
  void skipsDataAndProgramsWithAReason() throws IOException {
    List<Path> files =
        List.of(
            reader.write("gold.json", "{\"a\": [1, 2]}".getBytes(StandardCharsets.UTF_8)),
            reader.write("gold.txt", "[{\"a\": 1}]\n".getBytes(StandardCharsets.UTF_8)),
            reader.write("A.java", "package a;\nclass A {}\n".getBytes(StandardCharsets.UTF_8)),
            reader.write("s.css", "p { color: red }\n".getBytes(StandardCharsets.UTF_8)));
    for (Path file : files) {
      ReadResult.Unread unread = reader.unread(file);
      assertThat(unread.reason()).as("%s", file).isEqualTo(Reason.NOT_A_RECORD);
      assertThat(unread.skipped()).isTrue();
    }
  }

  @Test
  void doesNotTakeMinutesThatBeginLikeAMailForOne() throws IOException {
    assertThat(
            reader.body("memo.txt", "To: All members\nFrom: The clerk\nDate: 3 May 2010\n\nHi\n"))
        .startsWith("<p>To: All members</p>");
  }

  @Test
  void readsTheBeginningOfAHugeTextAndSaysSo() throws IOException {
    InProcess limited = new InProcess(folder, false, 1_000);
    ReadResult result =
        limited.result(
            limited.write(
                "big.txt", "A line of it.\n".repeat(10_000).getBytes(StandardCharsets.UTF_8)));
    assertThat(result).isInstanceOf(ReadResult.Document.class);
    ReadResult.Document document = (ReadResult.Document) result;
    assertThat(document.loss().orElseThrow().reason()).isEqualTo(Reason.TRUNCATED);
    assertThat(document.xhtml().replaceAll("<[^>]*>|\n", "")).hasSize(1_000);
  }

  @Test
  void tellsAScanThatIsNotToBeRecognised() throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(
            LosslessFactory.createFromImage(document, new BufferedImage(20, 20, 1)), 0, 0);
      }
      document.save(file.toFile());
    }
    assertThat(reader.unread(file).reason()).isEqualTo(Reason.OCR_UNAVAILABLE);
  }

  @Test
  void endsEveryMutilatedFileInAnAnswer() throws IOException {
    Random random = new Random(7);
    byte[] whole = docx();
    for (int i = 0; i < 60; i++) {
      byte[] mutant =
          Arrays.copyOf(whole, whole.length - (i % 3) * random.nextInt(whole.length / 2));
      for (int flips = random.nextInt(30); flips > 0 && mutant.length > 0; flips--) {
        mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertThat(reader.reply(reader.write("m.docx", mutant), "m.docx"))
          .as("mutant %d", i)
          .isNotNull();
    }
  }

  @Test
  void unpacksAnArchiveIntoNumberedFilesWhateverItsNames() throws IOException {
    Path zip = zip("../../evil.txt", "C:\\x\\y.txt", "a/b.txt");
    Wire.Reply reply = reader.reply(zip, "a.zip");
    assertThat(reply).isInstanceOf(Wire.Reply.Unpacked.class);
    List<Wire.UnpackedEntry> entries = ((Wire.Reply.Unpacked) reply).entries();
    assertThat(entries)
        .extracting(Wire.UnpackedEntry::name)
        .containsExactly("../../evil.txt", "C:/x/y.txt", "a/b.txt");
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.file().normalize()).startsWith(folder);
              assertThat(entry.sha256()).matches("[0-9a-f]{64}");
              assertThat(Files.size(entry.file())).isEqualTo(entry.bytes());
            });
  }

  @Test
  void refusesABombAndTooManyEntries() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("zeros.txt"));
      zip.write(new byte[20_000_000]);
    }
    assertThat(reader.unread(reader.write("bomb.zip", bytes.toByteArray())).reason())
        .isEqualTo(Reason.BOMB);
    String[] names = new String[101];
    Arrays.setAll(names, i -> "f" + i);
    assertThat(reader.unread(zip(names)).reason()).isEqualTo(Reason.BOMB);
  }

  @Test
  void opensAMailWithAttachmentsAsAContainerAndOneWithoutAsADocument() throws IOException {
    String head =
        """
        From: The Clerk <clerk@example.org>
        Subject: Minutes
        Date: Thu, 6 May 2010 00:30:00 +0200
        Message-ID: <a@b>
        MIME-Version: 1.0
        """;
    String alone = head + "Content-Type: text/html\n\n<p>See <b>below</b>.</p>\n";
    assertThat(reader.body("a.eml", alone))
        .isEqualTo(
            """
            <p>Subject: Minutes</p>
            <p>Sent: 6 May 2010 00:30</p>
            <p>From: The Clerk &lt;clerk@example.org&gt;</p>
            <p>See <b>below</b>.</p>
            """);
    String both =
        head
            + """
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain

            Hi
            --x
            Content-Type: text/plain
            Content-Disposition: attachment; filename="../m.txt"

            MINUTES
            --x--
            """;
    Wire.Reply reply =
        reader.reply(reader.write("b.eml", both.getBytes(StandardCharsets.UTF_8)), "b.eml");
    assertThat(((Wire.Reply.Unpacked) reply).entries())
        .extracting(Wire.UnpackedEntry::name)
        .containsExactly("", "../m.txt");
  }

  private Path zip(String... names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return reader.write("a.zip", bytes.toByteArray());
  }

  private static byte[] docx() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Minutes of the meeting");
      document.write(bytes);
    }
    return bytes.toByteArray();
  }
}
