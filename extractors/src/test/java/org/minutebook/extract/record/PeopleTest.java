package org.minutebook.extract.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minutebook.extract.Reading;
import org.minutebook.extract.Sentences;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.record.Presence;
import org.minutebook.model.text.Block;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Part;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** Whom every label in people.txt means. */
class PeopleTest {
  private static final Evidence HERE = new Evidence(new Span(0, 0), 1, "test", 1);

  @TestFactory
  Stream<DynamicTest> everyLabelMeansWhomTheTableSays() {
    return lines().stream()
        .map(line -> line.split("\\s+\\|\\s+"))
        .map(
            f ->
                DynamicTest.dynamicTest(
                    String.join(" | ", f),
                    () -> assertThat(meant(f[0], f[1], f[2])).as(f[2]).isEqualTo(f[3])));
  }

  @Test
  void theTableIsLong() {
    assertThat(lines()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void somebodyMentionedIsAddedOnceAndOnlyWhenAnOwnerNeedsIt() {
    People people =
        new People(List.of(person("Tom King")), new Mentions(reading("Linda Fox looked at it.")));

    people.resolved(Owner.labelled("TK"), List.of());
    assertThat(people.all()).extracting(Person::name).containsExactly("Tom King");

    people.resolved(Owner.labelled("LF"), List.of());
    people.resolved(Owner.labelled("LF"), List.of());
    assertThat(people.all()).extracting(Person::name).containsExactly("Tom King", "Linda Fox");
    assertThat(people.all().getLast().attendance()).isEqualTo(Attendance.Kind.MENTIONED);
    assertThat(people.all().getLast().evidence().span()).isEqualTo(new Span(0, 9));
  }

  @Test
  void ofTwoWhoFitThePresenterOfTheItemIsMeant() {
    assertThat(presented("AW", "Roads (Alan Ward)", "The hedge was cut.")).contains("p2");
    assertThat(presented("AW", "Roads", "Cllr A Webb told of the hedge.")).contains("p1");
    assertThat(presented("AW", "Roads (Alan Ward)", "Ann Webb told of the hedge.")).contains("p2");
  }

  @Test
  void whereTheItemNamesBothOrNeitherBothStayCandidates() {
    assertThat(presented("AW", "Roads", "The hedge was cut.")).isEmpty();
    assertThat(presented("AW", "Roads", "Ann Webb and Alan Ward saw the hedge.")).isEmpty();
    assertThat(presented("AW", "Roads (Amy Wood)", "The hedge was cut.")).isEmpty();
  }

  private static Optional<String> presented(String label, String... contexts) {
    People people =
        new People(
            List.of(person("Ann Webb"), person("Alan Ward"), person("Tom King")),
            new Mentions(reading("-")));
    Owner owner = people.resolved(Owner.labelled(label), List.of(contexts));
    assertThat(owner.person().isPresent() || owner.candidates().equals(List.of("p1", "p2")))
        .isTrue();
    return owner.person();
  }

  private static String meant(String listed, String text, String label) {
    People people =
        new People(
            Stream.of(listed.split(";\\s*")).map(PeopleTest::person).toList(),
            new Mentions(reading(text)));
    Owner owner = people.resolved(Owner.labelled(label), List.of());
    List<String> ids = new ArrayList<>(owner.candidates());
    owner.person().ifPresent(ids::add);
    return ids.isEmpty()
        ? "-"
        : people.all().stream()
            .filter(p -> ids.contains(p.id()))
            .map(Person::name)
            .collect(Collectors.joining(" + "));
  }

  /** From "Ann Webb~Pip~Ann Bell/AW=Clerk". */
  private static Attendance person(String written) {
    String[] post = written.split("=");
    // "Clerk/RFO" is a post; initials stand before it.
    String[] name = post[0].split("/");
    List<String> names = List.of(name[0].split("~"));
    return new Attendance(
        names.getFirst(),
        names.subList(1, names.size()),
        name.length > 1 ? Optional.of(name[1]) : Optional.empty(),
        post.length > 1 ? Optional.of(post[1]) : Optional.empty(),
        Optional.empty(),
        Attendance.Kind.PRESENT,
        Presence.WHOLE,
        HERE);
  }

  private static Reading reading(String text) {
    MeetingText paragraph =
        new MeetingText(
            text, List.of(new Block.Paragraph(new Span(0, text.length()), new Span(0, 0))), 1);
    return new Reading(new Part(1, 1, PartType.MINUTES, paragraph), List.of(), new NoSentences());
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(PeopleTest.class.getResourceAsStream("people.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** People are resolved without sentences. */
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
