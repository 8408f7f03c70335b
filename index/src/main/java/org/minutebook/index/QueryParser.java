package org.minutebook.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.minutebook.index.QueryTokens.Kind;
import org.minutebook.index.QueryTokens.Token;
import org.minutebook.model.text.PartType;

/**
 * Reads the search syntax, by recursive descent; one use each.
 *
 * <pre>
 * any  := all ("OR" all)*
 * all  := not (["AND"] not)*
 * not  := ("NOT" | "-") not | [field ":"] (word | phrase | "(" any ")") | "date:" range
 * </pre>
 *
 * <p>Lucene's own parsers say only which of their grammar's tokens they did not expect; a clerk
 * needs to be told what to write instead, and where.
 */
final class QueryParser {
  static final int LONGEST = 512;
  static final int MOST_CLAUSES = 64;
  static final int DEEPEST = 10;

  private static final int FARTHEST = 100;
  private static final String AFTER_WORD =
      "after a word and ~ comes nothing, 1 or 2: how many letters may differ";
  private static final String AFTER_PHRASE =
      "after the closing quotation mark comes a blank, or ~ and how far apart the words may be,"
          + " such as ~5 (at most ~"
          + FARTHEST
          + ")";

  private final List<Token> tokens;
  private int at;
  private int clauses;

  private QueryParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The query as a tree; empty for a blank one. */
  static Optional<Clause> parse(String text) throws QuerySyntaxException {
    if (text.isBlank()) {
      return Optional.empty();
    }
    if (text.length() > LONGEST) {
      throw new QuerySyntaxException(
          "a query has at most " + LONGEST + " characters, this one has " + text.length(), LONGEST);
    }
    QueryParser parser = new QueryParser(QueryTokens.of(text));
    if (parser.peek().kind() == Kind.END) {
      throw new QuerySyntaxException("no word or number to look for", 0);
    }
    Clause clause = parser.any(SearchField.ANY, 0);
    if (parser.peek().kind() == Kind.CLOSE) {
      throw new QuerySyntaxException("this bracket closes nothing", parser.peek().position());
    }
    return Optional.of(clause);
  }

  private Clause any(SearchField field, int depth) throws QuerySyntaxException {
    List<Clause> alternatives = new ArrayList<>();
    alternatives.add(all(field, depth));
    while (peek().kind() == Kind.OR) {
      requireMore(next());
      alternatives.add(all(field, depth));
    }
    return alternatives.size() == 1 ? alternatives.getFirst() : new Clause.Any(alternatives);
  }

  private Clause all(SearchField field, int depth) throws QuerySyntaxException {
    List<Clause> parts = new ArrayList<>();
    parts.add(not(field, depth));
    while (true) {
      switch (peek().kind()) {
        case END, CLOSE, OR -> {
          return parts.size() == 1 ? parts.getFirst() : new Clause.All(parts);
        }
        case AND -> {
          requireMore(next());
          parts.add(not(field, depth));
        }
        case WORD, PHRASE, FIELD, RANGE, OPEN, NOT -> parts.add(not(field, depth));
      }
    }
  }

  private Clause not(SearchField field, int depth) throws QuerySyntaxException {
    if (peek().kind() == Kind.NOT) {
      Token not = next();
      requireMore(not);
      return new Clause.Not(not(field, deeper(depth, not)));
    }
    if (peek().kind() == Kind.FIELD) {
      return inField(next(), field, depth);
    }
    return operand(field, depth);
  }

  private Clause inField(Token name, SearchField outer, int depth) throws QuerySyntaxException {
    SearchField field =
        SearchField.named(name.text())
            .orElseThrow(
                () ->
                    new QuerySyntaxException(
                        "there is no field \""
                            + name.text()
                            + "\"; there are "
                            + SearchField.names()
                            + ". To look for the words, put them in quotation marks",
                        name.position()));
    if (outer != SearchField.ANY) {
      throw new QuerySyntaxException(
          "a field cannot stand inside another field's brackets", name.position());
    }
    return switch (peek().kind()) {
      case WORD, PHRASE, RANGE, OPEN -> operand(field, depth);
      case FIELD, CLOSE, AND, OR, NOT, END ->
          throw new QuerySyntaxException(
              "after " + field.key() + ": comes what to look for", name.position());
    };
  }

  private Clause operand(SearchField field, int depth) throws QuerySyntaxException {
    Token token = next();
    return switch (token.kind()) {
      case OPEN -> bracket(token, field, deeper(depth, token));
      case WORD -> counted(token, word(token, field));
      case PHRASE -> counted(token, phrase(token, field));
      case RANGE -> counted(token, range(token, field));
      case AND, OR ->
          throw new QuerySyntaxException(
              token.text() + " needs something to look for before it", token.position());
      case CLOSE -> throw new QuerySyntaxException("this bracket closes nothing", token.position());
      case FIELD, NOT, END -> throw new IllegalStateException("handled by the caller: " + token);
    };
  }

  private Clause bracket(Token open, SearchField field, int depth) throws QuerySyntaxException {
    switch (peek().kind()) {
      case CLOSE ->
          throw new QuerySyntaxException("nothing stands between these brackets", open.position());
      case END -> throw neverClosed(open);
      case WORD, PHRASE, FIELD, RANGE, OPEN, AND, OR, NOT -> {}
    }
    Clause inside = any(field, depth);
    if (next().kind() != Kind.CLOSE) {
      throw neverClosed(open);
    }
    return inside;
  }

