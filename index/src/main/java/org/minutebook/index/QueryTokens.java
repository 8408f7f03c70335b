package org.minutebook.index;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query's text into tokens; one use each. */
final class QueryTokens {
  private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB";

  enum Kind {
    WORD,
    PHRASE,
    FIELD,
    RANGE,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    END
  }

  /**
   * One token.
   *
   * @param text a word with its {@code *} or {@code ~}, what stands between quotation marks or
   *     square brackets, a field's name
   * @param suffix what follows a closing quotation mark without a blank
   * @param position where it begins
   */
  record Token(Kind kind, String text, String suffix, int position) {}

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private QueryTokens(String text) {
    this.text = text;
  }

  /** The tokens, the last of which is the END. */
  static List<Token> of(String text) throws QuerySyntaxException {
    return new QueryTokens(text).all();
  }

  private List<Token> all() throws QuerySyntaxException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isBlank(c)) {
        at++;
      } else if (c == '(' || c == ')') {
        add(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), at++);
      } else if (isQuote(c)) {
        phrase();
      } else if (c == '[' && follows(Kind.FIELD)) {
        range();
      } else if (c == '-' && !follows(Kind.FIELD) && beginsSomething(at + 1)) {
        add(Kind.NOT, "-", at++);
      } else {
        wordOrField();
      }
    }
    add(Kind.END, "", text.length());
    return tokens;
  }

  private void phrase() throws QuerySyntaxException {
    int open = at++;
    while (at < text.length() && !isQuote(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      throw new QuerySyntaxException("the quotation mark that opens here is never closed", open);
    }
    String inside = text.substring(open + 1, at++);
    int after = at;
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
    tokens.add(new Token(Kind.PHRASE, inside, text.substring(after, at), open));
  }

  private void range() throws QuerySyntaxException {
    int close = text.indexOf(']', at);
    if (close < 0) {
      throw new QuerySyntaxException("the bracket that opens here is never closed", at);
    }
    add(Kind.RANGE, text.substring(at + 1, close), at);
    at = close + 1;
  }

  private void wordOrField() throws QuerySyntaxException {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    if (at > start && at < text.length() && text.charAt(at) == ':' && !follows(Kind.FIELD)) {
      add(Kind.FIELD, text.substring(start, at++), start);
      return;
    }
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    switch (word) {
      case "AND", "&&" -> add(Kind.AND, word, start);
      case "OR", "||" -> add(Kind.OR, word, start);
      case "NOT" -> add(Kind.NOT, word, start);
      default -> addWord(word, start);
    }
  }

  /** A word without a letter or digit ("&amp;" in "Health &amp; Safety") is punctuation. */
  private void addWord(String word, int start) throws QuerySyntaxException {
    if (word.startsWith("*")) {
      throw new QuerySyntaxException(
          "a word cannot begin with *; write the beginning of the word, then *", start);
    }
    if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
      add(Kind.WORD, word, start);
    }
  }

  private void add(Kind kind, String value, int position) {
    tokens.add(new Token(kind, value, "", position));
  }

  private boolean follows(Kind kind) {
    return !tokens.isEmpty() && tokens.getLast().kind() == kind;
  }

  private boolean beginsSomething(int position) {
    if (position >= text.length()) {
      return false;
    }
    char c = text.charAt(position);
    return Character.isLetterOrDigit(c) || isQuote(c) || c == '(';
  }

  private static boolean endsWord(char c) {
    return isBlank(c) || isQuote(c) || c == '(' || c == ')';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }
}
