package org.minutebook.evaluation;

import java.util.List;

/**
 * How one document of the gold did.
 *
 * @param id name of its folder
 * @param body the first name that the gold accepts for the group that met; {@code (no body)} where
 *     the document names none
 * @param format the document's file name extension, lower case; {@code (none)} where it has none
 * @param recorded whether there was any record of it
 * @param findings in the order in which they were made
 */
public record DocumentScore(
    String id,
    String body,
    String format,
    boolean recorded,
    Scores scores,
    List<Finding> findings) {
  public DocumentScore {
    findings = List.copyOf(findings);
  }
}
