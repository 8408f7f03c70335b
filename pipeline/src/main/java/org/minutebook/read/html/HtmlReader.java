package org.minutebook.read.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.minutebook.model.record.Reason;
import org.minutebook.read.format.Content;
import org.minutebook.read.format.FormatReader;
import org.minutebook.read.format.Input;
import org.minutebook.read.format.Unreadable;
import org.minutebook.read.format.Unseen;
import org.minutebook.read.format.Xhtml;

/** Reads web pages. */
public final class HtmlReader implements FormatReader.OfDocument {
  private static final Set<String> TYPES = Set.of("text/html", "application/xhtml+xml");

  /** A page takes twenty times its size of memory. */
  private static final long MAX_BYTES = 50L << 20;

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public Content read(Input input) throws IOException, Unreadable {
    if (Files.size(input.file()) > MAX_BYTES) {
      throw Unreadable.failed(Reason.TOO_LARGE, "a web page of more than 50 MB");
    }
    try (InputStream in = Files.newInputStream(input.file())) {
      Document page = Jsoup.parse(in, null, "");
      input.progress().step();
      Unseen unseen = new Unseen();
      // A mail that was taken apart says how much was left out of its body before.
      unseen.addCounted(page.body().attr(Xhtml.UNSEEN));
      return Content.of(HtmlPieces.ofPage(page, unseen)).without(unseen.characters());
    }
  }
}
