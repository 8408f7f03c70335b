package org.minutebook.read.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * Tells what a page draws to {@link PageRules}, in the same pass that reads its text.
 *
 * <p>PDFBox has an engine for text and one for drawings; running both reads every page twice.
 * Operators with missing or misshapen operands draw nothing, as in PDFBox.
 */
final class PathOperators {
  private static final List<String> FILLS =
      List.of(
          OperatorName.FILL_NON_ZERO,
          OperatorName.LEGACY_FILL_NON_ZERO,
          OperatorName.FILL_EVEN_ODD);

  private static final Map<String, Action> WITHOUT_OPERANDS =
      Map.ofEntries(
          Map.entry(OperatorName.CLOSE_PATH, PageRules::closePath),
          Map.entry(OperatorName.ENDPATH, PageRules::endPath),
          Map.entry(OperatorName.STROKE_PATH, PageRules::strokePath),
          Map.entry(OperatorName.CLOSE_AND_STROKE, PathOperators::closeAndStroke),
          Map.entry(OperatorName.FILL_NON_ZERO_AND_STROKE, PageRules::strokePath),
          Map.entry(OperatorName.FILL_EVEN_ODD_AND_STROKE, PageRules::strokePath),
          Map.entry(OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE, PathOperators::closeAndStroke),
          Map.entry(OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE, PathOperators::closeAndStroke));

  private final PDFStreamEngine engine;
  private final PageRules rules;

  private PathOperators(PDFStreamEngine engine, PageRules rules) {
    this.engine = engine;
    this.rules = rules;
  }

  /** Has an engine that does not know these operators tell them to the rules. */
  static void addTo(PDFStreamEngine engine, PageRules rules) {
    PathOperators paths = new PathOperators(engine, rules);
    paths.add(OperatorName.MOVE_TO, 2, n -> rules.moveTo(paths.at(n[0], n[1])));
    paths.add(OperatorName.LINE_TO, 2, n -> rules.lineTo(paths.at(n[0], n[1])));
    paths.add(OperatorName.CURVE_TO, 6, n -> rules.curveTo(paths.at(n[4], n[5])));
    paths.add(
        OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT, 4, n -> rules.curveTo(paths.at(n[2], n[3])));
    paths.add(
        OperatorName.CURVE_TO_REPLICATE_FINAL_POINT, 4, n -> rules.curveTo(paths.at(n[2], n[3])));
    paths.add(OperatorName.APPEND_RECT, 4, paths::rectangle);
    for (String fill : FILLS) {
      paths.add(fill, 0, n -> rules.fillPath(Paint.isWhite(engine.getGraphicsState())));
    }
    paths.add(OperatorName.SHADING_FILL, 0, n -> rules.ground());
    WITHOUT_OPERANDS.forEach((name, action) -> paths.add(name, 0, n -> action.on(rules)));
    engine.addOperator(new InlineImage(engine, rules));
    engine.addOperator(new Drawn(engine, rules));
  }

  private void add(String name, int operands, Drawing drawing) {
    engine.addOperator(new Path(engine, name, operands, drawing));
  }

  private Point2D.Float at(float x, float y) {
    return engine.transformedPoint(x, y);
  }

  private void rectangle(float[] n) {
    float right = n[2] + n[0];
    float top = n[3] + n[1];
    rules.moveTo(at(n[0], n[1]));
    rules.lineTo(at(right, n[1]));
    rules.lineTo(at(right, top));
    rules.lineTo(at(n[0], top));
    rules.closePath();
  }

  private static void closeAndStroke(PageRules rules) {
    rules.closePath();
    rules.strokePath();
  }

  /** What an operator without operands does. */
  private interface Action {
    void on(PageRules rules);
  }

  /** What an operator does with its numbers. */
  private interface Drawing {
    void with(float[] numbers);
  }

  private static final class Path extends OperatorProcessor {
    private final String name;
    private final float[] numbers;
    private final Drawing drawing;

    private Path(PDFStreamEngine engine, String name, int operands, Drawing drawing) {
      super(engine);
      this.name = name;
      this.numbers = new float[operands];
      this.drawing = drawing;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      if (operands.size() < numbers.length) {
        return;
      }
      for (int i = 0; i < numbers.length; i++) {
        if (!(operands.get(i) instanceof COSNumber number)) {
          return;
        }
        numbers[i] = number.floatValue();
      }
      drawing.with(numbers);
    }

    @Override
    public String getName() {
      return name;
    }
  }

  private static final class InlineImage extends OperatorProcessor {
    private final PageRules rules;

    private InlineImage(PDFStreamEngine engine, PageRules rules) {
      super(engine);
      this.rules = rules;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
      // PDFBox leaves the data out where there is none.
      byte[] data = operator.getImageData();
      if (data != null && data.length > 0) {
        rules.image();
      }
    }

    @Override
    public String getName() {
      return OperatorName.BEGIN_INLINE_IMAGE;
    }
  }

  /** Counts images, which nobody needs to decode, and draws all else as PDFBox does. */
  private static final class Drawn extends OperatorProcessor {
    private final DrawObject forms;
    private final PageRules rules;

    private Drawn(PDFStreamEngine engine, PageRules rules) {
      super(engine);
      this.forms = new DrawObject(engine);
      this.rules = rules;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if (!operands.isEmpty()
          && operands.getFirst() instanceof COSName name
          && getContext().getResources().isImageXObject(name)) {
        rules.image();
      } else {
        forms.process(operator, operands);
      }
    }

    @Override
    public String getName() {
      return OperatorName.DRAW_OBJECT;
    }
  }
}
