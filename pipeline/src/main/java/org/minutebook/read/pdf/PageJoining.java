package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.read.format.ContinuedTable;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;

/** Makes whole what a page end has cut: a paragraph, a table, a row. */
final class PageJoining {
  private static final String SENTENCE_END = ".!?:;";
  private static final float SAME_COLUMN = 8f;

  private PageJoining() {}

  /** The pages, each sentence and table on the page where it began. */
  static List<PageParts> joined(List<PageParts> pages, Measures measures) {
    List<PageParts> out = new ArrayList<>();
    for (PageParts page : pages) {
      int before = lastWithParts(out);
      if (before < 0 || page.parts().isEmpty()) {
        out.add(page);
        continue;
      }
      List<Beside> last = new ArrayList<>(out.get(before).parts());
      List<Beside> next = new ArrayList<>(page.parts());
      Optional<Beside> whole = join(last.getLast(), next.getFirst(), out.size() + 1, measures);
      if (whole.isPresent()) {
        last.set(last.size() - 1, whole.get());
        next.removeFirst();
      }
      out.set(before, new PageParts(last, out.get(before).heading()));
      out.add(new PageParts(next, page.heading()));
    }
    return out;
  }

  private static int lastWithParts(List<PageParts> pages) {
    int last = pages.size() - 1;
    while (last >= 0 && pages.get(last).parts().isEmpty()) {
      last--;
    }
    return last;
  }

  private static Optional<Beside> join(Beside last, Beside next, int page, Measures measures) {
    Placed a = last.piece();
    Placed b = next.piece();
    List<TextLine> owners = new ArrayList<>(last.owners());
    owners.addAll(next.owners());
    if (a.piece() instanceof Piece.Table table && b.piece() instanceof Piece.Table more) {
      return sameColumns(a, b)
          ? Optional.of(new Beside(a.with(continued(table, more, page)), owners))
          : Optional.empty();
    }
    return goesOn(a, b, measures) ? Optional.of(new Beside(whole(a, b), owners)) : Optional.empty();
  }

  private static Placed whole(Placed a, Placed b) {
    Line whole = Hyphens.join(a.line(), b.line());
    return a.with(
        a.piece() instanceof Piece.Item item
            ? new Piece.Item(item.label(), item.depth(), whole)
            : new Piece.Paragraph(whole));
  }

  /** Two columns one after the other, the sentence that the first one's end has cut made whole. */
  static List<Placed> columns(List<Placed> left, List<Placed> right, Measures measures) {
    List<Placed> all = new ArrayList<>(left);
    List<Placed> rest = new ArrayList<>(right);
    if (!all.isEmpty() && !rest.isEmpty() && goesOn(all.getLast(), rest.getFirst(), measures)) {
      all.add(whole(all.removeLast(), rest.removeFirst()));
    }
    all.addAll(rest);
    return all;
  }

  private static boolean sameColumns(Placed a, Placed b) {
    if (a.columns().isEmpty() || a.columns().size() != b.columns().size()) {
      return false;
    }
    for (int i = 0; i < a.columns().size(); i++) {
      if (Math.abs(a.columns().get(i) - b.columns().get(i)) > SAME_COLUMN) {
        return false;
      }
    }
    return true;
  }

  private static Piece.Table continued(Piece.Table table, Piece.Table more, int page) {
    List<Piece.Row> rows = more.rows();
    if (rows.size() > 1 && ContinuedTable.sameText(table.rows().getFirst(), rows.getFirst())) {
      rows = rows.subList(1, rows.size());
    }
    return ContinuedTable.append(table, rows, List.of(new Piece.PageEnd(page)));
  }

  private static boolean goesOn(Placed a, Placed b, Measures measures) {
    if (a.lines().isEmpty() || b.lines().isEmpty() || !(b.piece() instanceof Piece.Paragraph)) {
      return false;
    }
    String end = a.line().text().strip();
    String start = b.line().text().strip();
    TextLine last = a.lines().getLast();
    TextLine first = b.lines().getFirst();
    boolean open = !end.isEmpty() && SENTENCE_END.indexOf(end.charAt(end.length() - 1)) < 0;
    boolean small = !start.isEmpty() && Character.isLowerCase(start.codePointAt(0));
    boolean full = last.right() > 0.9f * measures.right();
    boolean alike =
        Math.abs(last.size() - first.size()) < 0.5f
            && a.line().isEmphasised() == b.line().isEmphasised();
    return open && ListLabel.of(first).isEmpty() && (small || (full && alike));
  }
}
