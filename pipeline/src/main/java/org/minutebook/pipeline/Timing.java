package org.minutebook.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.MeetingText;
import org.minutebook.read.ReadResult;
import org.minutebook.read.Reader;

/**
 * Measures how long an engine takes to read files and to extract records from their texts.
 *
 * <p>Times are summed over threads; they hold the start of the program and the loading of models,
 * so that a short run looks slow. Thread-safe.
 */
public final class Timing {
  /** Words, numbers, and other signs one by one. */
  private static final Pattern TOKEN = Pattern.compile("\\p{L}+|\\p{N}+|[^\\p{L}\\p{N}\\s]");

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  private final LongAdder files = new LongAdder();
  private final LongAdder readNanos = new LongAdder();
  private final LongAdder texts = new LongAdder();
  private final LongAdder tokens = new LongAdder();
  private final LongAdder extractNanos = new LongAdder();

  /** An engine that does the same and is timed; closing it closes the other. */
  public Engine over(Engine engine) {
    return new Engine(
        new TimedReader(engine.reader()),
        xhtml -> {
          long start = System.nanoTime();
          MeetingText text = engine.structurer().apply(xhtml);
          extractNanos.add(System.nanoTime() - start);
          return text;
        },
        (source, text) -> extracted(engine, source, text),
        engine.version(),
        engine.fingerprint());
  }

  /** Both times for each file, and tokens a second of extraction. */
  public String text() {
    return String.format(
        Locale.ROOT,
        """
        time: reading %d files, %.0f ms each
              structure and extraction of %d texts, %.0f ms each, %,.0f tokens a second
        """,
        files.sum(),
        ratio(readNanos.doubleValue() / NANOS_PER_MILLI, files.doubleValue()),
        texts.sum(),
        ratio(extractNanos.doubleValue() / NANOS_PER_MILLI, texts.doubleValue()),
        ratio(tokens.doubleValue(), extractNanos.doubleValue() / NANOS_PER_SECOND));
  }

  private List<MeetingRecord> extracted(Engine engine, Source source, MeetingText text) {
    long start = System.nanoTime();
    List<MeetingRecord> records = engine.records().of(source, text);
    extractNanos.add(System.nanoTime() - start);
    texts.increment();
    tokens.add(TOKEN.matcher(text.text()).results().count());
    return records;
  }

  private static double ratio(double amount, double per) {
    return per == 0 ? 0 : amount / per;
  }

  private final class TimedReader implements Reader {
    private final Reader reader;

    private TimedReader(Reader reader) {
      this.reader = reader;
    }

    @Override
    public ReadResult read(Path file, String name) {
      return timed(() -> reader.read(file, name));
    }

    @Override
    public ReadResult readUnlessScan(Path file, String name) {
      return timed(() -> reader.readUnlessScan(file, name));
    }

    private ReadResult timed(Supplier<ReadResult> read) {
      long start = System.nanoTime();
      ReadResult result = read.get();
      readNanos.add(System.nanoTime() - start);
      files.increment();
      return result;
    }

    @Override
    public void close() {
      reader.close();
    }
  }
}
