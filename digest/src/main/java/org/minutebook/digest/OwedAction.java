package org.minutebook.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Action;

/**
 * One action with all that a reader needs to find and judge it, apart from its record.
 *
 * <p>Its words are made harmless when it is made: each is one line without control characters and
 * without characters that change the direction of writing.
 *
 * @param uid stable across imports: the record's id, {@code -a} and the action's place in it
 * @param owners in the order written; empty where nobody is named
 * @param deadlineText as written
 * @param due the last day that satisfies it
 * @param body the group that met
 * @param item number of the item that it stands under
 * @param uri source file; control characters stand in it as escapes
 * @param page page of the file, from 1
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
    uid = Harmless.line(uid);
    text = Harmless.line(text);
    owners = List.copyOf(owners);
    deadlineText = Harmless.line(deadlineText);
    body = Harmless.line(body);
    item = Harmless.line(item);
    uri = Harmless.path(uri);
  }

  /** Whether somebody still has to act though the last day has passed. */
  public boolean isOverdue(LocalDate asOf) {
    return status.isOutstanding() && due.isPresent() && due.get().isBefore(asOf);
  }

  /**
   * An owner as written, and as resolved.
   *
   * @param label as written
   * @param name the one person who fits
   * @param initials that person's
   * @param candidates names of several who fit equally
   * @param by the other record that tells the name, in words; empty where the action's own does
   */
  public record OwnerName(
      String label,
      Optional<String> name,
      Optional<String> initials,
      List<String> candidates,
      Optional<String> by) {
    /** An owner as the action's own record tells. */
    public OwnerName(
        String label, Optional<String> name, Optional<String> initials, List<String> candidates) {
      this(label, name, initials, candidates, Optional.empty());
    }

    public OwnerName {
      label = Harmless.line(label);
      name = Harmless.line(name);
      initials = Harmless.line(initials);
      candidates = candidates.stream().map(Harmless::line).toList();
      by = Harmless.line(by);
    }
  }
}
