package org.minutebook.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;

/** A page's own samples are taken only where they are all that is seen of it. */
final class CoveringTest {
  private static final float WIDTH = 144;
  private static final float HEIGHT = 216;

  @Test
  void aPictureThatCoversThePageIsItWithItsResolution() throws IOException {
    Covering.Picture picture = found(0, CoveringTest::sheet).orElseThrow();
    assertThat(picture.dpi()).isEqualTo(200);
    assertThat(picture.left()).isZero();
    assertThat(picture.top()).isZero();
  }

  @Test
  void textThatIsNotDrawnAndWhatLiesUnderThePictureDoNotMatter() throws IOException {
    Drawing drawing =
        (document, content) -> {
          content.addRect(0, 0, WIDTH, HEIGHT);
          content.fill();
          sheet(document, content);
          letters(content, RenderingMode.NEITHER);
        };
    assertThat(found(0, drawing)).isPresent();
  }

  @Test
  void whatIsDrawnOverThePictureIsPartOfThePage() throws IOException {
    Drawing bar =
        (document, content) -> {
          sheet(document, content);
          content.addRect(20, 20, 40, 10);
          content.fill();
        };
    Drawing stamp =
        (document, content) -> {
          sheet(document, content);
          letters(content, RenderingMode.FILL);
        };
    assertThat(found(0, bar)).isEmpty();
    assertThat(found(0, stamp)).isEmpty();
  }

  @Test
  void aPictureThatIsTurnedStretchedClippedOrSmallerIsNotThePage() throws IOException {
    Drawing clipped =
        (document, content) -> {
          content.addRect(0, 0, 70, HEIGHT);
          content.clip();
          sheet(document, content);
        };
    assertThat(found(90, CoveringTest::sheet)).isEmpty();
    assertThat(found(0, clipped)).isEmpty();
    assertThat(
            found(
                0, (document, c) -> c.drawImage(picture(document, 400, 400), 0, 0, WIDTH, HEIGHT)))
        .isEmpty();
    assertThat(
            found(0, (document, c) -> c.drawImage(picture(document, 300, 450), 10, 10, 108, 162)))
        .isEmpty();
  }

  @Test
  void whatIsBrokenAndNotDrawnDoesNotMatter() throws IOException {
    Drawing drawing =
        (document, content) -> {
          COSStream broken = document.getDocument().createCOSStream();
          broken.setName(COSName.SUBTYPE, "Nothing");
          COSDictionary objects = new COSDictionary();
          objects.setItem("Broken", broken);
          document.getPage(0).getResources().getCOSObject().setItem(COSName.XOBJECT, objects);
          sheet(document, content);
        };
    assertThat(found(0, drawing)).isPresent();
  }

  @Test
  void samplesAreTheShadesOfThePicture() throws IOException {
    for (int type :
        List.of(
            BufferedImage.TYPE_BYTE_BINARY,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_INT_RGB)) {
      BufferedImage drawn = new BufferedImage(37, 5, type);
      drawn.setRGB(3, 2, Color.WHITE.getRGB());
      drawn.setRGB(36, 4, Color.WHITE.getRGB());
      try (PDDocument document = new PDDocument()) {
        BufferedImage read =
            Samples.of(LosslessFactory.createFromImage(document, drawn)).orElseThrow();
        assertThat(read.getColorModel().getPixelSize())
            .isEqualTo(type == BufferedImage.TYPE_BYTE_BINARY ? 1 : 8);
        for (int x = 0; x < 37; x++) {
          for (int y = 0; y < 5; y++) {
            assertThat(read.getRGB(x, y)).isEqualTo(drawn.getRGB(x, y));
          }
        }
      }
    }
  }

  private static void sheet(PDDocument document, PDPageContentStream content) throws IOException {
    content.drawImage(picture(document, 400, 600), 0, 0, WIDTH, HEIGHT);
  }

  private static PDImageXObject picture(PDDocument document, int width, int height)
      throws IOException {
    return LosslessFactory.createFromImage(
        document, new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY));
  }

  private static void letters(PDPageContentStream content, RenderingMode mode) throws IOException {
    content.beginText();
    content.setRenderingMode(mode);
    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
    content.newLineAtOffset(20, 20);
    content.showText("Minutes");
    content.endText();
  }

  private static Optional<Covering.Picture> found(int rotation, Drawing drawing)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
      page.setRotation(rotation);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        drawing.on(document, content);
      }
      return Covering.of(page);
    }
  }

  /** What a page draws. */
  private interface Drawing {
    void on(PDDocument document, PDPageContentStream content) throws IOException;
  }
}
