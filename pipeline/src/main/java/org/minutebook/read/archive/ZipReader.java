package org.minutebook.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Entries;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Unpacks zip archives. */
public final class ZipReader implements FormatReader.OfContainer {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/zip") || mediaType.equals("application/x-zip-compressed");
  }

  @Override
  public Optional<Content> read(Input input, Entries entries) throws IOException, Unreadable {
    try (ZipFile zip = ZipFile.builder().setPath(input.file()).get()) {
      Enumeration<ZipArchiveEntry> found = zip.getEntriesInPhysicalOrder();
      while (found.hasMoreElements()) {
        ZipArchiveEntry entry = found.nextElement();
        if (!entry.isDirectory() && !EntryNames.isClutter(entry.getName())) {
          add(zip, entry, entries);
        }
      }
    }
    return Optional.empty();
  }

  private static void add(ZipFile zip, ZipArchiveEntry entry, Entries entries)
      throws IOException, Unreadable {
    String name = EntryNames.shown(entry.getName());
    if (entry.isUnixSymlink()) {
      entries.addUnread(name, Unreadable.skipped(Reason.LINK, "a link in an archive"));
    } else if (entry.getGeneralPurposeBit().usesEncryption()) {
      entries.addUnread(
          name, Unreadable.failed(Reason.ENCRYPTED, "the archive asks for a password"));
    } else if (!zip.canReadEntryData(entry)) {
      entries.addUnread(
          name, Unreadable.failed(Reason.UNSUPPORTED, "packed in a way that is not known"));
    } else {
      try (InputStream in = zip.getInputStream(entry)) {
        entries.add(name, in);
      }
    }
  }
}
