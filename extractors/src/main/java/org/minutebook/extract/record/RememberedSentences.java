package org.minutebook.extract.record;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minutebook.extract.Sentences;
import org.minutebook.model.text.Span;

/** Sentences that are split and tagged once, however many extractors ask for them. */
final class RememberedSentences implements Sentences {
  private final Sentences sentences;
  private final Map<Place, List<Span>> split = new ConcurrentHashMap<>();
  private final Map<Place, List<Token>> tagged = new ConcurrentHashMap<>();

  RememberedSentences(Sentences sentences) {
    this.sentences = sentences;
  }

  private record Place(String text, Span span) {}

  @Override
  public List<Span> split(String text, Span span) {
    return split.computeIfAbsent(new Place(text, span), p -> sentences.split(text, span));
  }

  @Override
  public List<Token> tagged(String text, Span sentence) {
    return tagged.computeIfAbsent(new Place(text, sentence), p -> sentences.tagged(text, sentence));
  }
}
