package org.minutebook.extract.item;

import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Gate;

/** How a document cites the lettered points of its items. */
final class Citations {
  private static final Gate JOINED =
      Gate.of(
          "\\b(?:items?|minutes?|min|paragraphs?|paras?|points?)\\.?\\s++[0-9]{1,2}\\s?\\(?[a-h]\\)?(?=[\\s).,:;]|$)"
              + "|^\\W{0,4}[0-9]{1,2}(?:/[0-9]{1,2}){1,2}[a-h]\\s+\\p{Lu}");

  private Citations() {}

  /** Whether the document writes "4a" or "item 4(a)" where it cites such a point. */
  static boolean joinLetters(Lines lines) {
    return lines.all().stream().anyMatch(line -> JOINED.in(words(line)));
  }

  private static String words(Line line) {
    return line.listed() ? line.body() : line.text();
  }
}
