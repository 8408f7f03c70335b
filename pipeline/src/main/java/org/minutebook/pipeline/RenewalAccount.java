package org.minutebook.pipeline;

import java.util.List;

/**
 * What became of records that were to be renewed.
 *
 * @param renewed files whose records were made anew of the text that the book keeps
 * @param kept files of which that failed; they have the records that they had
 * @param readAgain the account of files that had to be read again
 */
public record RenewalAccount(long renewed, List<ImportAccount.Line> kept, ImportAccount readAgain) {
  public RenewalAccount {
    kept = List.copyOf(kept);
  }
}
