package org.minutebook.evaluation.bench;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.minutebook.extract.Records;
import org.minutebook.extract.Sentences;
import org.minutebook.extract.nlp.CoreNlpSentences;
import org.minutebook.extract.record.Extractors;
import org.minutebook.extract.record.RecordBuilder;
import org.minutebook.model.text.Span;

/** How much of a text CoreNLP is asked to split, and how much of that to tag. */
final class TaggedShare implements Sentences {
  private final Sentences counted = new CoreNlpSentences();
  private final AtomicLong splits = new AtomicLong();
  private final AtomicLong characters = new AtomicLong();
  private final AtomicLong sentences = new AtomicLong();
  private final AtomicLong tagged = new AtomicLong();

  private TaggedShare() {}

  /** The counts over some texts, in one line. */
  static String of(List<SampleTexts.Read> texts) {
    TaggedShare share = new TaggedShare();
    Records records = new RecordBuilder(Extractors.all(), share);
    texts.forEach(read -> records.of(read.source(), read.text()));
    long all = texts.stream().mapToLong(read -> share.sentencesOf(read)).sum();
    long length = texts.stream().mapToLong(read -> read.text().text().length()).sum();
    return String.format(
        Locale.ROOT,
        "%d documents, %d tokens, %d sentences; asked to split %d spans of %.0f %% of the"
            + " characters into %d sentences, to tag %d: %.1f %% of all sentences",
        texts.size(),
        texts.stream().mapToLong(SampleTexts.Read::tokens).sum(),
        all,
        share.splits.get(),
        100.0 * share.characters.get() / length,
        share.sentences.get(),
        share.tagged.get(),
        100.0 * share.tagged.get() / all);
  }

  private long sentencesOf(SampleTexts.Read read) {
    String text = read.text().text();
    return counted.split(text, new Span(0, text.length())).size();
  }

  @Override
  public List<Span> split(String text, Span span) {
    List<Span> found = counted.split(text, span);
    splits.incrementAndGet();
    characters.addAndGet(span.length());
    sentences.addAndGet(found.size());
    return found;
  }

  @Override
  public List<Token> tagged(String text, Span sentence) {
    tagged.incrementAndGet();
    return counted.tagged(text, sentence);
  }
}
