package org.minutebook.extract.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minutebook.extract.Documents;
import org.minutebook.model.text.MeetingText;

/** What holds of the sample documents however their lines are mixed and multiplied. */
class SampleTextsTest {
  private static final Path SAMPLES = Path.of("../corpus-samples");

  /** A long text over a short one, ten times its length. */
  private static final double GROWTH = 12;

  @Test
  void recordsOfShuffledSamplesAreSound() {
    List<String> lines = lines();
    for (long seed = 1; seed <= 60; seed++) {
      List<String> shuffled = new ArrayList<>(lines);
      Collections.shuffle(shuffled, new Random(seed));
      MeetingText text = text(shuffled.subList(0, 150), new Random(seed));
      try {
        Documents.records(text);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        fail("seed " + seed + ": " + e, e);
      }
    }
  }

  @Test
  void timeGrowsInProportionToTheText() {
    // Real lines between titles that repeat: one long document, not many.
    List<String> lines = new ArrayList<>(lines());
    Collections.shuffle(lines, new Random(3));
    List<String> head = List.of("MINUTES", "Meeting of the Ashby Council held on 4 May 2018");
    List<String> once = new ArrayList<>(head);
    once.addAll(lines.subList(0, 200));
    List<String> tenfold = new ArrayList<>(head);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(lines, new Random(i));
      tenfold.addAll(lines.subList(0, 200));
    }
    MeetingText shorter = text(once, new Random(1));
    MeetingText longer = text(tenfold, new Random(1));
    double perCharacter = (double) longer.text().length() / shorter.text().length() / 10;
    double growth = Double.MAX_VALUE;
    // Processor time of this thread, the best of some runs: others use the machine as well.
    for (int look = 0; look < 4 && growth > GROWTH; look++) {
      growth = Math.min(growth, nanos(longer, 3) / nanos(shorter, 12) / perCharacter);
    }
    assertThat(growth).as("time of a text ten times as long").isLessThan(GROWTH);
  }

  private static double nanos(MeetingText text, int runs) {
    long best = Long.MAX_VALUE;
    for (int run = 0; run < runs; run++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      assertThat(Extractors.records().of(Documents.source(text), text)).isNotEmpty();
      best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    return best;
  }

  /** Paragraphs, list items, headings and short tables at random. */
  private static MeetingText text(List<String> lines, Random random) {
    Documents document = Documents.document();
    for (String line : lines) {
      switch (random.nextInt(8)) {
        case 0 -> document.bullet(line);
        case 1 -> document.bold(line);
        case 2 -> document.table(line + "|" + "AA", line + "|");
        default -> document.paragraph(line);
      }
    }
    return document.build();
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(SAMPLES)) {
      for (Path file : walk.filter(SampleTextsTest::isPlain).sorted().toList()) {
        Files.readAllLines(file).stream()
            .map(line -> line.replace('|', ' ').strip())
            .filter(line -> !line.isEmpty())
            .forEach(lines::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(lines).hasSizeGreaterThan(200);
    return lines;
  }

  private static boolean isPlain(Path file) {
    String name = file.toString();
    return name.endsWith(".txt") || name.endsWith(".md") || name.endsWith(".eml");
  }
}
