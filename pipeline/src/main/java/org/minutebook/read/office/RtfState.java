package org.minutebook.read.office;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/** What holds at one place in RTF; groups inherit it and leave it as it was. */
final class RtfState {
  Charset charset;
  boolean bold;
  boolean underlined;
  boolean hidden;
  boolean shaded;
  boolean deleted;
  boolean capitals;
  boolean smallCapitals;
  boolean inTable;
  boolean inLabel;
  boolean inStyle;
  boolean unseen;
  int colour;

  /** In half points. */
  int size = 24;

  int style;
  int outline = Integer.MIN_VALUE;
  int listLevel;
  int unicodeSkip = 1;

  /** How many stories stand open: the body, and the header, footer or box within it. */
  int stories = 1;

  RtfState(Charset charset) {
    this.charset = charset;
  }

  RtfState copy() {
    RtfState copy = new RtfState(charset);
    copy.bold = bold;
    copy.underlined = underlined;
    copy.hidden = hidden;
    copy.shaded = shaded;
    copy.size = size;
    copy.deleted = deleted;
    copy.capitals = capitals;
    copy.smallCapitals = smallCapitals;
    copy.inTable = inTable;
    copy.inLabel = inLabel;
    copy.inStyle = inStyle;
    copy.unseen = unseen;
    copy.colour = colour;
    copy.style = style;
    copy.outline = outline;
    copy.listLevel = listLevel;
    copy.unicodeSkip = unicodeSkip;
    copy.stories = stories;
    return copy;
  }

  /** Set apart; small capitals keep their letters, of which only the first may be a capital. */
  boolean isEmphasised(boolean coloured) {
    return bold || underlined || smallCapitals || coloured;
  }

  /** Takes in a control word that changes the state; false where it is none. */
  boolean look(String name, int value) {
    switch (name) {
      case "b" -> bold = value != 0;
      case "ul", "uld", "uldb", "ulw", "ulth" -> underlined = value != 0;
      case "ulnone" -> underlined = false;
      case "v" -> hidden = value != 0;
      case "fs" -> size = value;
      case "highlight", "cb", "chcbpat", "cbpat", "chshdng", "shading" -> shaded |= value != 0;
      case "deleted" -> deleted = value != 0;
      case "caps" -> capitals = value != 0;
      case "scaps" -> smallCapitals = value != 0;
      case "cf" -> colour = Math.max(0, value);
      case "plain" -> {
        bold = false;
        underlined = false;
        hidden = false;
        size = 24;
        capitals = false;
        smallCapitals = false;
        colour = 0;
      }
      case "pard" -> {
        inTable = false;
        shaded = false;
        outline = Integer.MIN_VALUE;
        listLevel = 0;
        style = 0;
      }
      case "intbl" -> inTable = true;
      case "s" -> style = value;
      case "outlinelevel" -> outline = value;
      case "ilvl" -> listLevel = value;
      case "uc" -> unicodeSkip = Math.max(0, value);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The charset of a Windows code page; the fallback where Java does not know it. */
  static Charset codePage(int number, Charset fallback) {
    try {
      return Charset.forName("windows-" + number);
    } catch (UnsupportedCharsetException | IllegalCharsetNameException unknown) {
      return fallback;
    }
  }
}
