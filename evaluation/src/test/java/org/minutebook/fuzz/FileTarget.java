package org.minutebook.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.book.Hash;
import org.minutebook.extract.Records;
import org.minutebook.extract.record.Extractors;
import org.minutebook.json.RecordJson;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.Span;
import org.minutebook.read.ReadResult;
import org.minutebook.read.ReaderSettings;
import org.minutebook.read.ReaderWithoutWorkers;
import org.minutebook.structure.Structurer;

/**
 * A file has a stated outcome, and what it says is a record that keeps within its text.
 *
 * <p>It is read here and not in a worker: what a worker would end, for want of memory, is no
 * finding.
 */
final class FileTarget implements Target {
  private final Structurer structurer = new Structurer();
  private final Records records = Extractors.records();
  private final ReaderWithoutWorkers reader;
  private final Path temp;
  private final Path file;
  private final String[] extensions;

  /** Takes what is given to it for a file of some name; sets out from samples. */
  FileTarget(Path folder, String name, String... extensions) throws IOException {
    this.temp = Files.createDirectories(folder.resolve("temp"));
    this.file = folder.resolve(name);
    this.extensions = extensions.clone();
    this.reader = new ReaderWithoutWorkers(ReaderSettings.defaults().withOcr(false), temp);
  }

  @Override
  public List<byte[]> seeds() throws IOException {
    return Samples.of(extensions);
  }

  @Override
  public void take(byte[] input) throws IOException {
    try {
      for (MeetingRecord record : records(input)) {
        requireWithin(record);
        String json = RecordJson.write(record, RecordJson.Detail.WITH_TEXT);
        if (!RecordJson.read(json).equals(record)) {
          throw new AssertionError("reads back as another record: " + json);
        }
      }
    } catch (OutOfMemoryError e) {
      // A worker ends then, and its owner says so.
    } finally {
      empty(temp);
    }
  }

  /** What a file of these bytes says; nothing where it cannot be read. */
  List<MeetingRecord> records(byte[] input) throws IOException {
    Files.write(file, input);
    String name = String.valueOf(file.getFileName());
    ReadResult result;
    try {
      result = reader.read(file, name);
    } catch (IllegalStateException container) {
      // Its entries are files of their own.
      return List.of();
    }
    if (!(result instanceof ReadResult.Document document)) {
      return List.of();
    }
    Source source =
        new Source(
            name,
            Hash.of(file),
            document.mediaType(),
            input.length,
            1,
            1,
            1,
            Optional.empty(),
            false);
    return records.of(source, structurer.structure(document.xhtml()));
  }

  private static void requireWithin(MeetingRecord record) {
    List<Span> spans = new ArrayList<>();
    record.items().stream().map(NumberedItem::evidence).forEach(e -> spans.add(e.span()));
    record.actions().stream().map(Action::evidence).forEach(e -> spans.add(e.span()));
    record.decisions().stream().map(Decision::evidence).forEach(e -> spans.add(e.span()));
    for (Span span : spans) {
      if (span.end() > record.text().length()) {
        throw new AssertionError(span + " in a text of " + record.text().length());
      }
    }
  }

  private static void empty(Path folder) throws IOException {
    List<Path> left;
    try (Stream<Path> all = Files.walk(folder)) {
      left = all.filter(one -> !one.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : left) {
      Files.delete(one);
    }
  }
}
