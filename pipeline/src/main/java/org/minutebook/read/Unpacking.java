package org.minutebook.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;

/**
 * Writes a container's entries to numbered files, counting what it writes.
 *
 * <p>Names never become paths. Sizes that a container declares are not believed.
 */
final class Unpacking implements Entries {
  private static final int MAX_RATIO = 200;
  private static final long RATIO_FROM = 10L << 20;

  private final Wire.Request request;
  private final Input.Progress progress;
  private final long packed;
  private final List<Wire.UnpackedEntry> entries = new ArrayList<>();
  private long unpacked;

  Unpacking(Wire.Request request, Input.Progress progress) throws IOException {
    this.request = request;
    this.progress = progress;
    this.packed = Files.size(request.file());
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
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        bytes += n;
        unpacked += n;
        requireWithinLimits();
        digest.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    }
    entries.add(
        new Wire.UnpackedEntry(
            name, HexFormat.of().formatHex(digest.digest()), bytes, file, Optional.empty()));
    progress.step();
  }

  @Override
  public void addUnread(String name, Unreadable why) throws Unreadable {
    requireRoom();
    ReadResult.Unread unread = new ReadResult.Unread(why.reason(), why.detail(), why.isSkipped());
    entries.add(
        new Wire.UnpackedEntry(
            name,
            HexFormat.of().formatHex(sha256().digest()),
            0,
            request.unpackTo(),
            Optional.of(unread)));
  }

  private void requireRoom() throws Unreadable {
    if (entries.size() >= request.entries()) {
      throw Unreadable.failed(Reason.BOMB, "too many files in it");
    }
  }

  private void requireWithinLimits() throws Unreadable {
    if (unpacked > request.bytes()) {
      throw Unreadable.failed(Reason.BOMB, "unpacks to more than 2 GB");
    }
    if (unpacked > RATIO_FROM && unpacked / Math.max(1, packed) > MAX_RATIO) {
      throw Unreadable.failed(Reason.BOMB, "unpacks to more than " + MAX_RATIO + " times its size");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
