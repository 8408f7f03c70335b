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
 * @param scores by the soft measure, that of the reference
 * @param strict by the strict measure
 * @param findings what the soft measure found amiss, in the order in which it did
 * @param judgements of all that was found, by the soft measure
 */
public record DocumentScore(
    String id,
    String body,
    String format,
    boolean recorded,
    Scores scores,
    Scores strict,
    List<Finding> findings,
    List<Judgement> judgements) {
  public DocumentScore {
    findings = List.copyOf(findings);
    judgements = List.copyOf(judgements);
  }
}
