package org.minutebook.extract.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minutebook.extract.Documents;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Owner;

/** Which actions the lines of actions.txt hold. */
class ActionTableTest {
  private static final String PEOPLE =
      """
      Present: Ann Ash (AA) Chair, Bea Birch (BB), Cy Cedar (CC) Treasurer, Cllr Dee Dogwood (DD)
      In attendance: Eve Elder (EE) Clerk
      1. Roads""";

  @TestFactory
  Stream<DynamicTest> everyLineHoldsTheActionsThatTheTableSays() {
    return cases().stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.line, () -> assertThat(c.found()).as(c.line).isEqualTo(c.expected)));
  }

  @Test
  void theTableIsLong() {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(120);
  }

  private static List<Case> cases() {
    try (InputStream in =
        Objects.requireNonNull(ActionTableTest.class.getResourceAsStream("actions.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s*=>\\s*"))
          .map(f -> new Case(f[0], f[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Case(String line, String expected) {
    String found() {
      Documents document = Documents.minutes().lines(PEOPLE);
      List<String> rows = new ArrayList<>();
      for (String part : (line + "¶").split("¶", -1)) {
        String words = part.strip();
        if (words.startsWith("| ")) {
          rows.add(words.substring(1, words.length() - 1).replace(" // ", "\n"));
          continue;
        }
        if (!rows.isEmpty()) {
          document.table(rows.toArray(String[]::new));
          rows.clear();
        }
        if (words.isEmpty()) {
          continue;
        }
        if (words.startsWith("• ")) {
          document.bullet(words.substring(2));
        } else if (words.startsWith("## ")) {
          document.heading(2, words.substring(3));
        } else {
          document.lines(words);
        }
      }
      List<Action> actions = document.record().actions();
      return actions.isEmpty()
          ? "none"
          : actions.stream().map(Case::told).collect(Collectors.joining(" | "));
    }

    private static String told(Action action) {
      String owners = action.owners().stream().map(Owner::label).collect(Collectors.joining(", "));
      String status = action.status() == Action.Status.OPEN ? "" : " " + action.status().key();
      return "[" + owners + "] " + action.text() + status;
    }
  }
}
