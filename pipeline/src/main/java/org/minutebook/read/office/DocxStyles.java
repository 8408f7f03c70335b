package org.minutebook.read.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.read.format.Xml;
import org.w3c.dom.Element;

/** The styles of a docx file, with what each inherits. */
final class DocxStyles {
  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");
  private static final int MAX_ANCESTORS = 20;

  private final Map<String, Element> styles = new HashMap<>();
  private String defaultParagraph = "";

  DocxStyles(Optional<Element> root) {
    root.ifPresent(
        element -> {
          for (Element style : Xml.children(element, "style")) {
            String id = Xml.attribute(style, "styleId").orElse("");
            styles.put(id, style);
            boolean isDefault = Xml.attribute(style, "default").filter("1"::equals).isPresent();
            if (isDefault && Xml.attribute(style, "type").filter("paragraph"::equals).isPresent()) {
              defaultParagraph = id;
            }
          }
        });
  }

  String defaultParagraph() {
    return defaultParagraph;
  }

  /** The heading level of a paragraph style, 1 for the highest. */
  Optional<Integer> heading(String id) {
    return inherited(
        id,
        style -> {
          String name =
              Xml.child(style, "name")
                  .flatMap(n -> Xml.attribute(n, "val"))
                  .orElse("")
                  .toLowerCase(Locale.ROOT);
          Matcher heading = HEADING.matcher(name);
          if (heading.matches()) {
            return Optional.of(Integer.parseInt(heading.group(1)));
          }
          return name.equals("title") ? Optional.of(1) : Optional.empty();
        });
  }

  /** A property of a paragraph style, or of the styles that it is based on. */
  Optional<Element> paragraphProperty(String id, String name) {
    return inherited(id, style -> Xml.child(style, "pPr", name));
  }

  /** A run property of a style, or of the styles that it is based on. */
  Optional<Element> runProperty(String id, String name) {
    return inherited(id, style -> Xml.child(style, "rPr", name));
  }

  private <T> Optional<T> inherited(String id, Function<Element, Optional<T>> property) {
    String current = id;
    for (int i = 0; i < MAX_ANCESTORS; i++) {
      Element style = styles.get(current);
      if (style == null) {
        return Optional.empty();
      }
      Optional<T> found = property.apply(style);
      if (found.isPresent()) {
        return found;
      }
      current = Xml.child(style, "basedOn").flatMap(b -> Xml.attribute(b, "val")).orElse("");
    }
    return Optional.empty();
  }
}
