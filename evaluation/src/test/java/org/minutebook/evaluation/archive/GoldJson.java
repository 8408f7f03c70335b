package org.minutebook.evaluation.archive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import org.minutebook.evaluation.archive.Meeting.Item;
import org.minutebook.evaluation.archive.Meeting.Said;

/** What a careful clerk reads out of a document, as {@code gold.json} has it. */
final class GoldJson {
  private GoldJson() {}

  /**
   * Gold of a meeting.
   *
   * @param file the document's name
   * @param layout in which the document shows it
   */
  static ObjectNode of(Meeting meeting, String file, Layout layout) {
    ObjectNode gold = JsonNodeFactory.instance.objectNode();
    gold.put("file", file);
    gold.putArray("types").add(meeting.isAgenda() ? "agenda" : "minutes");
    meeting(gold.putObject("meeting"), meeting);
    ArrayNode people = gold.putArray("people");
    meeting.attenders().forEach(attender -> person(people.addObject(), attender));
    ArrayNode items = gold.putArray("items");
    ArrayNode actions = gold.putArray("actions");
    ArrayNode decisions = gold.putArray("decisions");
    for (Item item : meeting.items()) {
      items.addObject().put("number", item.number()).put("heading", item.heading());
      int paragraph = 0;
      for (Said said : item.said()) {
        paragraph++;
        String number = item.number();
        if (layout == Layout.NUMBERED && !meeting.isAgenda()) {
          number += "." + paragraph;
          items.addObject().put("number", number).putNull("heading");
        }
        switch (said) {
          case Meeting.Talk talk -> {}
          case Meeting.Resolved resolved ->
              decisions.addObject().put("text", resolved.text()).put("item", number);
          case Meeting.Task task -> action(actions.addObject(), task, number);
        }
      }
    }
    return gold;
  }

  private static void meeting(ObjectNode node, Meeting meeting) {
    node.putArray("body").add(meeting.body().name());
    node.put("date", meeting.date().toString());
    node.put("start", meeting.body().start().toString());
    if (meeting.isAgenda()) {
      node.putNull("end").putArray("venue").add(meeting.body().venue());
      node.putNull("chair").putNull("next");
    } else {
      LocalTime end = meeting.end();
      node.put("end", end.toString()).putArray("venue").add(meeting.body().venue());
      node.putArray("chair").add(meeting.body().chair().name());
      node.putObject("next")
          .put("date", meeting.next().toString())
          .put("start", meeting.body().start().toString());
    }
  }

  private static void person(ObjectNode node, Meeting.Attender attender) {
    node.put("name", attender.member().name());
    node.put("attendance", attender.attending().gold);
    node.put("role", attender.member().role().orElse(null));
    node.put("organisation", attender.member().organisation().orElse(null));
  }

  private static void action(ObjectNode node, Meeting.Task task, String item) {
    node.put("text", task.text());
    ArrayNode owners = node.putArray("owners");
    for (Member owner : task.owners()) {
      owners.addArray().add(owner.initials()).add(owner.name());
    }
    node.put("item", item);
    if (task.due().isEmpty()) {
      node.putNull("deadline");
      return;
    }
    Meeting.Due due = task.due().get();
    if (due.from().equals(due.to())) {
      node.put("deadline", due.to().toString());
    } else {
      node.putObject("deadline").put("from", due.from().toString()).put("to", due.to().toString());
    }
    node.put("deadlineText", due.words());
    if (due.isVague()) {
      node.put("deadlineOptional", true);
    }
  }
}
