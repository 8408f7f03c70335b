package org.minutebook.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.minutebook.book.BookException;
import org.minutebook.book.Packed;
import org.minutebook.book.Reading;
import org.minutebook.book.Verdict;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Reason;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.MeetingText;
import org.minutebook.read.NoReaderException;
import org.minutebook.read.ReadResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From a file to its outcome: reads, structures, extracts. Thread-safe; throws on no document.
 *
 * @param limit how long structure and extraction of one document may take; the reader has its own
 * @param last whether a breakdown of extraction stands as the outcome
 */
record Documents(Engine engine, Duration limit, boolean last) {
  static final Duration USUAL_LIMIT = Duration.ofMinutes(3);

  private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

  Documents(Engine engine, Duration limit) {
    this(engine, limit, true);
  }

  /**
   * Reads one file.
   *
   * @param wanted tells by its hash whether an entry's outcome is needed
   * @throws org.minutebook.read.NoReaderException where no file can be read at present
   */
  Content read(Path file, String uri, String sha256, long bytes, Predicate<String> wanted) {
    return read(engine.reader()::read, file, uri, sha256, bytes, wanted);
  }

  /** As {@link #read}, but {@link Content.Again} where extraction breaks down. */
  Content readAtFirst(Path file, String uri, String sha256, long bytes, Predicate<String> wanted) {
    return atFirst(engine.reader()::read, file, uri, sha256, bytes, wanted);
  }

  /** As {@link #readAtFirst}, but puts off what character recognition is needed for. */
  Content readUnlessScan(
      Path file, String uri, String sha256, long bytes, Predicate<String> wanted) {
    return atFirst(engine.reader()::readUnlessScan, file, uri, sha256, bytes, wanted);
  }

  private Content atFirst(
      BiFunction<Path, String, ReadResult> reader,
      Path file,
      String uri,
      String sha256,
      long bytes,
      Predicate<String> wanted) {
    try {
      return new Documents(engine, limit, false).read(reader, file, uri, sha256, bytes, wanted);
    } catch (Breakdown e) {
      return new Content.Again();
    }
  }

  private Content read(
      BiFunction<Path, String, ReadResult> reader,
      Path file,
      String uri,
      String sha256,
      long bytes,
      Predicate<String> wanted) {
    ReadResult result;
    engine.records().prepare();
    try {
      String name = uri.substring(uri.lastIndexOf('/') + 1);
      result = isText(file) ? reader.apply(file, name) : copied(reader, file, name);
    } catch (IOException e) {
      return new Content.Single(Walk.failed(e));
    } catch (NoReaderException | CancellationException | Breakdown notOfTheReader) {
      throw notOfTheReader;
    } catch (RuntimeException e) {
      return new Content.Single(broken("reading", uri, e));
    }
    if (result instanceof ReadResult.Scan) {
      return new Content.Scan();
    }
    if (result instanceof ReadResult.Container container && !container.entries().isEmpty()) {
      List<Content.Inner> inner = new ArrayList<>();
      open(container, uri, "", new HashSet<>(), wanted, inner);
      return new Content.Opened(inner);
    }
    return outcome(result, uri, sha256, bytes);
  }

  private static boolean isText(Path file) {
    try {
      return file.equals(Path.of(file.toString()));
    } catch (InvalidPathException notInThisLocale) {
      return false;
    }
  }

