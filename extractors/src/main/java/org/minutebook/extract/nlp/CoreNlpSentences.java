package org.minutebook.extract.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.minutebook.extract.Sentences;
import org.minutebook.model.text.Span;

/**
 * Sentences and tags by CoreNLP. Splitting needs no model; the tagger's model is loaded when first
 * needed, once for the process. Thread-safe.
 */
public final class CoreNlpSentences implements Sentences {
  /**
   * A "sentence" longer than this many tokens is a table or a list gone astray, and is not tagged.
   */
  private static final int LONGEST_TAGGED = 100;

  @Override
  public List<Span> split(String text, Span span) {
    List<Span> sentences = new ArrayList<>();
    for (Span next : PlainSentences.of(text, span).orElseGet(() -> cut(text, span))) {
      boolean goesOn = !sentences.isEmpty() && Shortened.goesOn(text, sentences.getLast(), next);
      sentences.add(goesOn ? sentences.removeLast().union(next) : next);
    }
    return sentences;
  }

  /** As CoreNLP cuts them, whatever they look like. */
  static List<Span> cut(String text, Span span) {
    return annotated(span.of(text)).stream()
        .map(
            sentence ->
                new Span(
                        sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                        sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class))
                    .shift(span.start()))
        .toList();
  }

  @Override
  public List<Token> tagged(String text, Span sentence) {
    List<Token> tokens = new ArrayList<>();
    for (CoreMap part : annotated(sentence.of(text))) {
      List<CoreLabel> labels = part.get(CoreAnnotations.TokensAnnotation.class);
      if (labels.size() <= LONGEST_TAGGED) {
        Tagger.INSTANCE.tagCoreLabels(labels);
      }
      for (CoreLabel label : labels) {
        Span span = new Span(label.beginPosition(), label.endPosition()).shift(sentence.start());
        String tag = label.tag();
        tokens.add(new Token(span, label.word(), tag == null ? "" : tag));
      }
    }
    return tokens;
  }

  @Override
  public void load() {
    tagged("Loaded.", new Span(0, "Loaded.".length()));
  }

  private static List<CoreMap> annotated(String text) {
    Annotation annotation = new Annotation(text);
    Splitter.INSTANCE.annotate(annotation);
    return annotation.get(CoreAnnotations.SentencesAnnotation.class);
  }

  private static final class Splitter {
    static final StanfordCoreNLP INSTANCE = new StanfordCoreNLP(properties());

    private static Properties properties() {
      Properties properties = new Properties();
      properties.setProperty("annotators", "tokenize");
      properties.setProperty("tokenize.options", "untokenizable=noneKeep,invertible=false");
      properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
      return properties;
    }
  }

  private static final class Tagger {
    static final MaxentTagger INSTANCE = load();

    private static MaxentTagger load() {
      ModelClasses.allowNoOthers();
      return new MaxentTagger(MaxentTagger.DEFAULT_JAR_PATH);
    }
  }
}
