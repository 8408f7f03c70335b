package org.minutebook.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Entries;
import org.minutebook.read.format.Inflated;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/**
 * Writes a container's entries to numbered files, counting what it writes.
 *
 * <p>Names never become paths. Sizes that a container declares are not believed.
 */
final class Unpacking implements Entries {
  private static final int STEP = 16 << 20;

  private final Wire.Request request;
  private final Input.Progress progress;
  private final Inflated inflated;
  private final List<Wire.UnpackedEntry> entries = new ArrayList<>();

  Unpacking(Wire.Request request, Input.Progress progress) throws IOException {
    this.request = request;
    this.progress = progress;
    this.inflated = new Inflated(Files.size(request.file()), request.bytes());
    Files.createDirectories(request.unpackTo());
  }

  List<Wire.UnpackedEntry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public void add(String name, InputStream content) throws IOException, Unreadable {
    requireRoom();
    Path file = request.unpackTo().resolve(Integer.toString(entries.size()));
    MessageDigest digest = sha256();
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = next(content, buffer); n >= 0; n = next(content, buffer)) {
        inflated.add(n);
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
        if ((bytes + n) / STEP > bytes / STEP) {
          progress.step();
        }
        bytes += n;
      }
    } catch (Damaged e) {
      Files.delete(file);
      addUnread(
          name, Unreadable.failed(Reason.CORRUPT, "damaged or cut off within " + request.name()));
      return;
    }
    entries.add(
        new Wire.UnpackedEntry(
            name, HexFormat.of().formatHex(digest.digest()), bytes, file, Optional.empty()));
    progress.step();
  }

  /** Reads on; what fails here is the container's fault, not that of the disk written to. */
  private static int next(InputStream content, byte[] buffer) throws Damaged {
    try {
      return content.read(buffer);
    } catch (IOException | RuntimeException e) {
      throw new Damaged(e);
    }
  }

  @Override
  public void addUnread(String name, Unreadable why) throws Unreadable {
    requireRoom();
    ReadResult.Unread unread = new ReadResult.Unread(why.reason(), why.detail(), why.isSkipped());
    entries.add(
        new Wire.UnpackedEntry(
            name, identity(name, unread), 0, request.unpackTo(), Optional.of(unread)));
  }

  /**
   * Stands for the hash of an entry whose bytes are not to be had. Two share it where they share
   * name and reason, and nothing else does.
   */
  private static String identity(String name, ReadResult.Unread unread) {
    String text = String.join("\0", "unread", name, unread.reason().name(), unread.detail());
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void requireRoom() throws Unreadable {
    if (entries.size() >= request.entries()) {
      throw Unreadable.failed(Reason.BOMB, "too many files in it");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** An entry that cannot be read to its end. */
  private static final class Damaged extends Exception {
    Damaged(Exception cause) {
      super(cause);
    }
  }
}
