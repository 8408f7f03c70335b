package org.minutebook.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** Packed files that unpack to far too much. */
final class Bombs {
  private static final int LARGE = 24 << 20;
  private static final int BEYOND = 10_001;

  private Bombs() {}

  static List<HostileFile> all() {
    return List.of(
        HostileFile.quick("bombs/ratio.zip", () -> Papers.zip("zeros.txt", new byte[LARGE])),
        HostileFile.quick("bombs/ratio.docx", () -> Papers.docx(" ".repeat(LARGE))),
        HostileFile.quick("bombs/ratio.odt", () -> Papers.odt(" ".repeat(LARGE))),
        HostileFile.quick("bombs/ratio.gz", () -> gzip(new byte[LARGE])),
        HostileFile.slow("bombs/ratio.tgz", () -> gzip(tar("zeros.txt", new byte[LARGE]))),
        HostileFile.slow("bombs/ratio.bz2", () -> compressed("bzip2", new byte[LARGE])),
        HostileFile.slow("bombs/ratio.xz", () -> compressed("xz", new byte[LARGE])),
        new HostileFile("bombs/ratio.7z", false, Bombs::sevenZ),
        HostileFile.slow(
            "bombs/ratio-of-a-picture.docx",
            () -> with(Papers.wordParts(word("picture")), "word/media/a.bmp", new byte[LARGE])),
        HostileFile.slow(
            "bombs/ratio-of-styles.docx",
            () -> with(Papers.wordParts(word("styles")), "word/styles.xml", blanks())),
        HostileFile.slow(
            "bombs/ratio-of-styles.odt",
            () -> with(Papers.openParts(Papers.open("")), "styles.xml", blanks())),
        HostileFile.slow("bombs/ratio.pptx", () -> with(Map.of(), "[Content_Types].xml", blanks())),
        HostileFile.slow("bombs/ratio.epub", () -> with(Map.of(), "mimetype", blanks())),
        HostileFile.quick("bombs/entries.zip", () -> entries(100_000)),
        HostileFile.quick("bombs/entries-one-too-many.zip", () -> entries(BEYOND)),
        HostileFile.slow("bombs/entries-beyond-listing.zip", () -> entries(150_000)),
        HostileFile.slow("bombs/entries.tar", Bombs::manyInTar),
        HostileFile.slow("bombs/entries.docx", Bombs::wordOfManyParts),
        HostileFile.slow("bombs/mails.mbox", Bombs::manyMails),
        HostileFile.quick("bombs/nested-7.zip", () -> nested(7, Papers.utf8("deep\n"))),
        HostileFile.slow("bombs/nested-40.zip", () -> nested(40, Papers.utf8("deeper\n"))),
        HostileFile.slow("bombs/nested-8.gz", Bombs::gzipsInEachOther),
        HostileFile.slow("bombs/nested-ratio.zip", () -> nested(2, Papers.zip("z", zeros()))),
        HostileFile.slow("bombs/tree-of-four-levels.zip", () -> tree(3, 3)),
        HostileFile.quick("bombs/itself.zip", Droste::zip),
        HostileFile.quick("bombs/overlap.zip", () -> overlapping(200)),
        HostileFile.slow("bombs/overlap-by-quotation.zip", () -> quoting(100)),
        HostileFile.quick("bombs/says-little.zip", () -> lying(LARGE, 10)),
        HostileFile.slow("bombs/says-much.zip", () -> lying(1_000, 0xFFFF_FFF0L)),
        HostileFile.slow("bombs/mailed.eml", Bombs::mailed),
        HostileFile.slow("bombs/page.pdf", () -> page("q Q ".repeat(LARGE / 8))),
        HostileFile.slow("bombs/words.pdf", () -> page("BT (minutes) Tj ET ".repeat(LARGE / 16))),
        HostileFile.slow("bombs/filters-in-filters.pdf", Bombs::filtersInFilters));
  }

