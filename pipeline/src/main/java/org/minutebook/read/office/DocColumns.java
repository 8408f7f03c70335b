package org.minutebook.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** The columns of an old Word table, from the left edges of its cells in twips. */
final class DocColumns {
  /** Edges this close are one: rows are drawn apart and seldom meet exactly. */
  private static final int SLACK = 90;

  private DocColumns() {}

  static List<Integer> of(SortedSet<Integer> edges) {
    List<Integer> columns = new ArrayList<>();
    for (int edge : edges) {
      if (columns.isEmpty() || edge - columns.getLast() > SLACK) {
        columns.add(edge);
      }
    }
    return columns;
  }

  static int column(List<Integer> columns, int edge) {
    int column = 0;
    while (column + 1 < columns.size() && columns.get(column + 1) <= edge + SLACK) {
      column++;
    }
    return column;
  }
}
