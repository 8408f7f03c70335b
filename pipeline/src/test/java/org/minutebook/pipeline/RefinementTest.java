package org.minutebook.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minutebook.book.Books;
import org.minutebook.book.Sighting;
import org.minutebook.book.Step;
import org.minutebook.book.WritableBook;
import org.minutebook.extract.record.Extractors;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Span;

/** What the records of a body tell of one another when an import ends. */
class RefinementTest {
  private static final String KNOWN = "Present: Ann Ash (AA), Bea Birch (BB), Cy Cedar (CC)";
  private static final String UNKNOWN = "Present: Cy Cedar (CC), Dee Dogwood (DD), Eve Elder (EE)";

  @TempDir Path folder;
  private WritableBook book;

  @BeforeEach
  void open() throws IOException {
    book = Books.openOrCreate(folder.resolve("book"));
  }

  @AfterEach
  void close() throws IOException {
    book.close();
  }

  @Test
  void aLaterImportMakesAnEarlierRecordClearer() throws IOException {
    String october = take("a", "Ashby Parish Council", "2 October 2018", UNKNOWN);
    assertThat(new Refinement(book, new StopSign(), Step.Watch.NONE).run()).isFalse();
    assertThat(owner(october).elsewhere()).isEmpty();
    String september = take("b", "Ashby Parish Council", "4 September 2018", KNOWN);
    assertThat(new Refinement(book, new StopSign(), Step.Watch.NONE).run()).isTrue();
    assertThat(owner(october).elsewhere()).contains(new Owner.Elsewhere("Bea Birch", september));
  }

  @Test
  void refiningAgainChangesNothing() throws IOException {
    take("a", "Ashby Parish Council", "2 October 2018", UNKNOWN);
    take("b", "Ashby Parish Council", "4 September 2018", KNOWN);
    new Refinement(book, new StopSign(), Step.Watch.NONE).run();
    long sequence = book.sequence();
    assertThat(new Refinement(book, new StopSign(), Step.Watch.NONE).run()).isFalse();
    assertThat(new Refinement(book, new StopSign(), Step.Watch.NONE).run()).isFalse();
    assertThat(book.sequence()).isEqualTo(sequence);
  }

  @Test
  void theIndexHearsOfARefinedRecord() throws IOException {
    String october = take("a", "Ashby Parish Council", "2 October 2018", UNKNOWN);
    take("b", "Ashby Parish Council", "4 September 2018", KNOWN);
    long sequence = book.sequence();
    new Refinement(book, new StopSign(), Step.Watch.NONE).run();
    assertThat(book.changesAfter(sequence, 10))
        .flatMap(change -> change.records())
        .extracting(MeetingRecord::id)
        .containsExactly(october);
  }

  @Test
  void otherBodiesTellNothing() throws IOException {
    String october = take("a", "Ashby Parish Council", "2 October 2018", UNKNOWN);
    take("b", "Elmley Parish Council", "4 September 2018", KNOWN);
    assertThat(new Refinement(book, new StopSign(), Step.Watch.NONE).run()).isFalse();
    assertThat(owner(october).elsewhere()).isEmpty();
  }

  @Test
  void anAgendaImportedLaterSaysWhereItsItemsAreMinutedAndTheyWhatItemItWas() throws IOException {
    String minutes = take("a", "Ashby Parish Council", "2 October 2018", KNOWN);
    String agenda =
        takeTitled(
            "b", "Agenda for the Ashby Parish Council meeting on 2 October 2018", "To be held");
    assertThat(new Refinement(book, new StopSign(), Step.Watch.NONE).run()).isTrue();
    assertThat(elsewhere(agenda)).containsExactly(new NumberedItem.Elsewhere("1", minutes));
    assertThat(elsewhere(minutes)).containsExactly(new NumberedItem.Elsewhere("1", agenda));
    assertThat(new Refinement(book, new StopSign(), Step.Watch.NONE).run()).isFalse();
  }

  private List<NumberedItem.Elsewhere> elsewhere(String id) throws IOException {
    return book.record(id).orElseThrow().items().stream()
        .flatMap(item -> item.elsewhere().stream())
        .toList();
  }

  private Owner owner(String id) throws IOException {
    return book.record(id).orElseThrow().actions().getFirst().owners().getFirst();
  }

  private String take(String name, String body, String day, String present) throws IOException {
    return takeTitled(name, "Minutes of the " + body + " meeting held on " + day, present);
  }

  private String takeTitled(String name, String title, String present) throws IOException {
    StringBuilder words = new StringBuilder();
    List<Block> blocks =
        List.of(
            new Block.Heading(write(words, title), 1, new Span(0, 0)),
            paragraph(words, present),
            paragraph(words, "1. Roads"),
            paragraph(words, "BB to write to the county."));
    MeetingText text = new MeetingText(words.toString(), blocks, 1);
    String sha256 = name.repeat(64);
    Source source =
        new Source(name + ".txt", sha256, "text/plain", 9, 1, 1, 1, Optional.empty(), false);
    List<MeetingRecord> records = Extractors.records().of(source, text);
    Sighting seen = new Sighting("/in/" + name + ".txt", name + ".txt", sha256, 9, Instant.EPOCH);
    book.take(seen, new Outcome.Recorded(records));
    return records.getFirst().id();
  }

  private static Block paragraph(StringBuilder words, String line) {
    return new Block.Paragraph(write(words, line), new Span(0, 0));
  }

  private static Span write(StringBuilder words, String line) {
    words.append(words.isEmpty() ? "" : "\n");
    int start = words.length();
    words.append(line);
    return new Span(start, words.length());
  }
}
