package org.minutebook.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.minutebook.model.record.Action;

/** A digest as rows and columns, for the formats that are tables. */
final class FlatTable {
  static final List<Column> COLUMNS =
      List.of(
          column("Section", 11, (kind, a) -> words(kind.title())),
          column("Due", 12, (kind, a) -> new Cell.Day(a.due())),
          column("Deadline as written", 22, (kind, a) -> words(a.deadlineText())),
          column("Action", 60, (kind, a) -> words(a.text())),
          column("Owner as written", 20, (kind, a) -> words(labels(a))),
          column("Owner", 28, (kind, a) -> words(names(a))),
          column("Status", 16, (kind, a) -> words(status(a.status()))),
          column("Body", 34, (kind, a) -> words(a.body())),
          column("Meeting", 12, (kind, a) -> new Cell.Day(a.meetingDate())),
          column("Item", 8, (kind, a) -> words(a.item())),
          column("Source", 44, (kind, a) -> words(a.uri())),
          column("Page", 7, (kind, a) -> words(String.valueOf(a.page()))),
          column("Id", 16, (kind, a) -> words(a.uid())));

  /** A cell as spreadsheets take one that may start a formula if it is no text. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private FlatTable() {}

  /** Whether a spreadsheet could take text for a formula, in any of the widths of characters. */
  static boolean startsFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private static Column column(
      String title, int width, BiFunction<Digest.Kind, OwedAction, Cell> cell) {
    return new Column(title, width, cell);
  }

  private static Cell words(String text) {
    return new Cell.Words(text);
  }

  private static Cell words(Optional<String> text) {
    return new Cell.Words(text.orElse(""));
  }

  private static String labels(OwedAction action) {
    return action.owners().stream()
        .map(OwedAction.OwnerName::label)
        .collect(Collectors.joining("; "));
  }

  private static String names(OwedAction action) {
    return action.owners().stream()
        .flatMap(
            owner ->
                owner.name().isPresent() || owner.candidates().isEmpty()
                    ? owner.name().stream()
                    : Optional.of(String.join(" or ", owner.candidates()) + "?").stream())
        .collect(Collectors.joining("; "));
  }

  private static String status(Action.Status status) {
    return status.key().replace('-', ' ');
  }

  /**
   * A column.
   *
   * @param width in characters
   */
  record Column(String title, int width, BiFunction<Digest.Kind, OwedAction, Cell> cell) {}

  /** What stands in a cell. */
  sealed interface Cell {
    record Words(String text) implements Cell {}

    record Day(Optional<LocalDate> day) implements Cell {}
  }
}
