package org.minutebook.read.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.minutebook.read.format.Colours;
import org.minutebook.read.format.Unseen;

/**
 * Elements whose own style makes their text white on white, or too small to be read.
 *
 * <p>What a page hides as a whole, such as a menu, deceives nobody and is not meant.
 */
final class Disguised {
  private static final Pattern COLOUR = Pattern.compile("(?:^|;)color:([^;]{1,40})");
  private static final Pattern SIZE =
      Pattern.compile("(?:^|;)font-size:([0-9]{0,4}(?:\\.[0-9]{1,4})?)(pt|px|;|$)");
  private static final double POINTS_PER_PIXEL = 0.75;

  private Disguised() {}

  static boolean is(Element element) {
    String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    boolean font = element.normalName().equals("font");
    if (style.isEmpty() && !font) {
      return false;
    }
    Matcher size = SIZE.matcher(style);
    if (size.find() && !size.group(1).isEmpty()) {
      double points = Double.parseDouble(size.group(1));
      if (Unseen.isTiny(size.group(2).equals("px") ? points * POINTS_PER_PIXEL : points)) {
        return true;
      }
    }
    Matcher colour = COLOUR.matcher(style);
    boolean white =
        (colour.find() && Colours.isWhite(colour.group(1)))
            || (font && Colours.isWhite(element.attr("color")));
    return white && isOnWhite(element);
  }

  /** A class may bring a ground that is not looked up here; so may a table. */
  private static boolean isOnWhite(Element element) {
    for (Element around = element; around != null; around = around.parent()) {
      boolean ground =
          around.attr("style").toLowerCase(Locale.ROOT).contains("background")
              || around.hasAttr("bgcolor")
              || around.hasAttr("background")
              || around.hasAttr("class")
              || around.normalName().equals("table");
      if (ground) {
        return false;
      }
    }
    return true;
  }
}
