package org.minutebook.read.text;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.LongLines;
import org.minutebook.read.format.Piece;

/**
 * Reads text files of any make: plain, Markdown, wiki, with tables of tabs, with fragments of HTML.
 *
 * <p>What a file is made of is told from its text, not from its name.
 */
public final class TextReader implements FormatReader.OfDocument {
  /** Beyond this a text is no meeting record; characters are counted again when written. */
  private static final int MAX_BYTES = 24_000_000;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("text/plain") || mediaType.contains("markdown");
  }

  @Override
  public Content read(Input input) throws IOException {
    FrontMatter.Split split =
        FrontMatter.split(LongLines.broken(Decoding.text(input.file(), MAX_BYTES)));
    List<Piece> pieces = new ArrayList<>(split.pieces());
    boolean named = input.mediaType().contains("markdown");
    if (WikiText.isWiki(split.body())) {
      pieces.addAll(Markdown.pieces(WikiText.markdown(split.body())));
    } else if (Markdown.isMarkdown(split.body(), named)) {
      pieces.addAll(Markdown.pieces(split.body()));
    } else {
      pieces.addAll(PlainText.pieces(split.body()));
    }
    boolean cut = Files.size(input.file()) > MAX_BYTES;
    return Content.cut(
        pieces,
        cut
            ? Optional.of(new Content.Loss(Reason.TRUNCATED, "only its beginning was read"))
            : Optional.empty());
  }
}
