package org.minutebook.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Marks stems, so that a word and its stem share one field and one position.
 *
 * <p>Words are looked up by stem, phrases and beginnings of words by the word as written; both have
 * the same offsets, hence highlight alike.
 */
final class StemMark extends TokenFilter {
  /** No token begins with it otherwise: the tokenizer drops control characters. */
  static final char MARK = '\u0001';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  StemMark(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    // The word comes first; its stem follows at the same position.
    if (step.getPositionIncrement() == 0) {
      String stem = term.toString();
      term.setEmpty().append(MARK).append(stem);
    }
    return true;
  }
}
