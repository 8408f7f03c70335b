package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The cells that ruled lines make.
 *
 * <p>The lines' positions cut the table's area into bands; neighbours with no line between them are
 * one cell.
 */
final class Grid {
  private static final float SLACK = 3f;
  private static final int MAX_BANDS = 400;

  private final float[] xs;
  private final float[] ys;
  private final List<Rule> rules;

  private Grid(float[] xs, float[] ys, List<Rule> rules) {
    this.xs = xs;
    this.ys = ys;
    this.rules = rules;
  }

  /**
   * A cell.
   *
   * @param row the band in which it begins, from the top
   * @param column likewise, from the left
   * @param lastColumn the band in which it ends
   */
  record Cell(int row, int column, int lastColumn, Region region) {}

  /** The tables that a page's lines make, each with more than one cell. */
  static List<Grid> of(List<Rule> rules) {
    List<Grid> grids = new ArrayList<>();
    for (List<Rule> group : groups(rules)) {
      grid(group).ifPresent(grids::add);
    }
    return grids;
  }

  /** Lines that touch each other, directly or by way of others. */
  private static List<List<Rule>> groups(List<Rule> rules) {
    int[] group = new int[rules.size()];
    Arrays.setAll(group, i -> i);
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        if (rules.get(i).level() != rules.get(j).level()
            && rules.get(i).meets(rules.get(j), SLACK)) {
          join(group, i, j);
        }
      }
    }
    List<List<Rule>> groups = new ArrayList<>();
    for (int root = 0; root < group.length; root++) {
      List<Rule> members = new ArrayList<>();
      for (int i = 0; i < group.length; i++) {
        if (find(group, i) == root) {
          members.add(rules.get(i));
        }
      }
      if (members.size() >= 4) {
        groups.add(members);
      }
    }
    return groups;
  }

  private static int find(int[] group, int i) {
    int root = i;
    while (group[root] != root) {
      root = group[root];
    }
    return root;
  }

  private static void join(int[] group, int i, int j) {
    int a = find(group, i);
    int b = find(group, j);
    group[Math.max(a, b)] = Math.min(a, b);
  }

  private static Optional<Grid> grid(List<Rule> rules) {
    float[] xs = positions(rules, false);
    float[] ys = positions(rules, true);
    boolean table =
        xs.length >= 2
            && ys.length >= 2
            && (xs.length > 2 || ys.length > 2)
            && xs.length <= MAX_BANDS
            && ys.length <= MAX_BANDS;
    return table ? Optional.of(new Grid(xs, ys, rules)) : Optional.empty();
  }

  private static float[] positions(List<Rule> rules, boolean level) {
    TreeSet<Float> all = new TreeSet<>();
    rules.stream().filter(rule -> rule.level() == level).forEach(rule -> all.add(rule.at()));
    List<Float> distinct = new ArrayList<>();
    for (float at : all) {
      if (distinct.isEmpty() || at - distinct.getLast() > SLACK) {
        distinct.add(at);
      }
    }
    float[] positions = new float[distinct.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = distinct.get(i);
    }
    return positions;
  }

  Region region() {
    return new Region(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1]);
  }

  /** The cells, row by row. */
  List<Cell> cells() {
    int rows = ys.length - 1;
    int columns = xs.length - 1;
    boolean[][] taken = new boolean[rows][columns];
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (!taken[row][column]) {
          int lastColumn = column;
          while (lastColumn + 1 < columns && !upright(lastColumn + 1, row)) {
            lastColumn++;
          }
          int lastRow = row;
          while (lastRow + 1 < rows && !level(lastRow + 1, column, lastColumn)) {
            lastRow++;
          }
          for (int r = row; r <= lastRow; r++) {
            for (int c = column; c <= lastColumn; c++) {
              taken[r][c] = true;
            }
          }
          Region region = new Region(xs[column], ys[row], xs[lastColumn + 1], ys[lastRow + 1]);
          cells.add(new Cell(row, column, lastColumn, region));
        }
      }
    }
    return cells;
  }

  /** Whether a line parts two columns within a row. */
  private boolean upright(int x, int row) {
    return covered(false, xs[x], ys[row], ys[row + 1]);
  }

  /** Whether a line parts two rows within some columns. */
  private boolean level(int y, int column, int lastColumn) {
    return covered(true, ys[y], xs[column], xs[lastColumn + 1]);
  }

  private boolean covered(boolean level, float at, float from, float to) {
    float covered = 0;
    for (Rule rule : rules) {
      if (rule.level() == level && Math.abs(rule.at() - at) <= SLACK) {
        covered += Math.max(0, Math.min(to, rule.to()) - Math.max(from, rule.from()));
      }
    }
    return covered > 0.6f * (to - from);
  }
}
