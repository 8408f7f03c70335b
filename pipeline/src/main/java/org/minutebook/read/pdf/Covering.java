package org.minutebook.read.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the picture that covers a page, upright, with nothing drawn over it: what scanners make.
 *
 * <p>Its samples are the page; to draw it would cost time and blur it.
 */
final class Covering extends PDFGraphicsStreamEngine {
  /** In points: what may lie bare at an edge. */
  private static final double SLACK = 2;

  private static final double POINTS_PER_INCH = 72;

  /** Between the resolutions along the two edges. */
  private static final double UNEQUAL = 0.02;

  /** What bare edges change in the shape, on pages of four inches and more. */
  private static final double SHAPE_SLACK = 0.03;

  private final PDRectangle box;
  private final GeneralPath path = new GeneralPath();
  private Optional<Picture> onTop = Optional.empty();
  private boolean layered;

  private Covering(PDPage page) {
    super(page);
    this.box = page.getCropBox();
  }

  /**
   * A picture as a page shows it.
   *
   * @param dpi its resolution there
   * @param left where its left edge lies, in points from that of the page
   * @param top where its upper edge lies, in points below that of the page
   */
  record Picture(PDImage samples, int dpi, float left, float top) {}

  /** The picture of a page; empty where it is not one picture and nothing else that is seen. */
  static Optional<Picture> of(PDPage page) throws IOException {
    boolean marked =
        page.getAnnotations().stream().anyMatch(note -> !(note instanceof PDAnnotationLink));
    if (marked || page.getRotation() != 0 || !mayBePicture(page)) {
      return Optional.empty();
    }
    Covering covering = new Covering(page);
    covering.processPage(page);
    return covering.layered ? Optional.empty() : covering.onTop;
  }

  /** A page whose pictures are of another shape need not be gone through: lines may be many. */
  private static boolean mayBePicture(PDPage page) {
    PDResources resources = page.getResources();
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (mayBePicture(resources, name, page.getCropBox())) {
        return true;
      }
    }
    return false;
  }

  /** What is broken may not be drawn at all: that shows when the page is gone through. */
  private static boolean mayBePicture(PDResources resources, COSName name, PDRectangle box) {
    try {
      return !(resources.getXObject(name) instanceof PDImageXObject picture)
          || isOfShape(picture, box);
    } catch (IOException broken) {
      return true;
    }
  }

  private static boolean isOfShape(PDImageXObject picture, PDRectangle box) {
    double across = picture.getWidth() / box.getWidth();
    double down = picture.getHeight() / box.getHeight();
    return Math.abs(across / down - 1) <= UNEQUAL + SHAPE_SLACK;
  }

  @Override
  public void drawImage(PDImage picture) throws IOException {
    onTop = isOpaque(picture) ? placed(picture) : Optional.empty();
  }

  private boolean isOpaque(PDImage picture) throws IOException {
    PDGraphicsState state = getGraphicsState();
    return !picture.isStencil()
        && state.getSoftMask() == null
        && state.getNonStrokeAlphaConstant() == 1
        && BlendMode.NORMAL.equals(state.getBlendMode())
        && picture instanceof PDImageXObject object
        && object.getMask() == null
        && object.getSoftMask() == null
        && object.getColorKeyMask() == null
        && object.getOptionalContent() == null;
  }

  private Optional<Picture> placed(PDImage picture) {
    AffineTransform at =
        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    if (at.getShearX() != 0 || at.getShearY() != 0 || at.getScaleX() <= 0 || at.getScaleY() <= 0) {
      return Optional.empty();
    }
    Rectangle2D place =
        new Rectangle2D.Double(
            at.getTranslateX(), at.getTranslateY(), at.getScaleX(), at.getScaleY());
    double across = picture.getWidth() * POINTS_PER_INCH / place.getWidth();
    double down = picture.getHeight() * POINTS_PER_INCH / place.getHeight();
    boolean isPage =
        isAbout(place, paper())
            && Math.abs(across / down - 1) <= UNEQUAL
            && getGraphicsState().getCurrentClippingPath().contains(inner(paper()));
    return isPage
        ? Optional.of(
            new Picture(
                picture,
                (int) Math.round(across),
                (float) (place.getMinX() - box.getLowerLeftX()),
                (float) (box.getUpperRightY() - place.getMaxY())))
        : Optional.empty();
  }

  private Rectangle2D paper() {
    return new Rectangle2D.Double(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
  }

  private static Rectangle2D inner(Rectangle2D place) {
    return new Rectangle2D.Double(
        place.getX() + SLACK,
        place.getY() + SLACK,
        place.getWidth() - 2 * SLACK,
        place.getHeight() - 2 * SLACK);
  }

  private static boolean isAbout(Rectangle2D place, Rectangle2D paper) {
    return Math.abs(place.getMinX() - paper.getMinX()) <= SLACK
        && Math.abs(place.getMinY() - paper.getMinY()) <= SLACK
        && Math.abs(place.getMaxX() - paper.getMaxX()) <= SLACK
        && Math.abs(place.getMaxY() - paper.getMaxY()) <= SLACK;
  }

  private void drawn() {
    onTop = Optional.empty();
    path.reset();
  }

  /** Recognised text that lies under the picture of its page is not drawn. */
  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
      throws IOException {
    if (getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER) {
      onTop = Optional.empty();
    }
    super.showGlyph(place, font, code, displacement);
  }

  /** Which layers are seen is for those to know who draw. */
  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    layered |= COSName.OC.equals(tag);
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void strokePath() {
    drawn();
  }

  @Override
  public void fillPath(int windingRule) {
    drawn();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    drawn();
  }

  @Override
  public void shadingFill(COSName name) {
    drawn();
  }

  @Override
  public void clip(int windingRule) {
    path.setWindingRule(windingRule);
    getGraphicsState().intersectClippingPath((GeneralPath) path.clone());
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void endPath() {
    path.reset();
  }
}
