package org.minutebook.read.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The straight lines of one page: strokes, thin filled rectangles, edges of boxes. */
final class PageRules {
  private static final float THIN = 3f;
  private static final float MIN_LENGTH = 4f;
  private static final float SLANT = 0.8f;
  private static final int MAX_RULES = 20_000;

  private final AffineTransform toPage;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Point2D.Float> path = new ArrayList<>();
  private final List<List<Point2D.Float>> paths = new ArrayList<>();
  private int images;

  /** Shapes that were filled with a colour: white letters may stand on them. */
  private int grounds;

  PageRules(PDPage page) {
    PDRectangle box = page.getCropBox();
    toPage = new AffineTransform();
    switch (page.getRotation()) {
      case 90 -> toPage.setTransform(0, 1, 1, 0, -box.getLowerLeftY(), -box.getLowerLeftX());
      case 180 -> toPage.setTransform(-1, 0, 0, 1, box.getUpperRightX(), -box.getLowerLeftY());
      case 270 -> toPage.setTransform(0, -1, -1, 0, box.getUpperRightY(), box.getUpperRightX());
      default -> toPage.setTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
    }
  }

  /** What a page draws besides its text. */
  record Drawn(List<Rule> rules, int images) {}

  /** What has been drawn so far. */
  Drawn drawn() {
    return new Drawn(merged(rules), images);
  }

  void moveTo(Point2D.Float to) {
    endSubpath();
    path.add(to);
  }

  void lineTo(Point2D.Float to) {
    path.add(to);
  }

  /** A curve is no rule: only where it ends matters. */
  void curveTo(Point2D.Float to) {
    endSubpath();
    path.add(to);
  }

  void closePath() {
    if (!path.isEmpty()) {
      path.add(path.getFirst());
    }
    endSubpath();
  }

  void image() {
    images++;
  }

  private void endSubpath() {
    if (path.size() > 1) {
      paths.add(new ArrayList<>(path));
    }
    path.clear();
  }

  void endPath() {
    path.clear();
    paths.clear();
  }

  void strokePath() {
    endSubpath();
    for (List<Point2D.Float> points : paths) {
      edges(points);
    }
    endPath();
  }

  void fillPath(boolean white) {
    endSubpath();
    for (List<Point2D.Float> points : paths) {
      fill(points);
    }
    if (!white && !paths.isEmpty()) {
      ground();
    }
    endPath();
  }

  void ground() {
    grounds++;
  }

  /** Whether nothing has been drawn yet but lines and white: letters in white cannot be seen. */
  boolean isWhite() {
    return grounds == 0 && images == 0;
  }

  private void edges(List<Point2D.Float> points) {
    for (int i = 1; i < points.size(); i++) {
      Point2D a = toPage.transform(points.get(i - 1), null);
      Point2D b = toPage.transform(points.get(i), null);
      add(a.getX(), a.getY(), b.getX(), b.getY());
    }
  }

  /** A thin filled shape is a line; a larger one is a background. */
  private void fill(List<Point2D.Float> points) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (Point2D.Float point : points) {
      Point2D p = toPage.transform(point, null);
      left = Math.min(left, p.getX());
      right = Math.max(right, p.getX());
      top = Math.min(top, p.getY());
      bottom = Math.max(bottom, p.getY());
    }
    if (bottom - top <= THIN && right - left > bottom - top) {
      double middle = (top + bottom) / 2;
      add(left, middle, right, middle);
    } else if (right - left <= THIN) {
      double middle = (left + right) / 2;
      add(middle, top, middle, bottom);
    }
  }

  private void add(double x0, double y0, double x1, double y1) {
    if (rules.size() >= MAX_RULES) {
      return;
    }
    if (Math.abs(y0 - y1) <= SLANT && Math.abs(x0 - x1) > SLANT) {
      rules.add(rule(true, (y0 + y1) / 2, x0, x1));
    } else if (Math.abs(x0 - x1) <= SLANT && Math.abs(y0 - y1) > SLANT) {
      rules.add(rule(false, (x0 + x1) / 2, y0, y1));
    }
  }

  private static Rule rule(boolean level, double at, double a, double b) {
    return new Rule(level, (float) at, (float) Math.min(a, b), (float) Math.max(a, b));
  }

  /** Pieces of one line made whole: programs draw the border of each cell by itself. */
  private static List<Rule> merged(List<Rule> rules) {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(
        Comparator.comparing(Rule::level)
            .thenComparingInt(rule -> Math.round(rule.at()))
            .thenComparingDouble(Rule::from));
    List<Rule> merged = new ArrayList<>();
    for (Rule rule : sorted) {
      Rule last = merged.isEmpty() ? rule : merged.getLast();
      boolean joins =
          !merged.isEmpty()
              && last.level() == rule.level()
              && Math.abs(last.at() - rule.at()) <= 1.5f
              && rule.from() <= last.to() + 2.5f;
      if (joins) {
        merged.set(
            merged.size() - 1,
            new Rule(rule.level(), last.at(), last.from(), Math.max(last.to(), rule.to())));
      } else {
        merged.add(rule);
      }
    }
    merged.removeIf(rule -> rule.length() < MIN_LENGTH);
    return merged;
  }
}
