package org.minutebook.read.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;

/** From the words and lines of all pages to the pieces of the document. */
final class Pages {
  /** A short page's own margin is trusted up to this far inside the document's. */
  private static final float NARROWER = 30f;

  private Pages() {}

  static List<Piece> pieces(List<PageContent> pages) {
    List<PageContent> marked = pages.stream().map(Underlines::marked).toList();
    List<List<TextLine>> whole = marked.stream().map(page -> TextLine.of(page.words())).toList();
    Furniture.Removed bare = Furniture.from(marked, whole);
    List<RuledTables.Found> found = bare.pages().stream().map(RuledTables::on).toList();
    List<List<TextLine>> all = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Word> rest = found.get(i).rest();
      boolean untouched = rest.size() == marked.get(i).words().size();
      all.add(untouched ? whole.get(i) : TextLine.of(rest));
    }
    Optional<ActionColumn> column = ActionColumn.of(all);
    List<PageParts.Lines> lines =
        all.stream().map(page -> PageParts.Lines.of(page, column)).toList();
    Measures measures = Measures.of(lines.stream().flatMap(page -> page.body().stream()).toList());
    Depths depths = new Depths();
    List<PageParts> parts = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Measures own = Measures.of(lines.get(i).body());
      float right = Math.clamp(own.right(), measures.right() - NARROWER, measures.right());
      parts.add(PageParts.of(lines.get(i), found.get(i).tables(), own.withRight(right), depths));
    }
    List<Piece> pieces = new ArrayList<>();
    bare.status().ifPresent(status -> pieces.add(new Piece.Paragraph(Line.emphasised(status))));
    pieces.addAll(
        Assembly.pieces(PageJoining.joined(parts, measures), new Headings(Measures.size(whole))));
    return pieces;
  }
}
