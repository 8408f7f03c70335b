package org.minutebook.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.tartarus.snowball.ext.EnglishStemmer;

class WordAndStemTest {
  private static final String[] ENDINGS = {
    "", "s", "es", "ed", "ing", "ation", "ational", "ly", "ness", "y", "ies", "er", "'s", "ment"
  };

  @Test
  void wordsAndStemsAreThoseOfLucenesFilters() throws IOException {
    String text = "officers officer authorities the minutes agreed " + invented(60_000);
    assertThat(tokens(text, WordAndStem::new)).isEqualTo(tokens(text, in -> lucenes(in)));
  }

  @Test
  void aTextThatWasLeftHalfWayLeavesNothingBehind() throws IOException {
    WhitespaceTokenizer words = new WhitespaceTokenizer();
    TokenStream both = new WordAndStem(words);
    words.setReader(new StringReader("first second"));
    both.reset();
    assertThat(both.incrementToken()).isTrue();
    both.close();
    words.setReader(new StringReader("third"));
    assertThat(read(both)).hasSize(2).allMatch(token -> token.contains("third"));
  }

  private static TokenStream lucenes(TokenStream words) {
    StemmerOverrideFilter.Builder exceptions = new StemmerOverrideFilter.Builder();
    Stems.EXCEPTIONS.forEach((word, stem) -> exceptions.add(String.valueOf((char[]) word), stem));
    try {
      return new SnowballFilter(
          new StemmerOverrideFilter(new KeywordRepeatFilter(words), exceptions.build()),
          new EnglishStemmer());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> tokens(String text, UnaryOperator<TokenStream> filter)
      throws IOException {
    WhitespaceTokenizer words = new WhitespaceTokenizer();
    words.setReader(new StringReader(text));
    return read(filter.apply(words));
  }

  private static List<String> read(TokenStream tokens) throws IOException {
    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
    PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
    List<String> read = new ArrayList<>();
    tokens.reset();
    while (tokens.incrementToken()) {
      String shown = term.toString().replace(String.valueOf(WordAndStem.MARK), "");
      read.add(
          "%s %d-%d +%d"
              .formatted(
                  shown, offset.startOffset(), offset.endOffset(), step.getPositionIncrement()));
    }
    tokens.end();
    tokens.close();
    return read;
  }

  /** Words of few letters with English endings: many come again, and there are more than fit. */
  private static String invented(int count) {
    Random random = new Random(1);
    return IntStream.range(0, count)
        .mapToObj(i -> letters(random) + ENDINGS[random.nextInt(ENDINGS.length)])
        .collect(Collectors.joining(" "));
  }

  private static String letters(Random random) {
    return random
        .ints(1 + random.nextInt(random.nextInt(20) == 0 ? 50 : 5), 0, 12)
        .mapToObj(letter -> String.valueOf("aeioustrnlcy".charAt(letter)))
        .collect(Collectors.joining());
  }
}
