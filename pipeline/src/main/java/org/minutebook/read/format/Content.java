package org.minutebook.read.format;

import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Reason;

/**
 * What a reader found in a document.
 *
 * @param pieces in reading order
 * @param ocr whether any page was read by character recognition
 * @param loss what is missing, where something is
 */
public record Content(List<Piece> pieces, boolean ocr, Optional<Loss> loss) {
  public Content {
    pieces = List.copyOf(pieces);
  }

  public static Content of(List<Piece> pieces) {
    return new Content(pieces, false, Optional.empty());
  }

  /** Why a document was read in part only. */
  public record Loss(Reason reason, String detail) {}
}
