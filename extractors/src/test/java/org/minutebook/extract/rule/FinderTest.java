package org.minutebook.extract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking first where a pattern may begin changes nothing of what is found. */
class FinderTest {
  /** Where in a text a pattern is tried; the places are counted from 0. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "\\bto\\b # up to it, into # 3",
        "to # up to it, into # 3 7 12",
        "(?i)to # To it # 0 4",
        "\\s+as # a b as # 1 3",
        "^\\W*due # due now # 0",
        "(?:^|;\\s)due # a; due # 0 1",
        "(?:^|(?<=[;:]\\s))due # dad; due # 0 5",
        "(?<=\\bor\\s)due # do or due # 0 6",
        "(?<!\\p{L})due # undue due # 6",
        "(?<![a-z]{2})due # undue due # 2 6",
        "(?=[0-9])\\S+ # on 12 May # 3 4",
        "(?:on|\\d)+x # on 12 May # 0 3 4",
        "[a-c&&[^b]]x # abc # 0 2",
        "\\Qdue.\\E # a due # 2",
        "day|[(] # (a day) # 0 3",
        "\\p{Lu}\\p{L}+ # Ann and Bea # 0 8",
        "é # été # 0 2",
      })
  void triesAPatternWhereItMayBegin(String regex, String text, String places) {
    Finder finder = Finder.of(Pattern.compile(regex));
    List<String> tried = new ArrayList<>();
    for (int at = finder.next(text, 0); at >= 0; at = finder.next(text, at + 1)) {
      tried.add(String.valueOf(at));
    }
    assertThat(finder.isSparing()).isTrue();
    assertThat(String.join(" ", tried)).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "a? # b a",
        "(?m)^a # b",
        "(?x)a b # ab",
        "(x?)\\1 # xx",
        ". # ab",
        "\\u0064ue # due",
        "(?=a?)b? # ab"
      })
  void looksNowhereFirstWherePlacesTellNothing(String regex, String text) {
    Pattern pattern = Pattern.compile(regex);
    assertThat(Finder.of(pattern).isSparing()).isFalse();
    assertThat(occurrences(pattern, text)).isEqualTo(matches(pattern, text));
  }

  @Test
  void findsWhatThePatternFinds() {
    List<String> texts = RuleFiles.texts();
    for (Pattern pattern : Patterns.all().values()) {
      Finder finder = Finder.of(pattern);
      for (String text : texts) {
        List<String> found = occurrences(finder, text);
        List<String> matches = matches(pattern, text);
        if (!found.equals(matches)) {
          assertThat(found).as("%s in %s", pattern, text).isEqualTo(matches);
        }
      }
    }
  }

  @Test
  void searchesOnFromAPlace() {
    Occurrences found = Finder.of(Pattern.compile("\\bd(?<end>ue|ay)\\b")).in("due day by day");
    assertThat(found.find(1)).isTrue();
    assertThat(found.start()).isEqualTo(4);
    assertThat(found.group("end")).isEqualTo("ay");
    assertThat(found.find()).isTrue();
    assertThat(found.toMatchResult().start()).isEqualTo(11);
    assertThat(found.find()).isFalse();
    assertThat(found.find(15)).isFalse();
  }

  private static List<String> occurrences(Pattern pattern, String text) {
    return occurrences(Finder.of(pattern), text);
  }

  private static List<String> occurrences(Finder finder, String text) {
    List<String> found = new ArrayList<>();
    Occurrences occurrences = finder.in(text);
    while (occurrences.find()) {
      found.add(told(occurrences));
    }
    return found;
  }

  private static List<String> matches(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(told(matcher));
    }
    return found;
  }

  private static String told(MatchResult match) {
    StringBuilder groups = new StringBuilder(match.start() + "-" + match.end());
    for (int group = 1; group <= match.groupCount(); group++) {
      groups.append(' ').append(match.group(group));
    }
    return groups.toString();
  }
}
