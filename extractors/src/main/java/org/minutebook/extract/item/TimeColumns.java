package org.minutebook.extract.item;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Gate;

/** Columns of tables in which an agenda tells the time of each item. */
final class TimeColumns {
  private static final Gate TIME =
      Gate.of(
          Pattern.compile(
              "^[0-2]?[0-9][.:][0-5][0-9](?:\\s?[ap]\\.?m\\.?)?(?:\\s?(?:[–—-]|to)\\s?[0-2]?[0-9][.:][0-5][0-9](?:\\s?[ap]\\.?m\\.?)?)?$",
              Pattern.CASE_INSENSITIVE));

  /** Longer text is no time. */
  private static final int LONGEST = 24;

  private static final int FEWEST = 2;

  private final Set<List<Integer>> columns = new HashSet<>();

  /** A column tells times where all of its cells below the first row do. */
  TimeColumns(List<Line> lines) {
    Map<List<Integer>, Integer> times = new HashMap<>();
    Set<List<Integer>> others = new HashSet<>();
    for (Line line : lines) {
      line.cell()
          .ifPresent(
              at -> {
                List<Integer> column = List.of(at.table(), at.column());
                String text = line.text().strip();
                if (text.length() <= LONGEST && TIME.in(text)) {
                  times.merge(column, 1, Integer::sum);
                } else if (at.row() > 0) {
                  others.add(column);
                }
              });
    }
    times.forEach(
        (column, count) -> {
          if (count >= FEWEST && !others.contains(column)) {
            columns.add(column);
          }
        });
  }

  /** Whether a line stands in such a column. */
  boolean holds(Line line) {
    return !columns.isEmpty()
        && line.cell().filter(at -> columns.contains(List.of(at.table(), at.column()))).isPresent();
  }
}
