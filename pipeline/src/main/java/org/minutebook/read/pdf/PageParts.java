package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One page in reading order.
 *
 * @param parts what stands on it, with the owners beside
 * @param heading the heading over the action column, where it stands on this page
 */
record PageParts(List<Beside> parts, Optional<TextLine> heading) {

  /**
   * A page's lines, those of its tables aside.
   *
   * @param body without what stands in the action column
   * @param owners what stands there
   */
  record Lines(List<TextLine> body, List<TextLine> owners, Optional<TextLine> heading) {
    static Lines of(List<TextLine> lines, Optional<ActionColumn> column) {
      if (column.isEmpty()) {
        return new Lines(lines, List.of(), Optional.empty());
      }
      List<TextLine> body = new ArrayList<>();
      List<TextLine> owners = new ArrayList<>();
      Optional<TextLine> heading = Optional.empty();
      for (TextLine line : lines) {
        if (column.get().isHeading(line)) {
          heading = heading.or(() -> Optional.of(line));
        } else {
          ActionColumn.Parted parted = column.get().part(line);
          parted.body().ifPresent(body::add);
          parted.owner().ifPresent(owners::add);
        }
      }
      return new Lines(body, owners, heading);
    }
  }

  /** Orders a page; {@code depths} goes from page to page. */
  static PageParts of(Lines lines, List<Placed> tables, Measures measures, Depths depths) {
    List<Placed> pieces =
        pieces(lines.body(), tables, measures).stream().map(depths::nested).toList();
    return new PageParts(
        pieces.isEmpty() ? List.of() : Beside.each(pieces, lines.owners()), lines.heading());
  }

  /** Tables and the paragraphs above, between and below them. */
  private static List<Placed> pieces(List<TextLine> lines, List<Placed> tables, Measures measures) {
    List<Placed> sorted = new ArrayList<>(tables);
    sorted.sort(Comparator.comparingDouble(Placed::top));
    List<Placed> pieces = new ArrayList<>();
    int at = 0;
    for (Placed table : sorted) {
      int end = at;
      while (end < lines.size() && lines.get(end).baseline() < table.bottom()) {
        end++;
      }
      pieces.addAll(Layout.pieces(lines.subList(at, end), measures));
      pieces.add(table);
      at = end;
    }
    pieces.addAll(Layout.pieces(lines.subList(at, lines.size()), measures));
    return pieces;
  }
}
