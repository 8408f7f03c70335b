package org.minutebook.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.minutebook.extract.Records;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Reason;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.PartType;
import org.minutebook.read.ReadResult;
import org.minutebook.read.Reader;

/**
 * An engine whose files say what is to come of them.
 *
 * <p>{@code FAILED CORRUPT why}, {@code SKIPPED NOT_A_RECORD why}, {@code PARTIAL TRUNCATED text},
 * {@code THROW}, {@code BREAK} (extraction throws), {@code SLOW text}; {@code ZIP} with a line
 * {@code name=content} for each entry, where {@code |} stands for a line's end within a nested
 * container; anything else is text.
 */
final class Scripted implements Reader, Records {
  private final List<String> reads = Collections.synchronizedList(new ArrayList<>());
  private final List<String> extractions = Collections.synchronizedList(new ArrayList<>());
  private volatile Consumer<String> beforeRead = name -> {};
  private volatile Consumer<String> beforeExtraction = uri -> {};
  private volatile boolean ocr = true;

  Engine engine() {
    return new Engine(
        this, xhtml -> new MeetingText(xhtml, List.of(), 1), this, "test", () -> "ocr " + ocr);
  }

  /** The names that were read, in any order, since the last call. */
  List<String> takeReads() {
    List<String> names = reads.stream().sorted().toList();
    reads.clear();
    return names;
  }

  /** The uris that were extracted, in any order, since the last call. */
  List<String> takeExtractions() {
    List<String> uris = extractions.stream().sorted().toList();
    extractions.clear();
    return uris;
  }

  Scripted beforeRead(Consumer<String> hook) {
    beforeRead = hook;
    return this;
  }

  Scripted beforeExtraction(Consumer<String> hook) {
    beforeExtraction = hook;
    return this;
  }

  /** Files that fail for OCR_UNAVAILABLE are read from now on, or no longer. */
  Scripted withOcr(boolean available) {
    ocr = available;
    return this;
  }

  @Override
  public ReadResult read(Path file, String name) {
    reads.add(name);
    beforeRead.accept(name);
    try {
      return result(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReadResult result(String script) {
    String[] words = script.strip().split(" ", 3);
    return switch (words[0]) {
      case "FAILED" -> unread(words, false);
      case "SKIPPED" -> unread(words, true);
      case "PARTIAL" ->
          new ReadResult.Document(
              words[2],
              "text/plain",
              false,
              Optional.of(new ReadResult.Loss(Reason.valueOf(words[1]), "cut")));
      case "THROW" -> throw new IllegalStateException("reader is broken");
      case "SLOW" -> {
        sleep();
        yield document(script);
      }
      case "SCAN" ->
          ocr
              ? document(script)
              : new ReadResult.Unread(Reason.OCR_UNAVAILABLE, "no tesseract", false);
      default -> script.startsWith("ZIP\n") ? container(script) : document(script);
    };
  }

  private static ReadResult unread(String[] words, boolean skipped) {
    return new ReadResult.Unread(Reason.valueOf(words[1]), words[2], skipped);
  }

  private ReadResult container(String script) {
    List<ReadResult.Entry> entries = new ArrayList<>();
    for (String line : script.split("\n")) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        String content = line.substring(equals + 1).replaceFirst("^ZIP\\|", "ZIP\n");
        content = content.startsWith("ZIP\n") ? content.replace('|', '\n') : content;
        entries.add(
            new ReadResult.Entry(
                line.substring(0, equals), hash(content), content.length(), result(content)));
      }
    }
    return new ReadResult.Container("application/zip", entries);
  }

  private static ReadResult document(String text) {
    return new ReadResult.Document(text, "text/plain", false, Optional.empty());
  }

  @Override
  public List<MeetingRecord> of(Source source, MeetingText text) {
    extractions.add(source.uri());
    beforeExtraction.accept(source.uri());
    if (text.text().startsWith("BREAK")) {
      throw new IllegalStateException("extractor is broken");
    }
    return List.of(
        new MeetingRecord(
            source.recordId(),
            PartType.MINUTES,
            source,
            Optional.of("Harbour Group"),
            new Meeting(
                Optional.of(LocalDate.of(2008, 9, 4)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            text.text()));
  }

  static String hash(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(40);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {}
}
