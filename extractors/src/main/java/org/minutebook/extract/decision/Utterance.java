package org.minutebook.extract.decision;

import org.minutebook.extract.line.Line;
import org.minutebook.model.text.Span;

/**
 * One sentence of the proceedings.
 *
 * @param line where it stands
 * @param span its place in the document
 * @param words white space made single
 * @param first whether it opens its line
 */
record Utterance(Line line, Span span, String words, boolean first) {
  /** How many words it has. */
  int length() {
    return words.split(" ").length;
  }
}