  private static QuerySyntaxException neverClosed(Token open) {
    return new QuerySyntaxException("the bracket that opens here is never closed", open.position());
  }

  private static Clause word(Token token, SearchField field) throws QuerySyntaxException {
    String word = token.text();
    return switch (field) {
      case DATE -> DateWords.date(word, token.position());
      case TYPE -> type(token);
      case ANY, BODY, PERSON, OWNER, HEADING, ITEM, FILE -> {
        int star = word.indexOf('*');
        int tilde = word.indexOf('~');
        refuseQuestionMark(token);
        if (star >= 0) {
          yield prefix(token, field, star);
        }
        yield tilde > 0 ? fuzzy(token, field, tilde) : new Clause.Word(field, word);
      }
    };
  }

  private static Clause prefix(Token token, SearchField field, int star)
      throws QuerySyntaxException {
    if (star < token.text().length() - 1) {
      throw new QuerySyntaxException("* stands only at the end of a word", token.position() + star);
    }
    String beginning = token.text().substring(0, star);
    if (field != SearchField.ITEM && !Character.isLetterOrDigit(beginning.codePointBefore(star))) {
      throw new QuerySyntaxException(
          "* stands directly after a letter or digit", token.position() + star);
    }
    return new Clause.Prefix(field, beginning);
  }

  private static Clause fuzzy(Token token, SearchField field, int tilde)
      throws QuerySyntaxException {
    String word = token.text().substring(0, tilde);
    int letters =
        switch (token.text().substring(tilde + 1)) {
          case "" -> word.length() < 6 ? 1 : 2;
          case "1" -> 1;
          case "2" -> 2;
          default -> throw new QuerySyntaxException(AFTER_WORD, token.position() + tilde);
        };
    return new Clause.Fuzzy(field, word, letters);
  }

  private static void refuseQuestionMark(Token token) throws QuerySyntaxException {
    int mark = token.text().indexOf('?');
    if (mark >= 0 && mark < token.text().length() - 1) {
      throw new QuerySyntaxException(
          "? does not stand for a letter; write * at the end of a word, or ~ for words like it",
          token.position() + mark);
    }
  }

  private static Clause phrase(Token token, SearchField field) throws QuerySyntaxException {
    String inside = token.text();
    if (inside.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new QuerySyntaxException(
          "no word stands between these quotation marks", token.position());
    }
    int star = inside.indexOf('*');
    if (star >= 0) {
      throw new QuerySyntaxException(
          "* has no meaning between quotation marks", token.position() + 1 + star);
    }
    int distance = distance(token);
    return switch (field) {
      case DATE -> DateWords.date(inside.strip(), token.position());
      case TYPE -> type(token);
      case ANY, BODY, PERSON, OWNER, HEADING, ITEM, FILE ->
          new Clause.Phrase(field, inside, distance);
    };
  }

  private static int distance(Token phrase) throws QuerySyntaxException {
    String suffix = phrase.suffix();
    int position = phrase.position() + phrase.text().length() + 2;
    if (!suffix.startsWith("~")) {
      if (suffix.codePoints().anyMatch(Character::isLetterOrDigit)) {
        throw new QuerySyntaxException(AFTER_PHRASE, position);
      }
      return 0;
    }
    if (!suffix.matches("~[0-9]{1,3}") || Integer.parseInt(suffix.substring(1)) > FARTHEST) {
      throw new QuerySyntaxException(AFTER_PHRASE, position);
    }
    return Integer.parseInt(suffix.substring(1));
  }

  private static Clause range(Token token, SearchField field) throws QuerySyntaxException {
    if (field != SearchField.DATE) {
      throw new QuerySyntaxException("only date: takes a range", token.position());
    }
    return DateWords.range(token.text(), token.position() + 1);
  }

  private static Clause type(Token token) throws QuerySyntaxException {
    String key = token.text().strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return Arrays.stream(PartType.values())
        .filter(type -> type.key().equals(key))
        .findFirst()
        .map(Clause.OfType::new)
        .orElseThrow(
            () ->
                new QuerySyntaxException(
                    "there is no type \""
                        + token.text()
                        + "\"; there are "
                        + Arrays.stream(PartType.values())
                            .map(PartType::key)
                            .collect(Collectors.joining(", ")),
                    token.position()));
  }

  private Clause counted(Token token, Clause clause) throws QuerySyntaxException {
    if (++clauses > MOST_CLAUSES) {
      throw new QuerySyntaxException(
          "a query has at most " + MOST_CLAUSES + " words and phrases", token.position());
    }
    return clause;
  }

  private static int deeper(int depth, Token token) throws QuerySyntaxException {
    if (depth == DEEPEST) {
      throw new QuerySyntaxException(
          "brackets and NOT nest at most " + DEEPEST + " deep", token.position());
    }
    return depth + 1;
  }

  private void requireMore(Token operator) throws QuerySyntaxException {
    switch (peek().kind()) {
      case END, CLOSE ->
          throw new QuerySyntaxException(
              operator.text() + " needs something to look for after it", operator.position());
      case AND, OR ->
          throw new QuerySyntaxException(
              operator.text() + " and " + peek().text() + " cannot follow one another",
              peek().position());
      case WORD, PHRASE, FIELD, RANGE, OPEN, NOT -> {}
    }
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    return tokens.get(at == tokens.size() - 1 ? at : at++);
  }
}
