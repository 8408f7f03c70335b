package org.minutebook.read.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Entries;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Unpacks 7z archives. */
public final class SevenZReader implements FormatReader.OfContainer {
  private static final int MEMORY_LIMIT_KB = 300_000;
  private static final int UNIX_MODE_SHIFT = 16;
  private static final int FILE_KIND = 0xF000;
  private static final int LINK = 0xA000;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/x-7z-compressed");
  }

  @Override
  public Optional<Content> read(Input input, Entries entries) throws IOException, Unreadable {
    try (SevenZFile archive =
        SevenZFile.builder()
            .setPath(input.file())
            .setMaxMemoryLimitKiB(MEMORY_LIMIT_KB)
            .setUseDefaultNameForUnnamedEntries(true)
            .get()) {
      for (SevenZArchiveEntry entry : archive.getEntries()) {
        add(archive, entry, entries);
      }
    } catch (PasswordRequiredException e) {
      throw Unreadable.failed(Reason.ENCRYPTED, "the archive asks for a password");
    } catch (MemoryLimitException e) {
      throw Unreadable.failed(Reason.TOO_LARGE, "it needs too much memory to be unpacked");
    }
    return Optional.empty();
  }

  private static void add(SevenZFile archive, SevenZArchiveEntry entry, Entries entries)
      throws IOException, Unreadable {
    String name = EntryNames.shown(entry.getName());
    if (entry.isDirectory() || entry.isAntiItem() || EntryNames.isClutter(name)) {
      return;
    }
    if ((entry.getWindowsAttributes() >>> UNIX_MODE_SHIFT & FILE_KIND) == LINK) {
      entries.addUnread(name, Unreadable.skipped(Reason.LINK, "a link in an archive"));
      return;
    }
    try (InputStream in = new BufferedInputStream(archive.getInputStream(entry))) {
      // Only the first byte tells whether a password is asked for.
      in.mark(1);
      in.read();
      in.reset();
      entries.add(name, in);
    } catch (PasswordRequiredException e) {
      entries.addUnread(
          name, Unreadable.failed(Reason.ENCRYPTED, "the archive asks for a password"));
    }
  }
}
