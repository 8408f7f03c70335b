package org.minutebook.extract;

import java.util.List;
import org.minutebook.model.text.Span;

/** Sentences and tokens, computed only for the spans that are asked for. Thread-safe. */
public interface Sentences {
  /** The sentences of a span of {@code text}, in order, positions in {@code text}. */
  List<Span> split(String text, Span span);

  /** The tokens of one sentence with their part of speech (Penn Treebank tags). */
  List<Token> tagged(String text, Span sentence);

  /** Loads what tagging takes and returns when that is there. */
  default void load() {}

  /** A word and its part of speech. */
  record Token(Span span, String word, String tag) {}
}
