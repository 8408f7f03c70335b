package org.minutebook.read.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that tables of minutes give their columns; see {@code column-names.txt}. */
public final class ColumnNames {
  private static final Set<String> NAMES = load();

  private ColumnNames() {}

  /** Whether a cell names a column. */
  public static boolean contains(String cell) {
    return NAMES.contains(folded(cell));
  }

  /**
   * Whether cells name columns, all that are not empty, and at least two or a lone one at right.
   */
  public static boolean isHeader(List<String> cells) {
    int named = 0;
    for (String cell : cells) {
      if (contains(cell)) {
        named++;
      } else if (!cell.isBlank()) {
        return false;
      }
    }
    return named >= 2 || (named == 1 && cells.size() >= 2 && contains(cells.getLast()));
  }

  private static String folded(String cell) {
    return Characters.clean(cell)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[.:*()0-9]", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static Set<String> load() {
    try (InputStream in = ColumnNames.class.getResourceAsStream("column-names.txt")) {
      if (in == null) {
        throw new IllegalStateException("column-names.txt is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && (line.length() == 1 || !line.startsWith("#")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
