package org.minutebook.index;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Lets a word's English stem, marked, follow it in the same field at the same position.
 *
 * <p>Words are looked up by stem, phrases and beginnings of words by the word as written; both have
 * the same offsets, hence highlight alike.
 *
 * <p>A text says the same few thousand words again and again, and a stem costs more than all else
 * that is done to a word, so stems are remembered.
 */
final class WordAndStem extends TokenFilter {
  /** No token begins with it otherwise: the tokenizer drops control characters. */
  static final char MARK = '\u0001';

  /** More than the words of many minutes; some megabytes at most. */
  private static final int MOST_REMEMBERED = 20_000;

  /** What is longer is no word, and comes once. */
  private static final int LONGEST_REMEMBERED = 32;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final SnowballStemmer stemmer = new EnglishStemmer();
  private final CharArrayMap<char[]> remembered = new CharArrayMap<>(1024, false);
  private char[] stem = {};
  private int start;
  private int end;
  private boolean stemIsNext;

  WordAndStem(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (stemIsNext) {
      stemIsNext = false;
      clearAttributes();
      term.copyBuffer(stem, 0, stem.length);
      offset.setOffset(start, end);
      step.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    stem = stemOf(term.buffer(), term.length());
    start = offset.startOffset();
    end = offset.endOffset();
    stemIsNext = true;
    return true;
  }

  private char[] stemOf(char[] word, int length) {
    if (length > LONGEST_REMEMBERED) {
      return stemmed(word, length);
    }
    char[] known = remembered.get(word, 0, length);
    if (known != null) {
      return known;
    }
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    char[] found = stemmed(word, length);
    remembered.put(String.valueOf(word, 0, length), found);
    return found;
  }

  private char[] stemmed(char[] word, int length) {
    String exception = Stems.EXCEPTIONS.get(word, 0, length);
    if (exception != null) {
      return (MARK + exception).toCharArray();
    }
    stemmer.setCurrent(word.clone(), length);
    stemmer.stem();
    return (MARK + String.valueOf(stemmer.getCurrentBuffer(), 0, stemmer.getCurrentBufferLength()))
        .toCharArray();
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    stemIsNext = false;
  }
}
