package org.minutebook.evaluation.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.minutebook.extract.Records;
import org.minutebook.extract.Sentences;
import org.minutebook.extract.nlp.CoreNlpSentences;
import org.minutebook.extract.record.Extractors;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.text.Span;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Extraction alone, on one core: texts that are read already in, records out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 12, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractionBenchmark {
  private final Records records = Extractors.records();
  private final Sentences sentences = new CoreNlpSentences();

  /**
   * Folders as seen from this module, one or several; one that is not there holds nothing and
   * counts nothing.
   */
  @Param({"../corpus-samples", "../../shared/eval/dev", "../corpus-samples ../../shared/eval/dev"})
  @SuppressWarnings("NullAway.Init")
  public String folder;

  private List<SampleTexts.Read> texts = List.of();

  /** Tokens a second: words, numbers, and other signs one by one. */
  @State(Scope.Thread)
  @AuxCounters
  public static class Tokens {
    public long tokens;
    private long since;

    @Setup(Level.Iteration)
    public void start() {
      since = nanos();
    }

    /** The thread's own time: what others do on the machine counts less. */
    @TearDown(Level.Iteration)
    public void stop() {
      double second = (nanos() - since) / 1e9;
      System.out.printf(Locale.ROOT, "%,.0f tokens a second of processor time; ", tokens / second);
    }

    private static long nanos() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  @Setup
  public void read() throws IOException {
    texts = new ArrayList<>();
    for (String each : folder.split(" ")) {
      texts.addAll(SampleTexts.read(Path.of(each)));
    }
    System.out.println(texts.isEmpty() ? folder + " is not there" : TaggedShare.of(texts));
  }

  /** All documents, one after the other. */
  @Benchmark
  public void extraction(Tokens counted, Blackhole sink) {
    for (SampleTexts.Read read : texts) {
      List<MeetingRecord> found = records.of(read.source(), read.text());
      sink.consume(found);
      counted.tokens += read.tokens();
    }
  }

  /** The same where the tagger has seen every sentence before: what asking it seldom saves. */
  @Benchmark
  public void everySentenceTagged(Tokens counted, Blackhole sink) {
    for (SampleTexts.Read read : texts) {
      String text = read.text().text();
      for (Span sentence : sentences.split(text, new Span(0, text.length()))) {
        sink.consume(sentences.tagged(text, sentence));
      }
    }
    extraction(counted, sink);
  }
}
