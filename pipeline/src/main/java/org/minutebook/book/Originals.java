package org.minutebook.book;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Copies of the files, each under its hash. Thread-safe. */
record Originals(Path folder, Step.Watch watch) {
  private static final String UNFINISHED = ".new";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  Optional<Path> find(String sha256) {
    Path file = shelf(sha256).resolve(sha256);
    return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
  }

  /** Every copy; needs closing. What a run that was cut off has left is none. */
  @SuppressWarnings("StreamResourceLeak")
  Stream<Path> all() throws IOException {
    return Files.isDirectory(folder)
        ? Files.walk(folder, 2)
            .filter(file -> HASH.matcher(String.valueOf(file.getFileName())).matches())
            .sorted()
        : Stream.empty();
  }

  /** Copies a file; false where its bytes have another hash by now. */
  boolean keep(Path file, String sha256) throws IOException {
    Path shelf = shelf(sha256);
    Path place = shelf.resolve(sha256);
    if (Files.exists(place)) {
      // By a run, or a thread, that may not have come to this.
      syncNames(shelf);
      return true;
    }
    Files.createDirectories(shelf);
    Path copy = Files.createTempFile(shelf, sha256, UNFINISHED);
    try {
      boolean same = copied(file, copy).equals(sha256);
      if (same) {
        watch.reached(Step.COPY_WRITTEN);
        // Under its hash stands only what is whole and on disk.
        Files.move(
            copy, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        watch.reached(Step.COPY_NAMED);
        syncNames(shelf);
      }
      return same;
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** The copy's name is in its shelf, and the shelf's, which may be new, in the folder. */
  private void syncNames(Path shelf) throws IOException {
    Disk.sync(shelf);
    Disk.sync(folder);
  }

  /** Deletes a copy, durably; nothing is done where there is none. */
  void delete(String sha256) throws IOException {
    if (Files.deleteIfExists(shelf(sha256).resolve(sha256))) {
      Disk.sync(shelf(sha256));
    }
  }

  /** Deletes what runs that were cut off have left; nobody may be keeping a copy meanwhile. */
  void deleteUnfinished() throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder, 2)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          if (file.toString().endsWith(UNFINISHED)) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private static String copied(Path from, Path to) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(from), Hash.digest());
        FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      in.transferTo(out);
      channel.force(true);
      return Hash.hex(in.getMessageDigest());
    }
  }

  /** One of 256, because a folder of a million files is slow nearly everywhere. */
  private Path shelf(String sha256) {
    return folder.resolve(sha256.substring(0, 2));
  }
}
