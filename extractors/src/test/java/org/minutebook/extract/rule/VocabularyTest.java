package org.minutebook.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of all patterns' words tells what a pattern's own table told before. */
class VocabularyTest {
  private static final int UNTIL_IT_IS_MADE = 20_001;

  @Test
  void whatPassesIsTheSameBeforeAndAfterTheTableIsMade() {
    Vocabulary vocabulary = new Vocabulary();
    List<Pattern> all = List.copyOf(Patterns.all().values());
    List<Filter> filters =
        all.stream().map(p -> new Filter(List.of(Finder.of(p)), vocabulary)).toList();
    List<String> texts = RuleFiles.texts().stream().limit(40).toList();
    List<Optional<BitSet>> before = passing(filters, texts);
    for (int i = 0; i < UNTIL_IT_IS_MADE; i++) {
      filters.getFirst().passing("Ann agreed to write");
    }
    assertThat(passing(filters, texts)).isEqualTo(before);
    assertThat(passing(filters, texts)).as("remembered").isEqualTo(before);
  }

  @Test
  void aPatternThatComesLaterIsNotMissed() {
    Vocabulary vocabulary = new Vocabulary();
    Filter early = filter("\\bagreed\\b", vocabulary);
    for (int i = 0; i < UNTIL_IT_IS_MADE; i++) {
      early.passing("Ann agreed");
    }
    Filter late = filter("\\bmoved\\b", vocabulary);
    assertThat(late.passing("Bea moved")).contains(BitSet.valueOf(new long[] {1}));
    assertThat(late.passing("Ann agreed")).contains(new BitSet());
    assertThat(early.passing("Ann agreed")).contains(BitSet.valueOf(new long[] {1}));
    assertThat(early.passing("Bea moved")).contains(new BitSet());
  }

  private static Filter filter(String regex, Vocabulary vocabulary) {
    return new Filter(List.of(Finder.of(Pattern.compile(regex))), vocabulary);
  }

  private static List<Optional<BitSet>> passing(List<Filter> filters, List<String> texts) {
    return texts.stream()
        .flatMap(text -> filters.stream().map(filter -> filter.passing(text)))
        .toList();
  }
}
