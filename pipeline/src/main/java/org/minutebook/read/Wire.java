package org.minutebook.read;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Recognition;

/**
 * What a worker and its owner say to each other over the worker's standard streams.
 *
 * <p>A worker may read several files at once, each in a lane of its own; whatever is said names the
 * lane, a number from 0 to 255.
 */
final class Wire {
  /** For a confidence that there is none of. */
  private static final double NONE = -1;

  private Wire() {}

  /**
   * A file to read.
   *
   * @param unpackTo folder for a container's entries
   * @param entries how many entries may be unpacked
   * @param bytes how much may be unpacked
   * @param recognition whether scans are read
   */
  record Request(
      Path file, String name, Path unpackTo, int entries, long bytes, Recognition recognition) {
    private static Request read(DataInputStream in) throws IOException {
      return new Request(
          Path.of(text(in)),
          text(in),
          Path.of(text(in)),
          in.readInt(),
          in.readLong(),
          Recognition.valueOf(text(in)));
    }
  }

  /** A request to the lane that is to see to it. */
  record Asked(int lane, Request request) {}

  /** A message from a lane. */
  record Said(int lane, Message message) {}

  /** Asks; several threads may. */
  static void ask(DataOutputStream out, int lane, Request request) throws IOException {
    synchronized (out) {
      out.writeByte(lane);
      text(out, request.file().toString());
      text(out, request.name());
      text(out, request.unpackTo().toString());
      out.writeInt(request.entries());
      out.writeLong(request.bytes());
      text(out, request.recognition().name());
      out.flush();
    }
  }

  static Asked asked(DataInputStream in) throws IOException {
    return new Asked(in.readUnsignedByte(), Request.read(in));
  }

  /** What a worker says. */
  sealed interface Message {}

  /** What it says on the way. */
  sealed interface Sign extends Message {
    /** It is there, and at work. */
    record Alive() implements Sign {}

    /** A page is about to be recognised. */
    record ScannedPage() implements Sign {}

    /** How much memory it holds, said before a reply. */
    record Memory(long bytes) implements Sign {}
  }

  /** What came of it. */
  sealed interface Reply extends Message {
    /** A document or a failure. */
    record Done(ReadResult result) implements Reply {}

    /** A container, its entries in files. */
    record Unpacked(String mediaType, List<UnpackedEntry> entries) implements Reply {}
  }

  /**
   * An entry of a container.
   *
   * @param file its bytes, or why there are none
   */
  record UnpackedEntry(
      String name, String sha256, long bytes, Path file, Optional<ReadResult.Unread> unread) {}

  /** Says something; several threads may. */
  static void say(DataOutputStream out, int lane, Message message) throws IOException {
    synchronized (out) {
      out.writeByte(lane);
      write(out, message);
      out.flush();
    }
  }

  private static void write(DataOutputStream out, Message message) throws IOException {
    switch (message) {
      case Sign.Alive alive -> out.writeByte('.');
      case Sign.ScannedPage page -> out.writeByte('P');
      case Sign.Memory memory -> {
        out.writeByte('M');
        out.writeLong(memory.bytes());
      }
      case Reply.Done done -> result(out, done.result());
      case Reply.Unpacked u -> {
        out.writeByte('C');
        text(out, u.mediaType());
        out.writeInt(u.entries().size());
        for (UnpackedEntry entry : u.entries()) {
          text(out, entry.name());
          text(out, entry.sha256());
          out.writeLong(entry.bytes());
          text(out, entry.file().toString());
          out.writeBoolean(entry.unread().isPresent());
          if (entry.unread().isPresent()) {
            unread(out, entry.unread().get());
          }
        }
      }
    }
  }

  private static void result(DataOutputStream out, ReadResult result) throws IOException {
    switch (result) {
      case ReadResult.Document d -> {
        out.writeByte('D');
        text(out, d.xhtml());
        text(out, d.mediaType());
        out.writeBoolean(d.ocr());
        out.writeDouble(d.confidence().orElse(NONE));
        out.writeBoolean(d.loss().isPresent());
        if (d.loss().isPresent()) {
          text(out, d.loss().get().reason().name());
          text(out, d.loss().get().detail());
        }
      }
      case ReadResult.Unread u -> {
        out.writeByte('U');
        unread(out, u);
      }
      case ReadResult.Scan scan -> out.writeByte('S');
      case ReadResult.Container c ->
          throw new IllegalArgumentException("a worker only unpacks containers");
    }
  }

  static Said said(DataInputStream in) throws IOException {
    return new Said(in.readUnsignedByte(), message(in));
  }

  private static Message message(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case '.' -> new Sign.Alive();
      case 'P' -> new Sign.ScannedPage();
      case 'M' -> new Sign.Memory(in.readLong());
      case 'S' -> new Reply.Done(new ReadResult.Scan());
      case 'D' ->
          new Reply.Done(
              new ReadResult.Document(
                  text(in),
                  text(in),
                  in.readBoolean(),
                  Optional.of(in.readDouble()).filter(confidence -> confidence >= 0),
                  in.readBoolean()
                      ? Optional.of(new ReadResult.Loss(Reason.valueOf(text(in)), text(in)))
                      : Optional.empty()));
      case 'U' -> new Reply.Done(unread(in));
      case 'C' -> {
        String mediaType = text(in);
        int count = in.readInt();
        List<UnpackedEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          entries.add(
              new UnpackedEntry(
                  text(in),
                  text(in),
                  in.readLong(),
                  Path.of(text(in)),
                  in.readBoolean() ? Optional.of(unread(in)) : Optional.empty()));
        }
        yield new Reply.Unpacked(mediaType, entries);
      }
      default -> throw new IOException("unknown reply " + kind);
    };
  }

  private static void unread(DataOutputStream out, ReadResult.Unread unread) throws IOException {
    text(out, unread.reason().name());
    text(out, unread.detail());
    out.writeBoolean(unread.skipped());
  }

  private static ReadResult.Unread unread(DataInputStream in) throws IOException {
    return new ReadResult.Unread(Reason.valueOf(text(in)), text(in), in.readBoolean());
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
