package org.minutebook.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Action;

/**
 * One action with all that a reader needs to find and judge it, apart from its record.
 *
 * @param uid stable across imports: record id and the action's own id
 * @param owners label as written with the person's name where resolved
 * @param deadlineText as written
 * @param due the last day that satisfies it
 * @param body the group that met
 * @param uri source file
 */
public record OwedAction(
    String uid,
    String text,
    List<OwnerName> owners,
    Optional<String> deadlineText,
    Optional<LocalDate> due,
    Action.Status status,
    Optional<String> body,
    Optional<LocalDate> meetingDate,
    Optional<String> item,
    String uri,
    int page) {
  public OwedAction {
    owners = List.copyOf(owners);
  }

  /**
   * An owner as written, and as resolved.
   *
   * @param label as written
   * @param name the one person who fits
   * @param candidates names of several who fit equally
   */
  public record OwnerName(String label, Optional<String> name, List<String> candidates) {
    public OwnerName {
      candidates = List.copyOf(candidates);
    }
  }
}
