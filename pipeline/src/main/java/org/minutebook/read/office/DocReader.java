package org.minutebook.read.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Line;
import org.minutebook.read.format.PageEdges;
import org.minutebook.read.format.Piece;
import org.minutebook.read.format.Unreadable;

/** Reads Word files of 1997 to 2003. */
public final class DocReader implements FormatReader.OfDocument {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/msword");
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    try (InputStream in = Files.newInputStream(input.file());
        HWPFDocument document = new HWPFDocument(in)) {
      DocBody body = new DocBody(document);
      List<Piece> pieces = body.pieces();
      HeaderStories edges = new HeaderStories(document);
      List<Piece> header = new ArrayList<>(lines(edges.getFirstHeaderSubrange()));
      header.addAll(lines(edges.getOddHeaderSubrange()));
      String footers =
          text(edges.getFirstFooterSubrange()) + "\n" + text(edges.getOddFooterSubrange());
      return Content.of(PageEdges.around(pieces, header, footers)).without(body.unseen());
    } catch (EncryptedDocumentException e) {
      throw Unreadable.failed(Reason.ENCRYPTED, "a Word file that asks for a password");
    }
  }

  private static List<Piece> lines(@Nullable Range story) {
    return text(story)
        .lines()
        .filter(line -> !line.isBlank())
        .<Piece>map(line -> new Piece.Paragraph(Line.plain(line.strip())))
        .toList();
  }

  /** A story's text; files without headers have none. */
  private static String text(@Nullable Range story) {
    return story == null ? "" : Range.stripFields(story.text());
  }
}
