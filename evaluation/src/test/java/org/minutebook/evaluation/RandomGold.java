package org.minutebook.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Invents gold files from few words, so that ties and near misses are common.
 *
 * <p>Every key is at times left out, null, empty, or in its other form.
 */
final class RandomGold {
  static final List<String> WORDS =
      List.of(
          "the",
          "budget",
          "£500",
          "report",
          "to",
          "Café",
          "10%",
          "ﬁnance",
          "ＦＵＬＬ",
          "Straße",
          "İzmir",
          "½",
          "plan",
          "naïve",
          "O’Neill's",
          "send",
          "circulate",
          "by",
          "—",
          "…",
          "chair’s",
          "K",
          "①",
          "review");
  static final List<String> NAMES =
      List.of(
          "Ann Bell",
          "A Bell",
          "Anne Bell",
          "A. Bell",
          "Cllr. Ann Bell OBE",
          "Ann O’Brien",
          "Ann O'Brien",
          "José Núñez",
          "Jose Nunez",
          "J Núñez",
          "AB",
          "ab",
          "The Chair",
          "Chairman",
          "Secretariat",
          "Bell",
          "Mr Bell",
          "Mary-Jane Watson–Smith",
          "M Smith",
          "Łukasz Żak",
          "李",
          "Dr",
          "All");
  static final List<String> DATES =
      List.of("2008-09-04", "2008-09-22", "2008-10-31", "2009-01-05", "2009-02-28");
  static final List<String> TIMES = List.of("09:30", "12:00", "18:45");
  static final List<String> NUMBERS =
      List.of("1", "2", "2.1", "2.1.", "(a)", "A)", "3:", "[4]", " 5 .\u00a0", "iv", ".");
  static final List<String> LISTS = List.of("present", "in-attendance", "apologies", "absent");
  private static final List<String> TYPES = List.of("minutes", "agenda", "report", "notes");

  private final Random random;
  private final JsonNodeFactory json = JsonNodeFactory.instance;

  RandomGold(Random random) {
    this.random = random;
  }

  ObjectNode document(String file) {
    ObjectNode gold = json.objectNode().put("file", file);
    if (maybe(0.95)) {
      ArrayNode types = gold.putArray("types");
      types.add(any(TYPES));
      if (maybe(0.3)) {
        types.add(any(TYPES));
      }
    }
    if (maybe(0.95)) {
      gold.set("meeting", meeting());
    }
    repeat(gold, "people", this::person);
    repeat(gold, "items", this::item);
    repeat(gold, "actions", this::action);
    repeat(gold, "decisions", this::decision);
    return gold;
  }

  private ObjectNode meeting() {
    ObjectNode meeting = json.objectNode();
    forms(meeting, "body", List.of(words(3), words(2)));
    forms(meeting, "date", DATES);
    forms(meeting, "start", TIMES);
    forms(meeting, "end", TIMES);
    forms(meeting, "venue", List.of(words(4), words(3)));
    forms(meeting, "chair", NAMES);
    if (maybe(0.6)) {
      orNull(meeting.putObject("next"), "date", any(DATES));
    }
    return meeting;
  }

  private ObjectNode person() {
    ObjectNode person = json.objectNode().put("name", any(NAMES));
    if (maybe(0.3)) {
      person.putArray("also").add(any(NAMES));
    }
    orNull(person, "attendance", any(LISTS));
    orNull(person, "role", words(2));
    orNull(person, "organisation", words(2));
    flag(person, "optional", 0.2);
    return person;
  }

  private ObjectNode item() {
    ObjectNode item = json.objectNode();
    orNull(item, "number", any(NUMBERS));
    orNull(item, "heading", words(3));
    flag(item, "optional", 0.2);
    return item;
  }

  private ObjectNode action() {
    ObjectNode action = statement();
    if (maybe(0.8)) {
      ArrayNode owners = action.putArray("owners");
      for (int i = random.nextInt(3); i > 0; i--) {
        ArrayNode labels = owners.addArray();
        labels.add(any(NAMES));
        if (maybe(0.4)) {
          labels.add(any(NAMES));
        }
      }
    }
    if (maybe(0.3)) {
      action.putArray("optionalOwners").add(any(NAMES));
    }
    if (maybe(0.2)) {
      action.putObject("deadline").put("from", DATES.get(0)).put("to", any(DATES));
    } else {
      orNull(action, "deadline", any(DATES));
    }
    flag(action, "deadlineOptional", 0.2);
    return action;
  }

  private ObjectNode decision() {
    return statement();
  }

  private ObjectNode statement() {
    ObjectNode statement = json.objectNode().put("text", words(7));
    if (maybe(0.3)) {
      statement.putArray("alternatives").add(words(12));
    }
    orNull(statement, "item", any(NUMBERS));
    flag(statement, "optional", 0.25);
    return statement;
  }

  /** A list of up to {@code most} and at least one word. */
  private String words(int most) {
    List<String> words = new ArrayList<>();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      words.add(any(WORDS));
    }
    return String.join(" ", words);
  }

  private void forms(ObjectNode parent, String key, List<String> from) {
    switch (random.nextInt(6)) {
      case 0 -> parent.putNull(key);
      case 1 -> parent.putArray(key);
      case 2 -> parent.put(key, "");
      case 3 -> parent.put(key, any(from));
      default -> parent.putArray(key).add(any(from)).add(any(from));
    }
  }

  private void orNull(ObjectNode parent, String key, String value) {
    switch (random.nextInt(8)) {
      case 0 -> parent.putNull(key);
      case 1 -> parent.put(key, "");
      case 2 -> {
        // Left out.
      }
      default -> parent.put(key, value);
    }
  }

  private void flag(ObjectNode parent, String key, double share) {
    if (maybe(0.5)) {
      parent.put(key, maybe(2 * share));
    }
  }

  private void repeat(ObjectNode parent, String key, Supplier<ObjectNode> member) {
    if (maybe(0.95)) {
      ArrayNode list = parent.putArray(key);
      for (int i = random.nextInt(7); i > 0; i--) {
        list.add(member.get());
      }
    }
  }

  private boolean maybe(double share) {
    return random.nextDouble() < share;
  }

  private String any(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
