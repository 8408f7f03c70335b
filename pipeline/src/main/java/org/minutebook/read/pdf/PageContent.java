package org.minutebook.read.pdf;

import java.util.List;

/**
 * What stands on one page: words and straight lines.
 *
 * @param mark what is stamped across it; empty where nothing is
 */
record PageContent(List<Word> words, List<Rule> rules, float width, float height, String mark) {
  PageContent {
    words = List.copyOf(words);
    rules = List.copyOf(rules);
  }

  PageContent withWords(List<Word> others) {
    return new PageContent(others, rules, width, height, mark);
  }
}
