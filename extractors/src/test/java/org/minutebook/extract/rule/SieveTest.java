package org.minutebook.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sieve keeps back no rule that would find something, and most of those that would not. */
class SieveTest {
  /** Held against a text, a pattern is worth trying or not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "\\bagreed\\s+to\\b # Ann agreed to write # true",
        "\\bagreed\\s+to\\b # Ann agreed with Bea # false",
        "\\bagreed\\s+to\\b # disagreed to # false",
        "agreed # disagreed # true",
        "\\bday(?:s|time)?\\b # two days # true",
        "\\bday(?:s|time)?\\b # a daydream # false",
        "\\bby\\b # nearby # false",
        "\\bby\\b # by_ # false",
        "\\bby\\b # éby # true",
        "\\bBY\\b # by # true",
        "(?i)task # tas\u212a # true",
        "\\bsend\\b # a\u017fend # true",
        "(?:by|before) (?:may|june) # before we met # false",
        "(?:by|before) (?:may|june) # by June # true",
        "one|two\\s+three # two # false",
        "one|two\\s+three # two  three # true",
        "(?:one|[0-9])\\s+day # 3 day # true",
        "(?:one )?day # day # true",
        "(?:one ){2}day # one one day # true",
        "a{0}day # day # true",
        "(?!x)(?<=y)day # day # true",
        "f[eê]te # fête # true",
        "f[eê]te # fate # false",
        "f[a-z]te # fate # true",
        "[]x]y # ]y # true",
        "a[(\\[] # a[ # true",
        "a[(\\[] # ab # false",
        "a[\\d.] # a1 # true",
        "[a&&[b]]y # y # true",
        "x{2,3}y # xxy # true",
        "\\Qa.b\\E\\s+\\Qc\\E # a.b  c # true",
        "\\Qab\\E?c # ac # true",
        "(?<n>a|b)\\k<n>c # aac # true",
        "(a)\\1c # aac # true",
        "\\x41\\u0042\\p{L}\\d\\. # ABx1. # true",
        "(?x)a b # ab # true",
        "a\\+b # a+b # true",
        "a\\+b # ab # false",
        "^due$ # due # true",
        "^due$ # overdue # false",
      })
  void tellsWhetherAPatternMayFindSomething(String regex, String text, boolean may) {
    Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    Optional<BitSet> passing = new Filter(List.of(Finder.of(pattern))).passing(text);
    assertThat(passing.isEmpty() || passing.get().get(0)).isEqualTo(may);
    assertThat(may || !pattern.matcher(text).find()).isTrue();
  }

  @Test
  void everyPatternThatFindsSomethingPasses() {
    Map<String, Pattern> patterns = Patterns.all();
    List<Pattern> all = List.copyOf(patterns.values());
    Filter filter = new Filter(all.stream().map(Finder::of).toList());
    for (String text : RuleFiles.texts()) {
      filter
          .passing(text)
          .ifPresent(
              passing -> {
                for (int i = passing.nextClearBit(0);
                    i < all.size();
                    i = passing.nextClearBit(i + 1)) {
                  assertThat(all.get(i).matcher(text).find())
                      .as("%s in %s", all.get(i), text)
                      .isFalse();
                }
              });
    }
  }

  @Test
  void fewRulesAreTriedOnATextThatIsNotTheirs() {
    Sieve sieve = Sieve.load(SieveTest.class, "/org/minutebook/extract/deadline/phrases.rules");
    assertThat(sieve.rules("Cy said that the bridge was closed all day.")).isEmpty();
    assertThat(sieve.rules("Dee to report by the end of next week."))
        .hasSizeLessThan(8)
        .extracting(Rule::id)
        .contains("deadline.end-of-next-week", "deadline.next-week");
    assertThat(sieve.first("Dee to report by the end of next week.").map(Rule::id))
        .contains("deadline.end-of-next-week");
  }

  /** A rule without a word of its own would have every line split into sentences. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "action/binding.rules",
        "decision/decisions.rules",
        "decision/motions.rules",
        "decision/verdicts.rules"
      })
  void rulesForSentencesAskForWordsOrForAName(String file) {
    Path place =
        RuleFiles.rules().stream().filter(path -> path.endsWith(file)).findFirst().orElseThrow();
    Sieve sieve = Sieve.of(RuleFiles.rules(place));
    assertThat(sieve.rules("1"))
        .filteredOn(rule -> rule.field("opens").isEmpty())
        .extracting(Rule::id)
        .isEmpty();
    assertThat(sieve.mayFind("1")).isEqualTo(!sieve.rules("1").isEmpty());
  }
}
