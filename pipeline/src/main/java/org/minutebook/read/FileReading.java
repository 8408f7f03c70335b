package org.minutebook.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Reason;
import org.minutebook.read.archive.ZipScan;
import org.minutebook.read.format.Budget;
import org.minutebook.read.format.Bullets;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Headers;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Limits;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.PutOff;
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.format.Xhtml;
import org.minutebook.read.ocr.Standby;

/** Reads one file within the worker: detects, chooses the reader, and puts a name to failures. */
final class FileReading implements AutoCloseable {
  private final Standby standby = new Standby();
  private final List<FormatReader> readers = Readers.all(standby);
  private final WorkerOptions options;
  private final Path temp;
  private final Budget.Signs signs;
  private final Detection detection = new Detection();

  FileReading(WorkerOptions options, Path temp, Budget.Signs signs) {
    this.options = options;
    this.temp = temp;
    this.signs = signs;
  }

  /** Ends the programs that stand by; what is being read is not looked after. */
  @Override
  public void close() throws IOException {
    standby.close();
  }

  Wire.Reply read(Wire.Request request) {
    try {
      return attempt(request);
    } catch (PutOff e) {
      return new Wire.Reply.Done(new ReadResult.Scan());
    } catch (Unreadable e) {
      return unread(e.reason(), e.detail(), e.isSkipped());
    } catch (NoSuchFileException e) {
      return unread(Reason.MISSING, "", false);
    } catch (AccessDeniedException e) {
      return unread(Reason.UNREADABLE, "", false);
    } catch (IOException e) {
      return troubled(e);
    } catch (RuntimeException e) {
      return unread(
          Reason.CORRUPT, "it cannot be read on (" + e.getClass().getSimpleName() + ")", false);
    } catch (StackOverflowError e) {
      return unread(Reason.TOO_DEEP, "its parts are nested too deeply", false);
    }
  }

  /** What the system says of its own troubles is none of the file's. */
  private static Wire.Reply troubled(IOException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("No space left on device")) {
      return unread(Reason.DISK_FULL, "no space for temporary files", false);
    }
    if (message.contains("Input/output error")) {
      return unread(Reason.IO, "", false);
    }
    return unread(
        Reason.CORRUPT, "it cannot be read on (" + e.getClass().getSimpleName() + ")", false);
  }

  private Wire.Reply attempt(Wire.Request request) throws IOException, Unreadable {
    if (Files.size(request.file()) == 0) {
      throw Unreadable.failed(Reason.EMPTY, "0 bytes");
    }
    ZipScan.require(request.file());
    String mediaType = detection.mediaType(request.file(), request.name());
    Budget budget = new Budget(options.limits(), signs);
    Input input =
        new Input(
            request.file(),
            request.name(),
            mediaType,
            request.recognition(),
            options.languages(),
            temp,
            budget);
    for (FormatReader reader : readers) {
      if (reader.reads(mediaType)) {
        return switch (reader) {
          case FormatReader.OfDocument document -> read(document, input);
          case FormatReader.OfContainer container -> {
            Unpacking unpacking = new Unpacking(request, budget);
            Optional<Content> content = container.read(input, unpacking);
            yield content.isPresent()
                ? document(content.get(), input)
                : new Wire.Reply.Unpacked(mediaType, unpacking.entries());
          }
        };
      }
    }
    NotRecords.skip(mediaType);
    throw Unreadable.failed(
        Reason.UNSUPPORTED,
        mediaType.equals("application/octet-stream")
            ? "its content is of no known type, whatever its name says"
            : "a file of type " + mediaType);
  }

  private Wire.Reply read(FormatReader.OfDocument reader, Input input)
      throws IOException, Unreadable {
    long most = input.limits().bytes();
    if (Files.size(input.file()) > most) {
      throw Unreadable.failed(Reason.TOO_LARGE, "more than " + (most >> 20) + " MB");
    }
    return document(reader.read(input), input);
  }

  private Wire.Reply document(Content content, Input input) throws IOException, Unreadable {
    Limits limits = options.limits();
    // A table of a million cells takes its time at each of these.
    input.progress().step();
    List<Piece> pieces = Headers.marked(Bullets.itemised(content.pieces()));
    input.progress().step();
    Xhtml.Written written =
        Xhtml.write(pieces, limits.characters(), limits.parts(), content.unseen());
    Optional<ReadResult.Loss> loss =
        !written.kept().isEmpty()
            ? Optional.of(new ReadResult.Loss(Reason.TRUNCATED, written.kept() + " were read"))
            : content.loss().map(l -> new ReadResult.Loss(l.reason(), l.detail()));
    return new Wire.Reply.Done(
        new ReadResult.Document(
            written.xhtml(), input.mediaType(), content.ocr(), content.confidence(), loss));
  }

  private static Wire.Reply unread(Reason reason, String detail, boolean skipped) {
    return new Wire.Reply.Done(new ReadResult.Unread(reason, detail, skipped));
  }
}
