package org.minutebook.read.format;

import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Reason;

/**
 * What a reader found in a document.
 *
 * @param pieces in reading order
 * @param ocr whether any page was read by character recognition
 * @param confidence of the character recognition in what it read, 0 to 1
 * @param loss what is missing, where something is
 * @param unseen how many characters were left out because nobody who looks at the document sees
 *     them
 */
public record Content(
    List<Piece> pieces, boolean ocr, Optional<Double> confidence, Optional<Loss> loss, int unseen) {
  public Content {
    pieces = List.copyOf(pieces);
  }

  /** A document without unseen text. */
  public Content(
      List<Piece> pieces, boolean ocr, Optional<Double> confidence, Optional<Loss> loss) {
    this(pieces, ocr, confidence, loss, 0);
  }

  /** This content, of which some characters were left out because nobody sees them. */
  public Content without(int characters) {
    return new Content(pieces, ocr, confidence, loss, characters);
  }

  public static Content of(List<Piece> pieces) {
    return cut(pieces, Optional.empty());
  }

  /** A document of which something may be missing, and nothing was recognised. */
  public static Content cut(List<Piece> pieces, Optional<Loss> loss) {
    return new Content(pieces, false, Optional.empty(), loss);
  }

  /** Why a document was read in part only. */
  public record Loss(Reason reason, String detail) {}
}
