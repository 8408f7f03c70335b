package org.minutebook.read.office;

import java.io.IOException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.EmptyParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.jsoup.Jsoup;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.html.HtmlPieces;
import org.xml.sax.SAXException;

/** Reads what Tika reads and no reader of our own reads better. */
public final class TikaReader implements FormatReader.OfDocument {
  private final AutoDetectParser parser = new AutoDetectParser();

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("application/")
        && parser.getSupportedTypes(new ParseContext()).contains(MediaType.parse(mediaType));
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    ParseContext context = new ParseContext();
    context.set(Parser.class, new EmptyParser());
    try (TikaInputStream stream = TikaInputStream.get(input.file())) {
      parser.parse(stream, xhtml, new Metadata(), context);
    } catch (EncryptedDocumentException e) {
      throw Unreadable.failed(Reason.ENCRYPTED, "it asks for a password");
    } catch (TikaException | SAXException e) {
      throw Unreadable.failed(Reason.CORRUPT, String.valueOf(e.getMessage()));
    }
    return Content.of(HtmlPieces.of(Jsoup.parse(xhtml.toString()).body()));
  }
}
