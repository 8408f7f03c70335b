package org.minutebook.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldTest {
  @TempDir Path folder = Path.of("");

  @Test
  void readsWhatAClerkWrote() throws IOException {
    Gold gold =
        Gold.read(
            write(
                "fennimore-1",
                """
                {"file": "minutes.txt", "types": ["minutes", "agenda"], "note": "left alone",
                 "meeting": {"body": ["Fennimore Forum", "The Forum"], "date": "2009-03-02",
                             "start": ["09:30", "10:00"], "end": null, "venue": [],
                             "next": {"date": "2009-04-06", "start": "09:30"}},
                 "people": [{"name": "Ann Bell", "also": ["Anne Bell"], "attendance": "present",
                             "role": "Clerk", "organisation": null, "optional": true}],
                 "items": [{"number": "2.1", "heading": null}],
                 "actions": [{"text": "AB to write", "alternatives": ["All of it"],
                              "owners": [["AB", "Ann Bell"]], "optionalOwners": ["Clerk"],
                              "deadline": {"from": "2009-03-30", "to": "2009-04-06"},
                              "deadlineOptional": true, "item": "2.1"},
                             {"text": "Write", "deadline": "2009-03-30"}],
                 "decisions": [{"text": "Agreed", "item": null}]}
                """));
    assertThat(gold.id()).isEqualTo("fennimore-1");
    assertThat(gold.types()).containsExactlyInAnyOrder("minutes", "agenda");
    assertThat(gold.meeting())
        .isEqualTo(
            new Gold.Meeting(
                List.of("Fennimore Forum", "The Forum"),
                List.of("2009-03-02"),
                List.of("09:30", "10:00"),
                List.of(),
                List.of(),
                List.of(),
                Optional.of("2009-04-06")));
    assertThat(gold.people())
        .containsExactly(
            new Gold.Person(
                "Ann Bell",
                List.of("Anne Bell"),
                Optional.of("present"),
                Optional.of("Clerk"),
                Optional.empty(),
                true));
    assertThat(gold.items())
        .containsExactly(new Gold.Item(Optional.of("2.1"), Optional.empty(), false));
    assertThat(gold.actions().getFirst())
        .isEqualTo(
            new Gold.Action(
                "AB to write",
                List.of("All of it"),
                List.of(List.of("AB", "Ann Bell")),
                List.of("Clerk"),
                Optional.of(new Gold.Deadline.Range("2009-03-30", "2009-04-06")),
                true,
                Optional.of("2.1"),
                false));
    assertThat(gold.actions().getLast().deadline()).contains(new Gold.Deadline.Day("2009-03-30"));
    assertThat(gold.decisions())
        .containsExactly(new Gold.Decision("Agreed", List.of(), Optional.empty(), false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | file should be text but is missing",
        "[] | the whole should be an object but is a list",
        "{\"file\": \"f\", \"types\": \"minutes\"} | types should be a list but is text",
        "{\"file\": \"f\", \"meeting\": []} | meeting should be an object but is a list",
        "{\"file\": \"f\", \"people\": [{\"name\": \"A\"}, {}]} | people[1].name should be text but"
            + " is missing",
        "{\"file\": \"f\", \"items\": [{\"number\": 3}]} | items[0].number should be text but is a"
            + " number",
        "{\"file\": \"f\", \"items\": [7]} | items[0] should be an object but is a number",
        "{\"file\": \"f\", \"actions\": [{\"text\": \"t\", \"owners\": [\"AB\"]}]} |"
            + " actions[0].owners[0] should be a list but is text",
        "{\"file\": \"f\", \"actions\": [{\"text\": \"t\", \"deadline\": {\"from\": \"2009-01-01\"}}]}"
            + " | actions[0].deadline.to should be text but is missing",
        "{\"file\": \"f\", \"actions\": [{\"text\": \"t\", \"optional\": \"yes\"}]} |"
            + " actions[0].optional should be true or false but is text",
      })
  void aMalformedFileIsNamedWithItsKey(String json, String complaint) throws IOException {
    Path file = write("broken", json);
    assertThatThrownBy(() -> Gold.read(file))
        .isInstanceOf(MalformedGoldException.class)
        .hasMessage(file + ": " + complaint);
  }

  @Test
  void whatIsNoJsonIsNamedWithItsLine() throws IOException {
    Path file = write("broken", "{\"file\":\n \"minutes.txt\",,}");
    assertThatThrownBy(() -> Gold.read(file))
        .isInstanceOf(MalformedGoldException.class)
        .hasMessageStartingWith(file + ": line 2 is not JSON: ");
  }

  @Test
  void findsGoldAtAnyDepthInOrder() throws IOException {
    write("b", "{\"file\": \"x\"}");
    write("a/deeper", "{\"file\": \"x\"}");
    Files.writeString(folder.resolve("gold.json.bak"), "no gold");
    assertThat(Gold.readAll(folder)).extracting(Gold::id).containsExactly("deeper", "b");
  }

  private Path write(String id, String json) throws IOException {
    Path file = Files.createDirectories(folder.resolve(id)).resolve("gold.json");
    return Files.writeString(file, json);
  }
}
