package org.minutebook.extract.line;

import java.util.Optional;
import org.minutebook.model.text.Span;

/**
 * One block of text with its layout.
 *
 * @param index position in {@link Lines}
 * @param span all of it, label included
 * @param text its characters
 * @param label number or bullet as a reader sees it, by mark-up; empty where there is none
 * @param heading level of a heading by style, 0 for other lines
 * @param depth nesting of a list item, 0 otherwise
 * @param emphasis the leading emphasised run, empty where none
 * @param cell where it stands in a table
 */
public record Line(
    int index,
    Span span,
    String text,
    Span label,
    int heading,
    int depth,
    boolean listed,
    Span emphasis,
    Optional<Place> cell) {

  /**
   * A place in a table.
   *
   * @param table number of the table in the document, from 0
   * @param row from 0
   * @param column grid column, from 0
   * @param nth number of the line within the cell, from 0
   * @param height number of the paragraph within the cell, blank ones counted, from 0
   */
  public record Place(int table, int row, int column, int nth, int height) {}

  /** The printed label, or nothing. */
  public String labelText() {
    return text.substring(label.start() - offset(label), label.end() - offset(label));
  }

  /** The words after the label. */
  public String body() {
    return label.isEmpty() ? text.strip() : text.substring(label.end() - span.start()).strip();
  }

  /** Where {@link #body} begins in the canonical text. */
  public int bodyStart() {
    int from = label.isEmpty() ? 0 : label.end() - span.start();
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return span.start() + from;
  }

  /** Whether style or emphasis sets the whole line apart. */
  public boolean stressed() {
    return heading > 0
        || (!emphasis.isEmpty()
            && emphasis.start() <= bodyStart()
            && emphasis.end() >= stressEnd());
  }

  private int stressEnd() {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return span.start() + end;
  }

  private int offset(Span part) {
    return part.isEmpty() ? part.start() : span.start();
  }
}