  private static String word(String own) {
    return Papers.word(Papers.wordParagraphs(Papers.minutes(own)));
  }

  private static byte[] blanks() {
    byte[] blanks = new byte[LARGE];
    Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }

  private static byte[] zeros() {
    return new byte[LARGE];
  }

  private static byte[] with(Map<String, byte[]> parts, String name, byte[] content)
      throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>(parts);
    all.put(name, content);
    return Papers.zip(all);
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] compressed(String kind, byte[] content)
      throws IOException, CompressorException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new CompressorStreamFactory().createCompressorOutputStream(kind, bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static void sevenZ(Path file) throws IOException {
    try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
      archive.putArchiveEntry(archive.createArchiveEntry(file.toFile(), "zeros.txt"));
      archive.write(new byte[LARGE]);
      archive.closeArchiveEntry();
    }
  }

  static byte[] tar(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      add(tar, name, content);
    }
    return bytes.toByteArray();
  }

  static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static byte[] entries(int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < count; i++) {
        zip.putNextEntry(new ZipEntry(Integer.toString(i)));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] manyInTar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (int i = 0; i < BEYOND; i++) {
        add(tar, i + ".txt", new byte[0]);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] wordOfManyParts() throws IOException {
    Map<String, byte[]> parts = Papers.wordParts(word("many parts"));
    for (int i = 0; i < BEYOND; i++) {
      parts.put("word/part" + i + ".xml", new byte[0]);
    }
    return Papers.zip(parts);
  }

  private static byte[] manyMails() {
    return Papers.utf8(
        """
        From una@example.org Thu May  6 10:30:00 2010
        From: una@example.org
        Date: Thu, 6 May 2010 10:30:00 +0000
        Message-ID: <1@x>

        Hello

        """
            .repeat(BEYOND));
  }

  private static byte[] nested(int depth, byte[] content) throws IOException {
    byte[] inner = content;
    for (int i = 0; i < depth; i++) {
      inner = Papers.zip(i == 0 ? "a.txt" : "a.zip", inner);
    }
    return inner;
  }

  private static byte[] gzipsInEachOther() throws IOException {
    byte[] inner = Papers.utf8("deep within\n");
    for (int i = 0; i < 8; i++) {
      inner = gzip(inner);
    }
    return inner;
  }

  /** As "42.zip" is made: archives of archives, each many times. */
  private static byte[] tree(int levels, int wide) throws IOException {
    byte[] content = levels == 0 ? new byte[LARGE] : tree(levels - 1, wide);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i < wide; i++) {
      entries.put(i + (levels == 0 ? ".txt" : ".zip"), content);
    }
    return Papers.zip(entries);
  }

  private static byte[] mailed() throws IOException {
    String zip = Base64.getMimeEncoder().encodeToString(Papers.zip("z.txt", zeros()));
    return Papers.mail(
        List.of(
            "Content-Type: text/plain\r\n\r\n" + Papers.minutes("mailed"),
            "Content-Type: application/zip; name=\"z.zip\"\r\n"
                + "Content-Disposition: attachment; filename=\"z.zip\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + zip));
  }

  private static byte[] page(String content) throws IOException {
    return Papers.pdf(content, "", "");
  }

  /** A stream that is packed again and again: each layer a thousandth. */
  private static byte[] filtersInFilters() throws IOException {
    byte[] packed = Papers.deflated(Papers.deflated(new byte[LARGE * 4]));
    List<byte[]> objects =
        List.of(
            Papers.utf8("<< /Type /Catalog /Pages 2 0 R >>"),
            Papers.utf8("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Papers.utf8("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"),
            Papers.stream("", new byte[0]));
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.write(
        Papers.utf8(
            "<< /Length " + packed.length + " /Filter [/FlateDecode /FlateDecode] >>\nstream\n"));
    stream.write(packed);
    stream.write(Papers.utf8("\nendstream"));
    List<byte[]> all = new ArrayList<>(objects);
    all.set(3, stream.toByteArray());
    return Papers.pdf(all);
  }

  /** A list of entries that all point to the same bytes. */
  private static byte[] overlapping(int count) throws IOException {
    byte[] content = new byte[100_000];
    byte[] packed = raw(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    out.write(local("a.txt", packed.length, content.length, crc(content)));
    out.write(packed);
    for (int i = 0; i < count; i++) {
      list.write(central(i + ".txt", packed.length, content.length, crc(content), 0));
    }
    return closed(out, list, count);
  }

  /** Each entry quotes the header of the next and goes on in its bytes, as David Fifield has it. */
  private static byte[] quoting(int count) throws IOException {
    byte[] content = new byte[100_000];
    byte[] rest = raw(content);
    long size = content.length;
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    // From the innermost outwards; places are counted from the end, and turned round below.
    List<byte[]> entries = new ArrayList<>();
    int fromEnd = 0;
    for (int i = count - 1; i >= 0; i--) {
      byte[] header = local(i + ".txt", rest.length, size, 0);
      fromEnd = header.length + rest.length;
      entries.add(central(i + ".txt", rest.length, size, 0, fromEnd));
      ByteBuffer quoting = ByteBuffer.allocate(5 + fromEnd).order(ByteOrder.LITTLE_ENDIAN);
      quoting.put((byte) 0).putShort((short) header.length).putShort((short) ~header.length);
      rest = quoting.put(header).put(rest).array();
      size += header.length;
    }
    for (byte[] entry : entries) {
      ByteBuffer buffer = ByteBuffer.wrap(entry).order(ByteOrder.LITTLE_ENDIAN);
      buffer.putInt(42, fromEnd - buffer.getInt(42));
      list.write(entry);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(rest, 5, fromEnd);
    return closed(out, list, count);
  }

  /** An entry whose list and header both lie about what it unpacks to. */
  private static byte[] lying(int really, long says) throws IOException {
    byte[] content = new byte[really];
    byte[] packed = raw(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    out.write(local("a.txt", packed.length, says, crc(content)));
    out.write(packed);
    list.write(central("a.txt", packed.length, says, crc(content), 0));
    return closed(out, list, 1);
  }

  private static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }

  private static byte[] raw(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      byte[] buffer = new byte[content.length + 100];
      return Arrays.copyOf(buffer, deflater.deflate(buffer));
    } finally {
      deflater.end();
    }
  }

  private static byte[] local(String name, int packed, long size, long crc) {
    return header(0x04034B50, 30, name)
        .putShort(4, (short) 20)
        .putShort(8, (short) 8)
        .putInt(14, (int) crc)
        .putInt(18, packed)
        .putInt(22, (int) size)
        .putShort(26, (short) name.length())
        .array();
  }

  private static byte[] central(String name, int packed, long size, long crc, int offset) {
    return header(0x02014B50, 46, name)
        .putShort(6, (short) 20)
        .putShort(10, (short) 8)
        .putInt(16, (int) crc)
        .putInt(20, packed)
        .putInt(24, (int) size)
        .putShort(28, (short) name.length())
        .putInt(42, offset)
        .array();
  }

  private static ByteBuffer header(int signature, int length, String name) {
    ByteBuffer header = ByteBuffer.allocate(length + name.length()).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(0, signature);
    header.put(length, Papers.utf8(name));
    return header;
  }

  private static byte[] closed(ByteArrayOutputStream out, ByteArrayOutputStream list, int count)
      throws IOException {
    int offset = out.size();
    out.write(list.toByteArray());
    out.write(
        ByteBuffer.allocate(22)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0, 0x06054B50)
            .putShort(8, (short) count)
            .putShort(10, (short) count)
            .putInt(12, list.size())
            .putInt(16, offset)
            .array());
    return out.toByteArray();
  }
}
