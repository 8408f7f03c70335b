package org.minutebook.read.pdf;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * A page whose content lies in memory while it is read, and whose fonts are kept for the next.
 *
 * <p>PDFBox forgets a page's fonts with the page; most documents use the same on every page.
 */
final class WholePage extends PDPage {
  /** More than any page of text; what is larger is read as a stream, piece by piece. */
  private static final int MAX_BYTES = 32 << 20;

  private static final int FIRST_BYTES = 1 << 15;

  private final PDPage page;

  WholePage(PDPage page) {
    super(page.getCOSObject());
    this.page = page;
  }

  @Override
  public PDResources getResources() {
    return page.getResources();
  }

  @Override
  public void removePageResourceFromCache() {
    // The document's cache goes with the document, and gives way where memory is short.
  }

  @Override
  public RandomAccessRead getContentsForStreamParsing() throws IOException {
    byte[] bytes = new byte[FIRST_BYTES];
    int length = 0;
    try (RandomAccessRead content = super.getContentsForStreamParsing()) {
      for (int count = content.read(bytes); count > 0; ) {
        length += count;
        if (length > MAX_BYTES) {
          return super.getContentsForStreamParsing();
        }
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, length * 2);
        }
        count = content.read(bytes, length, bytes.length - length);
      }
    }
    return new InMemory(bytes, length);
  }
}
