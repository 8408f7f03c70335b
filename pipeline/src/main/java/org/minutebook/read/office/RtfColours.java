package org.minutebook.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.minutebook.read.format.Colours;

/** The colour table of RTF: red, green and blue in turn; entry 0 is the automatic colour. */
final class RtfColours {
  private final List<String> colours = new ArrayList<>();
  private boolean open;
  private int red;
  private int green;

  /** Told where a table of any kind begins. */
  void begin(boolean colourTable) {
    open = colourTable && colours.isEmpty();
    if (open) {
      colours.add("");
    }
  }

  void word(String name, int value) {
    if (!open) {
      return;
    }
    switch (name) {
      case "red" -> red = value;
      case "green" -> green = value;
      case "blue" -> colours.add(String.format(Locale.ROOT, "%02x%02x%02x", red, green, value));
      case "stylesheet", "pard", "par" -> open = false;
      default -> {}
    }
  }

  /** Whether a colour of the table is that of paper. */
  boolean isWhite(int index) {
    return index > 0 && index < colours.size() && Colours.isWhite(colours.get(index));
  }

  /** Whether a colour of the table stands out. */
  boolean stands(int index) {
    return index > 0 && index < colours.size() && Looks.isColoured(colours.get(index));
  }
}
