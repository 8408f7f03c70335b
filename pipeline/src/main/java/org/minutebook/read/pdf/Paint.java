package org.minutebook.read.pdf;

import java.io.IOException;
import java.util.OptionalInt;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.minutebook.read.format.Colours;

/** The colour with which letters and shapes are filled. */
final class Paint {
  private Paint() {}

  /** Red, green and blue; empty for patterns and colours that are not known. */
  static OptionalInt rgb(PDGraphicsState state) {
    try {
      return OptionalInt.of(state.getNonStrokingColor().toRGB());
    } catch (IOException | IllegalStateException | UnsupportedOperationException unknownSpace) {
      return OptionalInt.empty();
    }
  }

  static boolean isWhite(PDGraphicsState state) {
    OptionalInt rgb = rgb(state);
    return rgb.isPresent() && isWhite(rgb.getAsInt());
  }

  static boolean isWhite(int rgb) {
    return Colours.isWhite(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
  }
}
