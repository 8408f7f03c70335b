package org.minutebook.read.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.Piece;

/** Reads text files of any make. */
public final class TextReader implements FormatReader.OfDocument {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("text/plain")
        || mediaType.startsWith("text/markdown")
        || mediaType.startsWith("text/x-web-markdown");
  }

  @Override
  public Content read(Input input) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    for (String line : Decoding.text(input.file(), 22_000_000).split("\n")) {
      pieces.add(new Piece.Paragraph(Line.plain(line)));
    }
    return Content.of(pieces);
  }
}
