package org.minutebook.read.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.Entries;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/** Unpacks tar archives. */
public final class TarReader implements FormatReader.OfContainer {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/x-tar") || mediaType.equals("application/x-gtar");
  }

  @Override
  public Optional<Content> read(Input input, Entries entries) throws IOException, Unreadable {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(input.file()));
        TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String name = EntryNames.shown(entry.getName());
        if (entry.isSymbolicLink() || entry.isLink()) {
          entries.addUnread(name, Unreadable.skipped(Reason.LINK, "a link in an archive"));
        } else if (entry.isFile() && !EntryNames.isClutter(name)) {
          entries.add(name, tar);
        }
      }
    }
    return Optional.empty();
  }
}
