package org.minutebook.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minutebook.model.record.Action;

/**
 * Which actions somebody wants to see; every condition must hold.
 *
 * @param owner words of an owner's label or name, or initials; case, accents and punctuation do not
 *     matter. An owner who could be one of several is found under each of them: better shown once
 *     too often than missed
 * @param body part of the body's name, folded likewise
 * @param statuses any of these
 * @param dueBefore the last day is before this one; undated actions do not count
 * @param overdue only those overdue on {@code asOf}
 * @param asOf the day that counts as today
 */
public record ActionFilter(
    Optional<String> owner,
    Optional<String> body,
    Set<Action.Status> statuses,
    Optional<LocalDate> dueBefore,
    boolean overdue,
    LocalDate asOf) {
  private static final Set<Action.Status> ALL = Set.copyOf(EnumSet.allOf(Action.Status.class));
  private static final Set<Action.Status> OUTSTANDING =
      ALL.stream().filter(Action.Status::isOutstanding).collect(Collectors.toUnmodifiableSet());

  public ActionFilter {
    owner = Harmless.line(owner);
    body = Harmless.line(body);
    statuses = Set.copyOf(statuses);
  }

  /** Whatever still asks for somebody to act. */
  public static ActionFilter outstanding(LocalDate asOf) {
    return new ActionFilter(
        Optional.empty(), Optional.empty(), OUTSTANDING, Optional.empty(), false, asOf);
  }

  /**
   * The statuses that a word names: {@code outstanding}, {@code all}, or one status's own key.
   *
   * @throws IllegalArgumentException where it names none
   */
  public static Set<Action.Status> statuses(String word) {
    return switch (word) {
      case "all" -> ALL;
      case "outstanding" -> OUTSTANDING;
      default -> Set.of(Action.Status.of(word));
    };
  }

  /** The actions that fit, in the order of {@link OwedActions#ORDER}. */
  public List<OwedAction> choose(List<OwedAction> actions) {
    return actions.stream().filter(this::fits).sorted(OwedActions.ORDER).toList();
  }

  private boolean fits(OwedAction action) {
    return statuses.contains(action.status())
        && (!overdue || action.isOverdue(asOf))
        && (dueBefore.isEmpty()
            || action.due().map(day -> day.isBefore(dueBefore.get())).orElse(false))
        && (body.isEmpty()
            || action.body().map(name -> Folded.contains(name, body.get())).orElse(false))
        && (owner.isEmpty() || action.owners().stream().anyMatch(one -> isOwner(one, owner.get())));
  }

  private static boolean isOwner(OwedAction.OwnerName one, String sought) {
    return Folded.hasWords(one.label(), sought)
        || one.name().map(name -> Folded.hasWords(name, sought)).orElse(false)
        || one.initials().map(own -> letters(own).equals(letters(sought))).orElse(false)
        || one.candidates().stream().anyMatch(name -> Folded.hasWords(name, sought));
  }

  /** Initials may be written K.M., K M or KM. */
  private static String letters(String initials) {
    return Folded.words(initials).replace(" ", "");
  }

  /** The conditions in words, for the head of a digest; empty where there is no particular one. */
  String inWords() {
    List<String> conditions = new ArrayList<>();
    owner.ifPresent(name -> conditions.add("owner " + name));
    body.ifPresent(name -> conditions.add("body " + name));
    if (!statuses.equals(OUTSTANDING)) {
      conditions.add(
          "status "
              + (statuses.equals(ALL)
                  ? "any"
                  : statuses.stream()
                      .sorted()
                      .map(Action.Status::key)
                      .collect(Collectors.joining(" or "))));
    }
    dueBefore.ifPresent(day -> conditions.add("due before " + Wording.day(day)));
    if (overdue) {
      conditions.add("overdue");
    }
    return String.join("; ", conditions);
  }
}
