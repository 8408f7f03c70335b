package org.minutebook.model.record;

import org.minutebook.model.text.Span;

/**
 * Where a fact stands and why it is believed.
 *
 * @param span place in the part's text
 * @param page page of the file, from 1
 * @param by id of the rule that found it, such as {@code "action.column"}
 * @param confidence 0 to 1
 */
public record Evidence(Span span, int page, String by, double confidence) {
  public Evidence {
    if (by.isBlank()) {
      throw new IllegalArgumentException("evidence without a rule");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence out of range: " + confidence);
    }
  }
}
