package org.minutebook.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds gold that says only what a test is about. */
final class GoldExample {
  static final Gold.Meeting NOTHING =
      new Gold.Meeting(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

  private final String id;
  private final Set<String> types = new LinkedHashSet<>();
  private Gold.Meeting meeting = NOTHING;
  private final List<Gold.Person> people = new ArrayList<>();
  private final List<Gold.Item> items = new ArrayList<>();
  private final List<Gold.Action> actions = new ArrayList<>();
  private final List<Gold.Decision> decisions = new ArrayList<>();

  private Optional<List<Detail>> details = Optional.empty();

  private GoldExample(String id) {
    this.id = id;
  }

  /** Gold for the file {@code minutes.txt} in a folder. */
  static GoldExample of(String id) {
    return new GoldExample(id);
  }

  GoldExample type(String key) {
    types.add(key);
    return this;
  }

  GoldExample meeting(Gold.Meeting particulars) {
    meeting = particulars;
    return this;
  }

  GoldExample body(String name) {
    return meeting(
        new Gold.Meeting(
            List.of(name),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty()));
  }

  GoldExample person(String name, String attendance) {
    return person(
        new Gold.Person(
            name, List.of(), Optional.of(attendance), Optional.empty(), Optional.empty(), false));
  }

  GoldExample person(Gold.Person person) {
    people.add(person);
    return this;
  }

  GoldExample item(String number, String heading) {
    return item(new Gold.Item(Optional.of(number), Optional.of(heading), false));
  }

  GoldExample item(Gold.Item item) {
    items.add(item);
    return this;
  }

  GoldExample action(Gold.Action action) {
    actions.add(action);
    return this;
  }

  GoldExample decision(String text, boolean optional) {
    decisions.add(new Gold.Decision(text, List.of(), Optional.empty(), optional));
    return this;
  }

  GoldExample details(Detail... lesser) {
    details = Optional.of(List.of(lesser));
    return this;
  }

  Gold build() {
    return new Gold(id, "minutes.txt", types, meeting, people, items, actions, decisions, details);
  }
}
