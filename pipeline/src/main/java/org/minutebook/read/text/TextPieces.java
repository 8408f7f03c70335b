package org.minutebook.read.text;

import java.util.List;
import org.minutebook.read.format.LongLines;
import org.minutebook.read.format.Piece;

/** Plain text that another format holds. */
public final class TextPieces {
  private TextPieces() {}

  public static List<Piece> of(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return PlainText.pieces(LongLines.broken(lines));
  }
}
