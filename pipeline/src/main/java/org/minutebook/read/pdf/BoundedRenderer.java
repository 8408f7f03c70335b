package org.minutebook.read.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws pages, but no picture of more than so many pixels.
 *
 * <p>The size is what the picture states of itself, asked before it takes any memory, and wherever
 * it stands: on the page, in a form or pattern, or as the mask of another.
 */
final class BoundedRenderer extends PDFRenderer {
  private final long mostPixels;
  private boolean leftOut;

  BoundedRenderer(PDDocument document, long mostPixels) {
    super(document);
    this.mostPixels = mostPixels;
  }

  /** Whether a picture was left out since this was last asked. */
  boolean takeLeftOut() {
    boolean was = leftOut;
    leftOut = false;
    return was;
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters);
  }

  private boolean isImmense(PDImage picture) throws IOException {
    return picture != null
        && ((long) picture.getWidth() * picture.getHeight() > mostPixels
            || (picture instanceof PDImageXObject object
                && (isImmense(object.getSoftMask()) || isImmense(object.getMask()))));
  }

  private final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    public void drawImage(PDImage picture) throws IOException {
      if (isImmense(picture)) {
        leftOut = true;
      } else {
        super.drawImage(picture);
      }
    }
  }
}
