package org.minutebook.digest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Divides the actions of a section. */
final class Groups {
  /** Sorts after every word. */
  private static final String LAST = "\uFFFF";

  private Groups() {}

  static List<Digest.Group> of(List<OwedAction> actions, Grouping by, Digest.Kind kind) {
    Map<String, Gathering> groups = new TreeMap<>();
    for (OwedAction action : actions) {
      for (Title title : titles(action, by, kind)) {
        groups.computeIfAbsent(title.key, key -> new Gathering(title.words)).actions.add(action);
      }
    }
    return groups.values().stream()
        .map(group -> new Digest.Group(group.title, group.actions))
        .toList();
  }

  private static Set<Title> titles(OwedAction action, Grouping by, Digest.Kind kind) {
    return switch (by) {
      case OWNER -> owners(action);
      case BODY ->
          Set.of(
              action
                  .body()
                  .map(body -> new Title(key(body), body))
                  .orElse(new Title(LAST, "Body not named")));
      case DUE -> Set.of(due(action, kind));
    };
  }

  private static Set<Title> owners(OwedAction action) {
    if (action.owners().isEmpty()) {
      return Set.of(new Title(LAST, "Nobody named"));
    }
    Set<Title> titles = new LinkedHashSet<>();
    for (OwedAction.OwnerName owner : action.owners()) {
      titles.add(
          owner
              .name()
              .map(name -> new Title(key(name), name))
              .orElseGet(() -> labelled(owner.label(), action)));
    }
    return titles;
  }

  /** Initials and offices mean somebody else in another body. */
  private static Title labelled(String label, OwedAction action) {
    String words = label + action.body().map(body -> ", " + body).orElse("");
    return new Title(key(label) + "\t" + key(action.body().orElse("")), words);
  }

  /** Names that differ only in case or accents are one; a name without any letter is itself. */
  private static String key(String name) {
    String words = Folded.words(name);
    return words.isEmpty() ? name : words;
  }

  private static Title due(OwedAction action, Digest.Kind kind) {
    if (action.due().isEmpty()) {
      return action.deadlineText().isPresent()
          ? new Title(LAST, "Deadline only in words")
          : new Title(LAST + LAST, "No deadline");
    }
    LocalDate day = action.due().get();
    return kind == Digest.Kind.DUE_SOON
        ? new Title(day.toString(), Wording.day(day))
        : new Title(YearMonth.from(day).toString(), Wording.month(day));
  }

  private record Title(String key, String words) {}

  private static final class Gathering {
    private final String title;
    private final List<OwedAction> actions = new ArrayList<>();

    private Gathering(String title) {
      this.title = title;
    }
  }
}
