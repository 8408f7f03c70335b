package org.minutebook.read.office;

import java.util.Locale;
import java.util.Optional;
import org.minutebook.read.format.Colours;
import org.minutebook.read.format.Unseen;
import org.minutebook.read.format.Xml;
import org.w3c.dom.Element;

/** How one run of a docx file looks: its own properties, its style's, its paragraph's. */
final class DocxRunLook {
  private final Optional<Element> own;
  private final String runStyle;
  private final String paragraphStyle;
  private final DocxStyles styles;

  DocxRunLook(Element run, String paragraphStyle, DocxStyles styles) {
    this.own = Xml.child(run, "rPr");
    this.runStyle =
        own.flatMap(p -> Xml.child(p, "rStyle")).flatMap(s -> Xml.attribute(s, "val")).orElse("");
    this.paragraphStyle = paragraphStyle;
    this.styles = styles;
  }

  boolean isHidden() {
    return isOn("vanish");
  }

  /** Too small to be read. */
  boolean isTiny() {
    return property("sz")
        .flatMap(size -> Xml.number(size, "val"))
        .filter(halfPoints -> Unseen.isTiny(halfPoints / 2.0))
        .isPresent();
  }

  /** White, with no ground of its own. */
  boolean isWhite() {
    return property("color")
            .flatMap(c -> Xml.attribute(c, "val"))
            .filter(Colours::isWhite)
            .isPresent()
        && property("shd").isEmpty()
        && property("highlight").isEmpty();
  }

  boolean isCapitals() {
    return isOn("caps");
  }

  /**
   * Bold, in small capitals, underlined or coloured; the look of a link is no emphasis. Small
   * capitals keep their letters: what is large in them is a capital.
   */
  boolean isEmphasised(boolean link) {
    boolean looksLikeLink = link || runStyle.toLowerCase(Locale.ROOT).contains("hyperlink");
    return isOn("b") || isOn("smallCaps") || (!looksLikeLink && (isUnderlined() || isColoured()));
  }

  private boolean isUnderlined() {
    return property("u")
        .flatMap(u -> Xml.attribute(u, "val"))
        .filter(value -> !value.equals("none"))
        .isPresent();
  }

  private boolean isColoured() {
    return property("color")
        .flatMap(c -> Xml.attribute(c, "val"))
        .filter(Looks::isColoured)
        .isPresent();
  }

  private boolean isOn(String name) {
    return property(name).map(DocxBody::isOn).orElse(false);
  }

  private Optional<Element> property(String name) {
    return own.flatMap(p -> Xml.child(p, name))
        .or(() -> styles.runProperty(runStyle, name))
        .or(() -> styles.runProperty(paragraphStyle, name));
  }
}
