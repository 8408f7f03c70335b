package org.minutebook.read.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.minutebook.read.format.Xml;
import org.w3c.dom.Element;

/** The styles of an OpenDocument text: its own and its automatic ones. */
final class OdtStyles {
  private static final int MAX_ANCESTORS = 20;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private Optional<Element> outline = Optional.empty();

  /** Takes in the styles of one part of the file; later ones win. */
  void add(Element root) {
    for (Element style : Xml.descendants(root, "style")) {
      Xml.attribute(style, "name").ifPresent(name -> styles.put(key(style, name), style));
    }
    for (Element list : Xml.descendants(root, "list-style")) {
      Xml.attribute(list, "name").ifPresent(name -> lists.put(name, list));
    }
    outline = Xml.descendants(root, "outline-style").stream().findFirst().or(() -> outline);
  }

  private static String key(Element style, String name) {
    return Xml.attribute(style, "family").orElse("") + "/" + name;
  }

  /** The definition of one level, from 1, of a list. */
  Optional<Element> listLevel(String list, int level) {
    return level(Optional.ofNullable(lists.get(list)), level);
  }

  /** The definition of one level of the headings' own numbering. */
  Optional<Element> outlineLevel(int level) {
    return level(outline, level);
  }

  private static Optional<Element> level(Optional<Element> list, int level) {
    return list.stream()
        .flatMap(l -> Xml.children(l).stream())
        .filter(l -> Xml.number(l, "level").orElse(-1) == level)
        .findFirst();
  }

  /** The list style that a paragraph style brings with it. */
  Optional<String> listOf(String paragraphStyle) {
    String current = paragraphStyle;
    for (int i = 0; i < MAX_ANCESTORS; i++) {
      Element style = styles.get("paragraph/" + current);
      if (style == null) {
        return Optional.empty();
      }
      Optional<String> list = Xml.attribute(style, "list-style-name");
      if (list.isPresent()) {
        return list.filter(name -> !name.isEmpty());
      }
      current = Xml.attribute(style, "parent-style-name").orElse("");
    }
    return Optional.empty();
  }

  /** A text property of a style, or of the styles that it is based on. */
  Optional<String> textProperty(String family, String name, String property) {
    String current = name;
    for (int i = 0; i < MAX_ANCESTORS; i++) {
      Element style = styles.get(family + "/" + current);
      if (style == null) {
        return Optional.empty();
      }
      Optional<String> value =
          Xml.child(style, "text-properties").flatMap(p -> Xml.attribute(p, property));
      if (value.isPresent()) {
        return value;
      }
      current = Xml.attribute(style, "parent-style-name").orElse("");
    }
    return Optional.empty();
  }

  /** Whether a paragraph stands on a ground of its own. */
  boolean isColoured(String paragraphStyle) {
    return Optional.ofNullable(styles.get("paragraph/" + paragraphStyle))
        .flatMap(style -> Xml.child(style, "paragraph-properties"))
        .flatMap(p -> Xml.attribute(p, "background-color"))
        .isPresent();
  }

  /** Whether a paragraph style begins a new page. */
  boolean breaksBefore(String name) {
    return Optional.ofNullable(styles.get("paragraph/" + name))
        .flatMap(style -> Xml.child(style, "paragraph-properties"))
        .flatMap(p -> Xml.attribute(p, "break-before"))
        .filter("page"::equals)
        .isPresent();
  }
}