  /**
   * Paths go to the reader's processes as text; where one is none, a copy with a plain name does.
   */
  private static ReadResult copied(
      BiFunction<Path, String, ReadResult> reader, Path file, String name) throws IOException {
    Path copy = Files.createTempFile("minutebook", ".copy");
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      return reader.apply(copy, name);
    } finally {
      Files.delete(copy);
    }
  }

  private void open(
      ReadResult.Container container,
      String uri,
      String folder,
      Set<String> names,
      Predicate<String> wanted,
      List<Content.Inner> into) {
    for (ReadResult.Entry entry : container.entries()) {
      String name = unique(folder + entry.name(), names);
      if (entry.result() instanceof ReadResult.Container nested && !nested.entries().isEmpty()) {
        open(nested, uri, name + "!/", names, wanted, into);
      } else {
        Optional<Content.Single> found =
            wanted.test(entry.sha256())
                ? Optional.of(
                    outcome(entry.result(), Content.uri(uri, name), entry.sha256(), entry.bytes()))
                : Optional.empty();
        into.add(new Content.Inner(name, entry.sha256(), entry.bytes(), found));
      }
    }
  }

  /** An archive may hold one name twice; the book tells files apart by name. */
  private static String unique(String name, Set<String> names) {
    String unique = name;
    for (int n = 2; !names.add(unique); n++) {
      unique = name + " (" + n + ")";
    }
    return unique;
  }

  private Content.Single outcome(ReadResult result, String uri, String sha256, long bytes) {
    return switch (result) {
      case ReadResult.Unread unread ->
          new Content.Single(
              unread.skipped()
                  ? new Outcome.Skipped(unread.reason(), unread.detail())
                  : new Outcome.Failed(unread.reason(), unread.detail()));
      case ReadResult.Scan scan -> throw new IllegalStateException(uri + " was not to be put off");
      case ReadResult.Container empty ->
          new Content.Single(new Outcome.Failed(Reason.EMPTY, "nothing in the archive"));
      case ReadResult.Document document -> {
        Outcome outcome = extracted(document, uri, sha256, bytes);
        yield new Content.Single(
            outcome,
            Verdict.of(outcome).hasRecords() ? Optional.of(packed(document)) : Optional.empty());
      }
    };
  }

  private static Reading packed(ReadResult.Document document) {
    return new Reading(
        document.mediaType(),
        document.ocr(),
        document.confidence(),
        document.loss().map(ReadResult.Loss::reason),
        document.loss().map(ReadResult.Loss::detail).orElse(""),
        Packed.of(document.xhtml()));
  }

  /** What a reading that was kept comes to now. */
  Outcome extracted(Reading reading, String uri, String sha256, long bytes) throws BookException {
    return extracted(
        new ReadResult.Document(
            reading.xhtml().text(),
            reading.mediaType(),
            reading.ocr(),
            reading.confidence(),
            reading.loss().map(reason -> new ReadResult.Loss(reason, reading.detail()))),
        uri,
        sha256,
        bytes);
  }

  private Outcome extracted(ReadResult.Document document, String uri, String sha256, long bytes) {
    try {
      return TimeLimit.within(limit, () -> extractedAtLeisure(document, uri, sha256, bytes));
    } catch (TimeoutException e) {
      requireLast();
      LOG.warn("extraction of {} takes more than {}", uri, limit);
      return new Outcome.Failed(
          Reason.TIMEOUT, "extraction took more than " + limit.toSeconds() + " s");
    } catch (CancellationException endOfTheRun) {
      throw endOfTheRun;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      requireLast();
      return broken("extraction", uri, e);
    }
  }

  private void requireLast() {
    if (!last) {
      throw new Breakdown();
    }
  }

  private Outcome extractedAtLeisure(
      ReadResult.Document document, String uri, String sha256, long bytes) {
    MeetingText text = engine.structurer().apply(document.xhtml());
    if (text.text().isBlank()) {
      return document
          .loss()
          .<Outcome>map(loss -> new Outcome.Failed(loss.reason(), loss.detail()))
          .orElseGet(() -> new Outcome.Failed(Reason.NO_TEXT, ""));
    }
    Source source =
        new Source(
            uri,
            sha256,
            document.mediaType(),
            bytes,
            text.lastPage(),
            1,
            1,
            Optional.empty(),
            document.ocr(),
            document.confidence());
    List<MeetingRecord> records =
        HiddenText.flagged(engine.records().of(source, text), document.xhtml());
    return document
        .loss()
        .<Outcome>map(loss -> new Outcome.Partial(records, loss.reason(), loss.detail()))
        .orElseGet(() -> new Outcome.Recorded(records));
  }

  /** One document that breaks the program must not stop the thousands after it. */
  private static Outcome.Failed broken(String stage, String uri, Throwable e) {
    LOG.error("{} broke down on {}", stage, uri, e);
    return new Outcome.Failed(
        e instanceof OutOfMemoryError ? Reason.OOM : Reason.CRASH, stage + ": " + e);
  }

  /** Extraction has come to nothing, and is worth another try. */
  private static final class Breakdown extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
