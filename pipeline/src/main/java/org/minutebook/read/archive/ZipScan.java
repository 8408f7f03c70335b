package org.minutebook.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Inflated;
import org.minutebook.read.format.Unreadable;

/**
 * Looks a zip through before any parser opens it, be it an archive, a Word file or an OpenDocument.
 *
 * <p>Parsers believe what a zip says of itself, and detection alone unpacks parts of it. This looks
 * at where the entries lie and, where the zip is a document, unpacks each to nowhere and counts. It
 * reads zips by the same library as all who open them afterwards, so that it sees what they see.
 */
public final class ZipScan {
  static final int MAX_ENTRIES = 10_000;

  /** Entries of documents and programs; what has none of them is an archive, unpacked later. */
  private static final Set<String> MARKS =
      Set.of(
          "[content_types].xml", "mimetype", "content.xml", "meta-inf/manifest.xml", "index.xml");

  private ZipScan() {}

  /**
   * Looks a file through, where it begins as a zip does; others are left alone.
   *
   * @throws Unreadable where it is a bomb
   * @throws IOException where it has no list of entries
   */
  public static void require(Path file) throws IOException, Unreadable {
    if (!beginsAsZip(file)) {
      return;
    }
    if (ZipList.entries(file, MAX_ENTRIES) > MAX_ENTRIES) {
      throw Unreadable.failed(Reason.BOMB, "more than " + MAX_ENTRIES + " entries");
    }
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > MAX_ENTRIES) {
        throw Unreadable.failed(Reason.BOMB, "more than " + MAX_ENTRIES + " entries");
      }
      requireApart(entries);
      if (entries.stream().anyMatch(entry -> MARKS.contains(EntryNames.folded(entry.getName())))) {
        unpackToNowhere(zip, entries, new Inflated(Files.size(file)));
      }
    }
  }

  private static boolean beginsAsZip(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    return head.length == 4
        && head[0] == 'P'
        && head[1] == 'K'
        && (head[2] == 3 && head[3] == 4
            || head[2] == 5 && head[3] == 6
            || head[2] == 7 && head[3] == 8
            || head[2] == '0' && head[3] == '0');
  }

  /** Entries that share bytes unpack to the square of what is there. */
  private static void requireApart(List<ZipArchiveEntry> entries) throws Unreadable {
    List<ZipArchiveEntry> placed = new ArrayList<>(entries);
    placed.removeIf(entry -> entry.getCompressedSize() <= 0);
    placed.sort(Comparator.comparingLong(ZipArchiveEntry::getDataOffset));
    long end = 0;
    for (ZipArchiveEntry entry : placed) {
      if (entry.getDataOffset() < end) {
        throw Unreadable.failed(Reason.BOMB, "its entries lie on top of each other");
      }
      end = entry.getDataOffset() + entry.getCompressedSize();
    }
  }

  private static void unpackToNowhere(ZipFile zip, List<ZipArchiveEntry> entries, Inflated inflated)
      throws Unreadable {
    byte[] buffer = new byte[1 << 16];
    for (ZipArchiveEntry entry : entries) {
      if (zip.canReadEntryData(entry)) {
        unpackToNowhere(zip, entry, buffer, inflated);
      }
    }
  }

  private static void unpackToNowhere(
      ZipFile zip, ZipArchiveEntry entry, byte[] buffer, Inflated inflated) throws Unreadable {
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        inflated.add(n);
      }
    } catch (IOException damaged) {
      // A picture in it may be damaged: whoever needs the entry will say so.
    }
  }
}
