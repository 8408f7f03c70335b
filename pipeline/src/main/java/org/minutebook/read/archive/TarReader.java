package org.minutebook.read.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.minutebook.model.record.Reason;
import org.minutebook.read.ReadResult;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Entries;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Unpacks tar archives. */
public final class TarReader implements FormatReader.OfContainer {
  private static final int BLOCK = 512;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/x-tar") || mediaType.equals("application/x-gtar");
  }

  @Override
  public Optional<Content> read(Input input, Entries entries) throws IOException, Unreadable {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(input.file()));
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      int read = 0;
      for (Optional<TarArchiveEntry> entry = next(tar, read);
          entry.isPresent();
          entry = next(tar, read)) {
        read++;
        add(tar, entry.get(), entries);
      }
      if (!endsAsTar(input.file())) {
        cutOff(entries, read);
      }
    }
    return Optional.empty();
  }

  /** The next entry; where the archive is cut off, what came before stays. */
  private static Optional<TarArchiveEntry> next(TarArchiveInputStream tar, int before)
      throws IOException {
    try {
      return Optional.ofNullable(tar.getNextEntry());
    } catch (IOException e) {
      if (before == 0) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Whether the last block is empty, as the end of every tar is. */
  private static boolean endsAsTar(Path file) throws IOException {
    byte[] end;
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(Math.max(0, Files.size(file) - BLOCK));
      end = in.readAllBytes();
    }
    for (byte b : end) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static void cutOff(Entries entries, int read) throws Unreadable {
    entries.addUnread(
        ReadResult.Entry.OWN,
        Unreadable.failed(Reason.CORRUPT, "damaged or cut off after " + read + " entries"));
  }

  private static void add(TarArchiveInputStream tar, TarArchiveEntry entry, Entries entries)
      throws IOException, Unreadable {
    String name = EntryNames.shown(entry.getName());
    if (entry.isSymbolicLink() || entry.isLink()) {
      entries.addUnread(name, Unreadable.skipped(Reason.LINK, "a link in an archive"));
    } else if (entry.isFIFO() || entry.isBlockDevice() || entry.isCharacterDevice()) {
      entries.addUnread(name, Unreadable.skipped(Reason.NOT_A_FILE, "a pipe or device"));
    } else if (entry.isFile() && !EntryNames.isClutter(name)) {
      entries.add(name, tar);
    }
  }
}
