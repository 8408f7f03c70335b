package org.minutebook.extract.attendee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Person;

/** Every form of forms.txt names exactly the people, counts and doubts that stand below it. */
class AttendanceFormsTest {
  @TestFactory
  Stream<DynamicTest> everyFormNamesWhomItShould() {
    return forms().stream()
        .map(
            form ->
                DynamicTest.dynamicTest(
                    form.name(),
                    () ->
                        assertThat(told(document(form.lines()).record()))
                            .containsExactlyInAnyOrderElementsOf(form.expected())));
  }

  private record Form(String name, List<String> lines, List<String> expected) {}

  private static Documents document(List<String> lines) {
    Documents document = Documents.minutes();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("| ")) {
        int end = i;
        while (end < lines.size() && lines.get(end).startsWith("| ")) {
          end++;
        }
        document.table(
            lines.subList(i, end).stream().map(AttendanceFormsTest::row).toArray(String[]::new));
        i = end - 1;
      } else if (line.startsWith("# ")) {
        document.heading(2, line.substring(2));
      } else if (line.startsWith("- ")) {
        document.bullet(line.substring(2));
      } else if (line.startsWith("**")) {
        document.bold(line.replace("**", ""));
      } else {
        document.lines(line);
      }
    }
    return document;
  }

  private static String row(String line) {
    return Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
        .map(cell -> cell.strip().replace(" / ", "\n"))
        .collect(Collectors.joining("|"));
  }

  private static List<String> told(MeetingRecord record) {
    List<String> told = new ArrayList<>();
    record.people().forEach(person -> told.add(told(person)));
    record.headcounts().forEach(count -> told.add("count: " + count.number() + " " + count.who()));
    record.problems().stream()
        .filter(problem -> problem.code().startsWith("attendance"))
        .forEach(problem -> told.add("problem: " + problem.code()));
    return told;
  }

  private static String told(Person person) {
    StringBuilder told = new StringBuilder(person.name());
    told.append("; ").append(person.attendance().key());
    person.role().ifPresent(role -> told.append("; role=").append(role));
    person.organisation().ifPresent(organisation -> told.append("; org=").append(organisation));
    person.initials().ifPresent(initials -> told.append("; initials=").append(initials));
    person.aliases().forEach(alias -> told.append("; aka=").append(alias));
    person.presence().insteadOf().ifPresent(other -> told.append("; for=").append(other));
    person.presence().arrived().ifPresent(at -> told.append("; in=").append(at));
    person.presence().left().ifPresent(at -> told.append("; out=").append(at));
    return told.toString();
  }

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    for (String line : lines()) {
      if (line.startsWith("== ")) {
        forms.add(new Form(line.substring(3), new ArrayList<>(), new ArrayList<>()));
      } else if (line.startsWith("=> ")) {
        forms.getLast().expected().add(line.substring(3));
      } else if (!forms.isEmpty() && !line.isBlank()) {
        forms.getLast().lines().add(line);
      }
    }
    return forms;
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(AttendanceFormsTest.class.getResourceAsStream("forms.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
