package org.minutebook.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.minutebook.index.Query.Scope;

/** Translates a query for one scope. */
final class LuceneQueries {
  /** A word in a heading says more about an item than the same word in its text. */
  private static final float HEADING_BOOST = 2.5f;

  /** For actions and decisions the heading is only their context. */
  private static final float CONTEXT_BOOST = 0.5f;

  /** How much a second matching field adds to the best one. */
  private static final float TIE = 0.1f;

  /** A name's words may stand in another order, with others between them. */
  private static final int WITHIN_A_NAME = 8;

  private final Scope scope;

  LuceneQueries(Scope scope) {
    this.scope = scope;
  }

  /** What matches the clause, the filters and the scope. */
  Query matching(Optional<Clause> clause, org.minutebook.index.Query filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(clause.map(this::scored).orElseGet(LuceneQueries::everything), Occur.MUST);
    all.add(new TermQuery(new Term(Schema.SCOPE, Schema.name(scope))), Occur.FILTER);
    if (!filters.lesser()) {
      all.add(new TermQuery(new Term(Schema.LESSER, RecordDocuments.YES)), Occur.MUST_NOT);
    }
    filters.body().map(LuceneQueries::partOfBody).ifPresent(q -> all.add(q, Occur.FILTER));
    filters
        .person()
        .map(name -> phrase(Schema.PERSON, Analysis.words(Schema.PERSON, name), WITHIN_A_NAME))
        .ifPresent(q -> all.add(q, Occur.FILTER));
    filters
        .type()
        .map(type -> new TermQuery(new Term(Schema.TYPE, type.key())))
        .ifPresent(q -> all.add(q, Occur.FILTER));
    if (filters.from().isPresent() || filters.to().isPresent()) {
      long from = filters.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
      long to = filters.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
      all.add(LongField.newRangeQuery(Schema.DATE, from, to), Occur.FILTER);
    }
    return all.build();
  }

  /** As {@link #matching}, but of what has names and no text. */
  Query namesOnly(Optional<Clause> clause, org.minutebook.index.Query filters) {
    return new BooleanQuery.Builder()
        .add(matching(clause, filters), Occur.MUST)
        .add(new TermQuery(new Term(Schema.NAMES_ONLY, RecordDocuments.YES)), Occur.FILTER)
        .build();
  }

  /** What to mark in the text shown: every word that is looked for in it, none that is excluded. */
  Query marking(Optional<Clause> clause) {
    BooleanQuery.Builder marks = new BooleanQuery.Builder();
    clause.ifPresent(c -> addMarks(c, marks));
    return marks.build();
  }

  private void addMarks(Clause clause, BooleanQuery.Builder marks) {
    switch (clause) {
      case Clause.All all -> all.clauses().forEach(part -> addMarks(part, marks));
      case Clause.Any any -> any.clauses().forEach(part -> addMarks(part, marks));
      case Clause.Word word -> addMarks(word.field(), f -> word(f, word.text()), marks);
      case Clause.Phrase phrase -> addMarks(phrase.field(), f -> phrase(f, phrase), marks);
      case Clause.Prefix prefix -> addMarks(prefix.field(), f -> prefix(f, prefix.text()), marks);
      case Clause.Fuzzy fuzzy -> addMarks(fuzzy.field(), f -> fuzzy(f, fuzzy), marks);
      case Clause.Not not -> {}
      case Clause.Held held -> {}
      case Clause.OfType type -> {}
    }
  }

  private void addMarks(
      SearchField field, Function<String, Query> inField, BooleanQuery.Builder marks) {
    switch (field) {
      case ANY -> {
        marks.add(inField.apply(Schema.text(scope)), Occur.SHOULD);
        marks.add(inField.apply(Schema.FILE), Occur.SHOULD);
      }
      // An item's text begins with its heading.
      case HEADING -> marks.add(inField.apply(Schema.text(scope)), Occur.SHOULD);
      case FILE -> marks.add(inField.apply(Schema.FILE), Occur.SHOULD);
      case BODY, PERSON, OWNER, TYPE, DATE, ITEM -> {}
    }
  }

  private Query scored(Clause clause) {
    return switch (clause) {
      case Clause.All all -> all(all.clauses());
      case Clause.Not not -> all(List.of(not));
      case Clause.Any any -> {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        any.clauses().forEach(part -> either.add(scored(part), Occur.SHOULD));
        yield either.build();
      }
      case Clause.Word word -> inFields(word.field(), field -> word(field, word.text()));
      case Clause.Phrase phrase -> inFields(phrase.field(), field -> phrase(field, phrase));
      case Clause.Prefix prefix -> inFields(prefix.field(), field -> prefix(field, prefix.text()));
      case Clause.Fuzzy fuzzy -> inFields(fuzzy.field(), field -> fuzzy(field, fuzzy));
      case Clause.Held held ->
          unscored(
              LongField.newRangeQuery(
                  Schema.DATE, held.first().toEpochDay(), held.last().toEpochDay()));
      case Clause.OfType type -> unscored(new TermQuery(new Term(Schema.TYPE, type.type().key())));
    };
  }

