package org.minutebook.evaluation.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * An Outlook message without recipients' records or attachments.
 *
 * @see <a href="https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxmsg">MS-OXMSG,
 *     the layout of the property streams</a>
 */
public record OutlookMessage(String subject, String from, String to, Instant sent, String body) {
  private static final Instant FILETIME_EPOCH = Instant.parse("1601-01-01T00:00:00Z");
  private static final int READABLE_AND_WRITABLE = 6;
  private static final int UNICODE = 0x001F;
  private static final int INTEGER = 0x0003;
  private static final int TIME = 0x0040;

  /**
   * Reads a source: {@code Subject:}, {@code From:}, {@code To:}, {@code Sent:} lines, an empty
   * line, the body.
   */
  public static OutlookMessage read(Path source) throws IOException {
    String text = Files.readString(source);
    int end = text.indexOf("\n\n");
    String head = text.substring(0, end);
    return new OutlookMessage(
        field(head, "Subject"),
        field(head, "From"),
        field(head, "To"),
        Instant.parse(field(head, "Sent")),
        text.substring(end + 2).replace("\n", "\r\n"));
  }

  private static String field(String head, String name) {
    return head.lines()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElseThrow();
  }

  public void write(Path file) throws IOException {
    Files.write(file, bytes());
  }

  /** The message as a file. */
  public byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      DirectoryEntry root = files.getRoot();
      DirectoryEntry names = root.createDirectory("__nameid_version1.0");
      for (String stream : List.of("00020102", "00030102", "00040102")) {
        names.createDocument("__substg1.0_" + stream, new ByteArrayInputStream(new byte[0]));
      }
      Properties properties = new Properties(root);
      properties.text(0x001A, "IPM.Note");
      properties.text(0x0037, subject);
      properties.text(0x0042, from);
      properties.text(0x0C1A, from);
      properties.text(0x0E04, to);
      properties.text(0x1000, body);
      properties.number(0x0E07, INTEGER, 1); // read
      properties.number(0x340D, INTEGER, 0x40000); // its texts are Unicode
      properties.number(0x0039, TIME, fileTime());
      properties.number(0x0E06, TIME, fileTime());
      properties.close();
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private long fileTime() {
    return Duration.between(FILETIME_EPOCH, sent).toSeconds() * 10_000_000;
  }

  /** The property streams of one message. */
  private static final class Properties {
    private final DirectoryEntry folder;
    private final ByteArrayOutputStream fixed = new ByteArrayOutputStream();

    Properties(DirectoryEntry folder) {
      this.folder = folder;
      fixed.writeBytes(new byte[32]); // the header: no recipients, no attachments
    }

    void text(int id, String value) throws IOException {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_16LE);
      String name = String.format(Locale.ROOT, "__substg1.0_%04X%04X", id, UNICODE);
      folder.createDocument(name, new ByteArrayInputStream(bytes));
      number(id, UNICODE, bytes.length + 2L);
    }

    void number(int id, int type, long value) {
      ByteBuffer entry = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
      entry.putInt(id << 16 | type).putInt(READABLE_AND_WRITABLE).putLong(value);
      fixed.writeBytes(entry.array());
    }

    void close() throws IOException {
      folder.createDocument(
          "__properties_version1.0", new ByteArrayInputStream(fixed.toByteArray()));
    }
  }
}
