package org.minutebook.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Who owes what by when, seen from one day.
 *
 * @param asOf the day that counts as today
 * @param by how each section is grouped
 * @param scope what the actions were chosen by, in words; empty where all outstanding ones are here
 * @param sections those that have actions, the most pressing first
 */
public record Digest(LocalDate asOf, Grouping by, String scope, List<Section> sections) {
  /** How many days ahead count as soon. */
  public static final int SOON_DAYS = 14;

  public Digest {
    sections = List.copyOf(sections);
  }

  /** A digest of the outstanding actions. */
  public static Digest of(List<OwedAction> actions, LocalDate asOf, Grouping by) {
    return of(actions, ActionFilter.outstanding(asOf), by);
  }

  /** A digest of the actions that a filter chooses, as of the filter's day. */
  public static Digest of(List<OwedAction> actions, ActionFilter filter, Grouping by) {
    Map<Kind, List<OwedAction>> byKind = new EnumMap<>(Kind.class);
    for (OwedAction action : filter.choose(actions)) {
      byKind.computeIfAbsent(Kind.of(action, filter.asOf()), kind -> new ArrayList<>()).add(action);
    }
    List<Section> sections =
        byKind.entrySet().stream()
            .map(
                entry ->
                    new Section(
                        entry.getKey(),
                        entry.getValue(),
                        Groups.of(entry.getValue(), by, entry.getKey())))
            .toList();
    return new Digest(filter.asOf(), by, filter.inWords(), sections);
  }

  /** Every action once, in the order of the sections. */
  public List<OwedAction> actions() {
    return sections.stream().flatMap(section -> section.actions().stream()).toList();
  }

  /** How pressing an action is. */
  public enum Kind {
    OVERDUE("overdue", "Overdue"),
    DUE_SOON("due-soon", "Due soon"),
    LATER("later", "Later"),
    UNDATED("undated", "Undated"),
    /** Done or superseded; only where somebody asks for such. */
    SETTLED("settled", "Settled");

    private final String key;
    private final String title;

    Kind(String key, String title) {
      this.key = key;
      this.title = title;
    }

    /** The word for machines. */
    public String key() {
      return key;
    }

    /** The heading for people. */
    public String title() {
      return title;
    }

    /** Where an action belongs on a day. */
    public static Kind of(OwedAction action, LocalDate asOf) {
      if (!action.status().isOutstanding()) {
        return SETTLED;
      }
      if (action.due().isEmpty()) {
        return UNDATED;
      }
      LocalDate due = action.due().get();
      if (due.isBefore(asOf)) {
        return OVERDUE;
      }
      return due.isAfter(asOf.plusDays(SOON_DAYS)) ? LATER : DUE_SOON;
    }
  }

  /**
   * The actions that are equally pressing.
   *
   * @param actions each once, in the order of {@link OwedActions#ORDER}
   * @param groups the same actions; one with several owners may stand in several groups
   */
  public record Section(Kind kind, List<OwedAction> actions, List<Group> groups) {
    public Section {
      actions = List.copyOf(actions);
      groups = List.copyOf(groups);
    }
  }

  /** Actions with something in common, which the title names. */
  public record Group(String title, List<OwedAction> actions) {
    public Group {
      actions = List.copyOf(actions);
    }
  }
}