  private Query all(List<Clause> clauses) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyExcludes = true;
    for (Clause clause : clauses) {
      if (clause instanceof Clause.Not not) {
        all.add(scored(not.clause()), Occur.MUST_NOT);
      } else {
        all.add(scored(clause), Occur.MUST);
        onlyExcludes = false;
      }
    }
    if (onlyExcludes) {
      all.add(everything(), Occur.MUST);
    }
    return all.build();
  }

  /** Words are ranked by; who, when and where only let through or not. */
  private Query inFields(SearchField field, Function<String, Query> inField) {
    return switch (field) {
      case ANY -> {
        List<Query> places = new ArrayList<>();
        searched().forEach((name, boost) -> places.add(new BoostQuery(inField.apply(name), boost)));
        yield new DisjunctionMaxQuery(places, TIE);
      }
      case HEADING -> inField.apply(Schema.HEADING);
      case BODY -> unscored(inField.apply(Schema.BODY));
      case PERSON -> unscored(inField.apply(Schema.PERSON));
      case OWNER -> unscored(inField.apply(Schema.OWNER));
      case FILE -> unscored(inField.apply(Schema.FILE));
      case ITEM -> unscored(inField.apply(Schema.ITEM_KEY));
      case TYPE, DATE -> throw new IllegalStateException(field + " is not searched by words");
    };
  }

  private Map<String, Float> searched() {
    Map<String, Float> fields = new LinkedHashMap<>();
    fields.put(Schema.text(scope), 1f);
    switch (scope) {
      case ITEMS -> fields.put(Schema.HEADING, HEADING_BOOST);
      case DOCUMENTS -> {
        fields.put(Schema.HEADING, HEADING_BOOST);
        fields.put(Schema.FILE, 1f);
      }
      case ACTIONS -> {
        fields.put(Schema.HEADING, CONTEXT_BOOST);
        fields.put(Schema.OWNER, 1f);
      }
      case DECISIONS -> fields.put(Schema.HEADING, CONTEXT_BOOST);
    }
    return fields;
  }

  private static Query word(String field, String text) {
    return field.equals(Schema.ITEM_KEY)
        ? new TermQuery(new Term(field, Analysis.itemKey(text)))
        : phrase(field, Analysis.stems(field, text), 0);
  }

  private static Query phrase(String field, Clause.Phrase phrase) {
    if (field.equals(Schema.ITEM_KEY)) {
      return word(field, phrase.text());
    }
    // Words that need not stand side by side need not stand in this form either.
    return phrase.distance() == 0
        ? phrase(field, Analysis.words(field, phrase.text()), 0)
        : phrase(field, Analysis.stems(field, phrase.text()), phrase.distance());
  }

  private static Query phrase(String field, List<String> terms, int distance) {
    return switch (terms.size()) {
      case 0 -> new MatchNoDocsQuery("no word");
      case 1 -> new TermQuery(new Term(field, terms.getFirst()));
      default -> new PhraseQuery(distance, field, terms.toArray(String[]::new));
    };
  }

  private static Query prefix(String field, String beginning) {
    if (field.equals(Schema.ITEM_KEY)) {
      return new PrefixQuery(new Term(field, Analysis.itemPrefix(beginning)));
    }
    return lastOf(
        field, Analysis.words(field, beginning), last -> new PrefixQuery(new Term(field, last)));
  }

  private static Query fuzzy(String field, Clause.Fuzzy fuzzy) {
    if (field.equals(Schema.ITEM_KEY)) {
      return word(field, fuzzy.text());
    }
    return lastOf(
        field,
        Analysis.words(field, fuzzy.text()),
        last -> {
          Term term = new Term(field, last);
          // The first letter has to fit: most slips spare it, and it keeps stems apart from words.
          Query like =
              new FuzzyQuery(
                  term,
                  fuzzy.letters(),
                  Character.charCount(last.codePointAt(0)),
                  FuzzyQuery.defaultMaxExpansions,
                  true,
                  MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
          // The word itself before words like it.
          return new DisjunctionMaxQuery(List.of(new TermQuery(term), like), 1);
        });
  }

  /** "Lewis-Rob*" is a word, and the beginning of another. */
  private static Query lastOf(String field, List<String> words, Function<String, Query> forLast) {
    if (words.isEmpty()) {
      return new MatchNoDocsQuery("no word");
    }
    Query last = forLast.apply(words.getLast());
    if (words.size() == 1) {
      return last;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(last, Occur.MUST);
    for (String word : words.subList(0, words.size() - 1)) {
      all.add(new TermQuery(new Term(field, word)), Occur.MUST);
    }
    return all.build();
  }

  /** A folded name holds letters, digits and blanks only: nothing that needs escaping. */
  private static Query partOfBody(String part) {
    String key = Analysis.key(part);
    return key.length() > RecordDocuments.LONGEST_KEY
        ? new MatchNoDocsQuery("longer than any body's name")
        : new WildcardQuery(new Term(Schema.BODY_KEY, "*" + key + "*"));
  }

  private static Query everything() {
    return unscored(MatchAllDocsQuery.INSTANCE);
  }

  private static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
