package org.minutebook.read.office;

import java.util.ArrayList;
import java.util.List;
import org.minutebook.read.format.Piece;

/** A text of its own within an RTF file: the body, a header, a footer, a text box. */
final class RtfStory {
  final String kind;
  final RtfRows rows = new RtfRows();
  final StringBuilder label = new StringBuilder();
  ParagraphBuilder paragraph = new ParagraphBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * An empty story.
   *
   * @param kind the control word that begins it
   */
  RtfStory(String kind) {
    this.kind = kind;
  }

  /** The number printed before the paragraph that ends here. */
  String takeLabel() {
    String taken = label.toString().strip();
    label.setLength(0);
    return taken;
  }

  void endParagraph(boolean inTable, ParagraphBuilder.Making making) {
    List<Piece> made = paragraph.finish(inTable, making);
    paragraph = new ParagraphBuilder();
    if (inTable) {
      rows.add(made);
    } else {
      pieces.addAll(rows.endTable());
      pieces.addAll(made);
    }
  }

  /** All of it; its last paragraph has ended. */
  List<Piece> pieces() {
    pieces.addAll(rows.endTable());
    return List.copyOf(pieces);
  }
}
