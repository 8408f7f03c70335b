package org.minutebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.model.record.Reason;

/** Each file in a container has its own outcome, and its name is never a path. */
final class ContainersTest {
  private static final String MINUTES = "MINUTES of the Quay Group\nThe gate is to be painted.\n";

  @TempDir Path folder;
  private InProcess reader = new InProcess(Path.of("."));

  @BeforeEach
  void open() {
    reader = new InProcess(folder);
  }

  @Test
  void opensSevenZip() throws IOException {
    assertThat(lines(sevenZ("a.7z", "")))
        .containsExactly("2009/june.txt " + MINUTES.length(), "../../evil.txt " + MINUTES.length());
  }

  @Test
  void tellsASevenZipWithAPassword() throws IOException {
    assertThat(lines(sevenZ("a.7z", "sesame")))
        .containsExactly("2009/june.txt ENCRYPTED", "../../evil.txt ENCRYPTED");
  }

  @Test
  void tellsADamagedSevenZip() throws IOException {
    byte[] whole = Files.readAllBytes(sevenZ("a.7z", ""));
    Path half = reader.write("half.7z", Arrays.copyOf(whole, whole.length / 2));
    assertThat(reader.unread(half).reason()).isEqualTo(Reason.CORRUPT);
  }

  @Test
  void leavesLinksAndDevicesOfATarAlone() throws IOException {
    Path tar = reader.write("a.tar", tar());
    assertThat(lines(tar))
        .containsExactly(
            "june.txt " + MINUTES.length(),
            "link LINK skipped",
            "/dev/zero NOT_A_FILE skipped",
            "C:/boot.ini " + MINUTES.length(),
            "june.txt " + MINUTES.length());
  }

  @Test
  void keepsWhatCameBeforeTheCutOfATar() throws IOException {
    byte[] whole = tar();
    // Behind the third header, within the fourth.
    assertThat(lines(reader.write("cut.tar", Arrays.copyOf(whole, 4 * 512 + 100))))
        .containsExactly(
            "june.txt " + MINUTES.length(),
            "link LINK skipped",
            "/dev/zero NOT_A_FILE skipped",
            " CORRUPT");
    assertThat(lines(reader.write("cut2.tar", Arrays.copyOf(whole, 512 + 20))))
        .first()
        .isEqualTo("june.txt CORRUPT");
  }

  @Test
  void unpacksTheOneFileOfAGzip() throws IOException {
    Path file = reader.write("records.tgz", gzip(tar()));
    assertThat(lines(file)).containsExactly("records.tar " + tar().length);
    byte[] whole = gzip(tar());
    assertThat(lines(reader.write("cut.tgz", Arrays.copyOf(whole, whole.length - 20))))
        .containsExactly("cut.tar CORRUPT");
  }

  @Test
  void takesAMailboxApartMailByMail() throws IOException {
    String mail =
        """
        From: Una Quay <una@example.org>
        Subject: Painting
        Date: Thu, 6 May 2010 10:30:00 +0000
        Message-ID: <1@example.org>

        From the chair came the wish

        From now on the gate is green.
        """;
    String mailbox =
        "From una@example.org Thu May  6 10:30:00 2010\n"
            + mail
            + "\nFrom bo@example.org Fri May  7 11:30:00 2010\n"
            + mail.replace("Painting", "Glazing");
    Path file = reader.write("inbox.mbox", mailbox.getBytes(StandardCharsets.UTF_8));
    List<Wire.UnpackedEntry> mails = entries(file);
    assertThat(mails).extracting(Wire.UnpackedEntry::name).containsExactly("1.eml", "2.eml");
    assertThat(mails.getFirst().file()).content().isEqualTo(mail + "\n");
    assertThat(mails.getLast().file()).content().contains("Glazing").contains("From now on");
    assertThat(reader.body(mails.getFirst().file())).contains("Subject: Painting");
  }

  @Test
  void tellsAnEncryptedMail() throws IOException {
    String mail =
        """
        From: Una Quay <una@example.org>
        Subject: Painting
        MIME-Version: 1.0
        Message-ID: <1@example.org>
        Content-Type: TYPE

        --x
        Content-Type: application/pgp-encrypted

        Version: 1
        --x--
        """;
    for (String type :
        List.of(
            "multipart/encrypted; boundary=x",
            "application/pkcs7-mime; smime-type=enveloped-data")) {
      byte[] bytes = mail.replace("TYPE", type).getBytes(StandardCharsets.UTF_8);
      assertThat(reader.unread(reader.write("m.eml", bytes)).reason())
          .as(type)
          .isEqualTo(Reason.ENCRYPTED);
    }
  }

  @Test
  void entriesThatCannotBeReadAreToldApart() throws IOException {
    assertThat(entries(sevenZ("a.7z", "sesame")))
        .extracting(Wire.UnpackedEntry::sha256)
        .doesNotHaveDuplicates();
  }

  private List<Wire.UnpackedEntry> entries(Path file) {
    Wire.Reply reply = reader.reply(file, String.valueOf(file.getFileName()));
    assertThat(reply).isInstanceOf(Wire.Reply.Unpacked.class);
    return ((Wire.Reply.Unpacked) reply).entries();
  }

  /** Name and size, or name and reason, of each entry. */
  private List<String> lines(Path file) {
    return entries(file).stream()
        .map(
            entry ->
                entry.name()
                    + " "
                    + entry
                        .unread()
                        .map(unread -> unread.reason() + (unread.skipped() ? " skipped" : ""))
                        .orElseGet(() -> Long.toString(entry.bytes())))
        .toList();
  }

  private Path sevenZ(String name, String password) throws IOException {
    Path file = folder.resolve(name);
    try (SevenZOutputFile out =
        password.isEmpty()
            ? new SevenZOutputFile(file.toFile())
            : new SevenZOutputFile(file.toFile(), password.toCharArray())) {
      for (String entryName : List.of("2009/june.txt", "../../evil.txt")) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(entryName);
        out.putArchiveEntry(entry);
        out.write(MINUTES.getBytes(StandardCharsets.UTF_8));
        out.closeArchiveEntry();
      }
    }
    return file;
  }

  private static byte[] tar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      put(tar, new TarArchiveEntry("june.txt"), MINUTES);
      TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      put(tar, link, "");
      put(tar, new TarArchiveEntry("/dev/zero", TarConstants.LF_CHR, true), "");
      put(tar, new TarArchiveEntry("C:\\boot.ini", TarConstants.LF_NORMAL, true), MINUTES);
      put(tar, new TarArchiveEntry("june.txt"), MINUTES);
    }
    return bytes.toByteArray();
  }

  private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, String content)
      throws IOException {
    entry.setSize(content.length());
    tar.putArchiveEntry(entry);
    tar.write(content.getBytes(StandardCharsets.US_ASCII));
    tar.closeArchiveEntry();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
