package org.minutebook.read.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Room;
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.format.Xml;
import org.w3c.dom.Element;

/** Reads Word files of 2007 and later. */
public final class DocxReader implements FormatReader.OfDocument {
  // The whole file has been looked through by our limits (ZipScan). POI's are lower: it takes the
  // XML of a large table, or a thousand pictures, for an attack, and for a damaged file at that.
  static {
    ZipSecureFile.setMinInflateRatio(0);
    ZipSecureFile.setMaxFileCount(Integer.MAX_VALUE);
  }

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("application/vnd.openxmlformats-officedocument.wordprocessingml")
        || mediaType.startsWith("application/vnd.ms-word.document.macroenabled")
        || mediaType.startsWith("application/vnd.ms-word.template.macroenabled");
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    try (OPCPackage file = OPCPackage.open(input.file().toFile(), PackageAccess.READ)) {
      Optional<PackagePart> main = main(file);
      if (main.isEmpty()) {
        throw Unreadable.failed(Reason.CORRUPT, "a Word file without its main part");
      }
      Room room = new Room(input);
      Element body;
      try (InputStream in = room.watched(main.get().getInputStream())) {
        body = Xml.child(Xml.parse(in), "body").orElseThrow(() -> new IOException("no body"));
      }
      boolean rendered = !Xml.descendants(body, "lastRenderedPageBreak").isEmpty();
      DocxBody reader =
          new DocxBody(
              new DocxStyles(first(related(file, main.get(), "styles"))),
              new DocxNumbering(first(related(file, main.get(), "numbering"))),
              rendered,
              room);
      Map<String, Element> edges = new HashMap<>(related(file, main.get(), "header"));
      edges.putAll(related(file, main.get(), "footer"));
      List<Piece> pieces = reader.pieces(body);
      List<Piece> whole = new DocxEdges(edges).around(pieces, body, reader);
      return Content.cut(whole, room.loss()).without(reader.unseen());
    } catch (OpenXML4JException e) {
      throw Unreadable.failed(Reason.CORRUPT, "a damaged Word file");
    }
  }

  private static Optional<PackagePart> main(OPCPackage file) {
    PackageRelationshipCollection relations =
        file.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
    if (relations.isEmpty()) {
      relations = file.getRelationshipsByType(PackageRelationshipTypes.STRICT_CORE_DOCUMENT);
    }
    for (PackageRelationship relation : relations) {
      return Optional.ofNullable(file.getPart(relation));
    }
    return Optional.empty();
  }

  private static Optional<Element> first(Map<String, Element> parts) {
    return parts.values().stream().findFirst();
  }

  /** The roots of the main part's relations of one kind, by their ids. */
  private static Map<String, Element> related(OPCPackage file, PackagePart main, String kind)
      throws InvalidFormatException, IOException, Unreadable {
    Map<String, Element> parts = new LinkedHashMap<>();
    for (PackageRelationship relation : main.getRelationships()) {
      // What lies outside the file is not fetched.
      if (relation.getTargetMode() == TargetMode.INTERNAL
          && relation.getRelationshipType().endsWith("/relationships/" + kind)) {
        PackagePart part = file.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
        if (part != null) {
          try (InputStream in = part.getInputStream()) {
            parts.put(relation.getId(), Xml.parse(in));
          }
        }
      }
    }
    return parts;
  }
}
