package org.minutebook.evaluation.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.minutebook.extract.Records;
import org.minutebook.extract.record.Extractors;
import org.minutebook.model.record.MeetingRecord;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Extraction alone, on one core: texts that are read already in, records out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 5, time = 5)
public class ExtractionBenchmark {
  private final Records records = Extractors.records();
  private List<SampleTexts.Read> texts = List.of();

  /** Tokens a second: words, numbers, and other signs one by one. */
  @State(Scope.Thread)
  @AuxCounters
  public static class Tokens {
    public long tokens;
  }

  @Setup
  public void read() throws IOException {
    texts = SampleTexts.read();
    System.out.println(TaggedShare.of(texts));
  }

  /** All samples, one after the other. */
  @Benchmark
  public void samples(Tokens counted, Blackhole sink) {
    for (SampleTexts.Read read : texts) {
      List<MeetingRecord> found = records.of(read.source(), read.text());
      sink.consume(found);
      counted.tokens += read.tokens();
    }
  }
}
