package org.minutebook.read.office;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.minutebook.read.format.Unseen;
import org.minutebook.read.html.HtmlPieces;
import org.xml.sax.SAXException;

/** Reads what Tika reads and no reader of our own reads better. */
public final class TikaReader implements FormatReader.OfDocument {
  private static final Set<String> PROTECTED =
      Set.of(
          "application/x-tika-ooxml-protected",
          "application/vnd.ms-word.document.protected",
          "application/x-tika-msoffice-protected");

  /** Data and programs that some parser takes something out of. */
  private static final Pattern NOT_TEXT =
      Pattern.compile(
          "application/(?:json|xml|javascript|java.*|x-sqlite.*|x-font.*|x-executable|x-elf"
              + "|x-sharedlib|x-msdownload.*|x-dosexec|.*\\+xml|.*\\+json|x-rar.*|x-7z.*)");

  private static final Pattern TABLES = Pattern.compile("text/(?:csv|tab-separated-values)");

  /** Made when it is first needed: it loads every parser there is. */
  private Optional<AutoDetectParser> parser = Optional.empty();

  @Override
  public boolean reads(String mediaType) {
    if (PROTECTED.contains(mediaType)) {
      return true;
    }
    boolean candidate =
        TABLES.matcher(mediaType).matches()
            || (mediaType.startsWith("application/")
                && !mediaType.equals("application/octet-stream")
                && !NOT_TEXT.matcher(mediaType).matches());
    return candidate
        && parser().getSupportedTypes(new ParseContext()).contains(MediaType.parse(mediaType));
  }

  private AutoDetectParser parser() {
    AutoDetectParser made = parser.orElseGet(AutoDetectParser::new);
    parser = Optional.of(made);
    return made;
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    if (PROTECTED.contains(input.mediaType())) {
      throw Unreadable.failed(Reason.ENCRYPTED, "it asks for a password");
    }
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    ParseContext context = new ParseContext();
    context.set(Parser.class, new EmptyParser());
    try (TikaInputStream stream = TikaInputStream.get(input.file())) {
      parser().parse(stream, xhtml, new Metadata(), context);
    } catch (EncryptedDocumentException e) {
      throw Unreadable.failed(Reason.ENCRYPTED, "it asks for a password");
    } catch (TikaException | SAXException e) {
      if (isBomb(e)) {
        throw Unreadable.failed(Reason.BOMB, "it writes far more than it holds");
      }
      throw Unreadable.failed(Reason.CORRUPT, "it cannot be read on");
    }
    Unseen unseen = new Unseen();
    return Content.of(HtmlPieces.of(Jsoup.parse(xhtml.toString()).body(), unseen))
        .without(unseen.characters());
  }

  /** Tika's own watch on what parsers write has no type of its own. */
  private static boolean isBomb(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("zip bomb") || message.contains("jaxp000100")) {
        return true;
      }
    }
    return false;
  }
}
