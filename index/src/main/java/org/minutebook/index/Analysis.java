package org.minutebook.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * How text becomes the terms of the index.
 *
 * <p>Case and accents are folded everywhere, without regard to the locale. Prose keeps each word
 * and beside it its English stem; no word is dropped, so that "terms of reference" stays a phrase
 * of three. Names of people and files are cut at everything but letters and digits, and not
 * stemmed.
 */
final class Analysis {
  /** Wider than any distance that a query may ask for, so that no phrase spans two values. */
  static final int GAP = 1000;

  private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

  private static final Analyzer NAMES = new Names();

  /** The analyzer of every field. */
  static final Analyzer FIELDS =
      new PerFieldAnalyzerWrapper(
          new Prose(), Map.of(Schema.PERSON, NAMES, Schema.OWNER, NAMES, Schema.FILE, NAMES));

  private Analysis() {}

  /**
   * The text as it is indexed and shown: accents composed, soft hyphens gone, no half characters.
   *
   * <p>At a lone surrogate the tokenizer can stop without a word and lose the rest of the text.
   */
  static String composed(String text) {
    if (text.chars().allMatch(sign -> sign < '\u00AD')) {
      return text;
    }
    String whole = LONE_SURROGATE.matcher(text.replace("\u00AD", "")).replaceAll("\uFFFD");
    return Normalizer.normalize(whole, Normalizer.Form.NFC);
  }

  /** The words of a text, folded. */
  static List<String> words(String field, String text) {
    return terms(field, text, term -> term.charAt(0) != WordAndStem.MARK);
  }

  /** The stems of a text where the field has stems, else its words. */
  static List<String> stems(String field, String text) {
    return isNames(field)
        ? words(field, text)
        : terms(field, text, term -> term.charAt(0) == WordAndStem.MARK);
  }

  /** Words folded and joined by blanks, for comparison as a whole. */
  static String key(String text) {
    return String.join(" ", words(Schema.PERSON, text));
  }

  /** An item's number, folded, without the marks around it. */
  static String itemKey(String number) {
    String prefix = itemPrefix(number);
    int end = prefix.length();
    while (end > 0 && !Character.isLetterOrDigit(prefix.charAt(end - 1))) {
      end--;
    }
    return prefix.substring(0, end);
  }

  /** The beginning of an item's number, folded, without the marks before it. */
  static String itemPrefix(String beginning) {
    String folded = FIELDS.normalize(Schema.ITEM, composed(beginning)).utf8ToString();
    int start = 0;
    while (start < folded.length() && !Character.isLetterOrDigit(folded.charAt(start))) {
      start++;
    }
    return folded.substring(start);
  }

  private static boolean isNames(String field) {
    return switch (field) {
      case Schema.PERSON, Schema.OWNER, Schema.FILE -> true;
      default -> false;
    };
  }

  private static List<String> terms(String field, String text, Predicate<String> wanted) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = FIELDS.tokenStream(field, composed(text))) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String token = term.toString();
        if (!token.isEmpty() && wanted.test(token)) {
          terms.add(token);
        }
      }
      tokens.end();
    } catch (IOException e) {
      // It reads a string; there is nothing to fail.
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static TokenStream folded(TokenStream in) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(in));
  }

  private static final class Prose extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokens = new StandardTokenizer();
      TokenStream words = folded(new EnglishPossessiveFilter(tokens));
      return new TokenStreamComponents(tokens, new WordAndStem(words));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return folded(in);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }

  private static final class Names extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokens = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
      return new TokenStreamComponents(tokens, folded(tokens));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return folded(in);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return GAP;
    }
  }
}
