package org.minutebook.extract.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minutebook.extract.Reading;
import org.minutebook.extract.Sentences;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.Due;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Part;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** What every expression in deadlines.txt comes to. */
class DeadlineTableTest {
  private static final Evidence HERE = new Evidence(new Span(0, 0), 1, "test", 1);

  @TestFactory
  Stream<DynamicTest> everyExpressionComesToWhatTheTableSays() {
    return cases().stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.meeting + ": " + c.sentence,
                    () -> assertThat(c.found()).as(c.sentence).isEqualTo(c.expected)));
  }

  @Test
  void theTableIsLong() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(150);
  }

  private static List<Case> cases() {
    try (InputStream in =
        Objects.requireNonNull(DeadlineTableTest.class.getResourceAsStream("deadlines.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s*\\|\\s*"))
          .map(f -> new Case(f[0], f[1], f[2], f[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Case(String meeting, String next, String sentence, String expected) {
    String found() {
      boolean log = meeting.startsWith("log ");
      Span whole = new Span(0, sentence.length());
      MeetingText text =
          new MeetingText(sentence, List.of(new Block.Paragraph(whole, new Span(0, 0))), 1);
      List<Fact> facts = new ArrayList<>();
      facts.add(new MeetingDetail.Body("Local Data Panel", HERE));
      date(meeting.replace("log ", ""))
          .ifPresent(day -> facts.add(new MeetingDetail.Held(day, HERE)));
      date(next)
          .ifPresent(
              day ->
                  facts.add(new MeetingDetail.Next(day, Optional.empty(), Optional.empty(), HERE)));
      PartType type = log ? PartType.ACTION_LOG : PartType.MINUTES;
      Reading reading = new Reading(new Part(1, 1, type, text), facts, new NoSentences());
      return new DeadlineExtractor()
          .from(reading).stream()
              .max(
                  Comparator.comparingDouble(Case::strength)
                      .thenComparing(d -> d.evidence().span().start(), Comparator.reverseOrder()))
              .map(d -> written(d.due()))
              .orElse("none");
    }

    private static double strength(Deadline deadline) {
      double dated = deadline.due().lastDay().isPresent() ? 1 : 0;
      return dated + deadline.evidence().confidence();
    }

    private static Optional<LocalDate> date(String written) {
      return written.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(written));
    }

    private static String written(Due due) {
      return switch (due) {
        case Due.On on -> "on " + on.day();
        case Due.By by -> "by " + by.day();
        case Due.Within within -> "within " + within.earliest() + " " + within.latest();
        case Due.AtMeeting at -> at.day().map(day -> "meeting " + day).orElse("words");
        case Due.Vague vague -> "words";
      };
    }
  }

  /** Deadlines are found line by line; no sentence is asked for. */
  private static final class NoSentences implements Sentences {
    @Override
    public List<Span> split(String text, Span span) {
      throw new AssertionError("sentences are not needed");
    }

    @Override
    public List<Token> tagged(String text, Span sentence) {
      throw new AssertionError("tokens are not needed");
    }
  }
}
