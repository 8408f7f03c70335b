package org.minutebook.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.read.format.PageEdges;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Xml;
import org.w3c.dom.Element;

/** The headers, footers and stamps of a docx file's first section. */
final class DocxEdges {
  private final Map<String, Element> parts;

  /**
   * Edges by their relation.
   *
   * @param parts the roots of headers and footers, by the ids that sections refer to
   */
  DocxEdges(Map<String, Element> parts) {
    this.parts = parts;
  }

  /** The pieces of the body with what the edges of its pages add. */
  List<Piece> around(List<Piece> body, Element root, DocxBody reader) {
    Optional<Element> section = Xml.descendants(root, "sectPr").stream().findFirst();
    if (section.isEmpty()) {
      return body;
    }
    boolean titled = Xml.child(section.get(), "titlePg").map(DocxBody::isOn).orElse(false);
    List<Piece> header = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    for (String type : titled ? List.of("first", "default") : List.of("default")) {
      part(section.get(), "headerReference", type)
          .ifPresent(
              part -> {
                header.addAll(reader.pieces(part));
                Xml.descendants(part, "textpath")
                    .forEach(stamp -> Xml.attribute(stamp, "string").ifPresent(rest::append));
              });
      part(section.get(), "footerReference", type)
          .ifPresent(part -> rest.append('\n').append(part.getTextContent()));
    }
    return PageEdges.around(body, header, rest.toString());
  }

  private Optional<Element> part(Element section, String kind, String type) {
    return Xml.children(section, kind).stream()
        .filter(reference -> Xml.attribute(reference, "type").orElse("default").equals(type))
        .findFirst()
        .flatMap(reference -> Xml.attribute(reference, "id"))
        .flatMap(id -> Optional.ofNullable(parts.get(id)));
  }
}
