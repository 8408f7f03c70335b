package org.minutebook.read.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.PageEdges;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Room;
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.format.Xml;
import org.w3c.dom.Element;

/** Reads OpenDocument texts. */
public final class OdtReader implements FormatReader.OfDocument {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("application/vnd.oasis.opendocument.text")
        || mediaType.startsWith("application/vnd.sun.xml.writer");
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    try (ZipFile file = ZipFile.builder().setPath(input.file()).get()) {
      Room room = new Room(input);
      requireOpen(file, room);
      Element content =
          part(file, "content.xml", room)
              .orElseThrow(() -> Unreadable.failed(Reason.CORRUPT, "no content in it"));
      OdtStyles styles = new OdtStyles();
      Optional<Element> shared = part(file, "styles.xml", room);
      shared.ifPresent(styles::add);
      styles.add(content);
      Optional<Element> body = Xml.child(content, "body", "text");
      OdtBody reader = new OdtBody(styles, room);
      List<Piece> pieces = body.map(reader::pieces).orElse(List.of());
      Optional<Element> page = shared.flatMap(s -> Xml.child(s, "master-styles", "master-page"));
      List<Piece> whole = page.map(p -> withEdges(pieces, p, reader)).orElse(pieces);
      return Content.cut(whole, room.loss()).without(reader.unseen());
    } catch (ZipException e) {
      throw Unreadable.failed(Reason.CORRUPT, "a damaged OpenDocument file");
    }
  }

  private static List<Piece> withEdges(List<Piece> body, Element page, OdtBody reader) {
    List<Piece> header = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    for (Element edge : Xml.children(page)) {
      switch (Xml.name(edge)) {
        case "header-first", "header" -> header.addAll(reader.pieces(edge));
        case "footer-first", "footer" -> rest.append(edge.getTextContent()).append('\n');
        default -> {}
      }
    }
    return PageEdges.around(body, header, rest.toString());
  }

  private static void requireOpen(ZipFile file, Room room) throws IOException, Unreadable {
    Optional<Element> manifest = part(file, "META-INF/manifest.xml", room);
    if (manifest.isPresent() && !Xml.descendants(manifest.get(), "encryption-data").isEmpty()) {
      throw Unreadable.failed(Reason.ENCRYPTED, "an OpenDocument file that asks for a password");
    }
  }

  private static Optional<Element> part(ZipFile file, String name, Room room)
      throws IOException, Unreadable {
    ZipArchiveEntry entry = file.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = room.watched(file.getInputStream(entry))) {
      return Optional.of(Xml.parse(in));
    }
  }
}
