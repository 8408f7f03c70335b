package org.minutebook.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Actions as a table for a terminal. */
public final class ActionTable {
  private static final int LEAST_TABLE_WIDTH = 64;
  private static final int LEAST_WIDTH = 30;
  private static final int DUE = 14;
  private static final int GAP = 2;

  private ActionTable() {}

  /**
   * A header and a row an action, in the order given; where the terminal is narrow, a block an
   * action instead.
   *
   * @param asOf the day that decides what is overdue
   * @param width columns of the terminal
   * @return lines that end in a newline each; they tell where there is no action
   */
  public static String of(List<OwedAction> actions, LocalDate asOf, int width) {
    if (actions.isEmpty()) {
      return "No actions.\n";
    }
    StringBuilder table = new StringBuilder();
    if (width < LEAST_TABLE_WIDTH) {
      actions.forEach(action -> block(table, action, asOf, Math.max(LEAST_WIDTH, width)));
    } else {
      table(table, actions, asOf, width);
    }
    return table.toString();
  }

  private static void table(
      StringBuilder table, List<OwedAction> actions, LocalDate asOf, int width) {
    int rest = width - DUE - 3 * GAP;
    int owner = Math.min(24, rest * 2 / 9);
    int meeting = Math.min(36, rest * 3 / 9);
    int[] widths = {DUE, owner, rest - owner - meeting, meeting};
    row(table, widths, Stream.of("DUE", "OWNER", "ACTION", "MEETING").map(List::of).toList());
    for (OwedAction action : actions) {
      table.append('\n');
      List<String> due =
          Stream.concat(
                  Stream.of(when(action)),
                  Stream.concat(Wording.distance(action, asOf).stream(), remark(action)))
              .flatMap(words -> Columns.wrap(words, DUE).stream())
              .toList();
      row(
          table,
          widths,
          List.of(
              due,
              action.owners().isEmpty()
                  ? List.of("nobody")
                  : action.owners().stream()
                      .flatMap(one -> Columns.wrap(Wording.owner(one), widths[1]).stream())
                      .toList(),
              Columns.wrap(action.text(), widths[2]),
              Columns.wrap(Wording.meeting(action), widths[3])));
    }
  }

  private static void row(StringBuilder table, int[] widths, List<List<String>> cells) {
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        List<String> cell = cells.get(i);
        text.append(Columns.pad(line < cell.size() ? cell.get(line) : "", widths[i] + GAP));
      }
      table.append(text.toString().stripTrailing()).append('\n');
    }
  }

  private static void block(StringBuilder table, OwedAction action, LocalDate asOf, int width) {
    String due =
        String.join(
            ", ",
            Stream.concat(
                    Stream.of(when(action)),
                    Stream.concat(Wording.distance(action, asOf).stream(), remark(action)))
                .toList());
    for (String words :
        List.of(due, Wording.owners(action), action.text(), Wording.meeting(action))) {
      Columns.wrap(words, width).forEach(line -> table.append(line).append('\n'));
    }
    table.append('\n');
  }

  /** The day; where there is none, the deadline's own words. */
  private static String when(OwedAction action) {
    return action
        .due()
        .map(Wording::shortDay)
        .orElse(action.deadlineText().map(words -> "“" + words + "”").orElse("no date"));
  }

  private static Stream<String> remark(OwedAction action) {
    return Wording.remark(action).stream();
  }
}
