package org.minutebook.digest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** An owed action as a JSON object; keys in a fixed order, those without a value left out. */
public final class ActionJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ActionJson() {}

  /** One action on one line, without its end. */
  public static String line(OwedAction action) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      fields(json, action);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string cannot be written", impossible);
    }
    return line.toString();
  }

  static void fields(JsonGenerator json, OwedAction action) throws IOException {
    json.writeStringField("id", action.uid());
    json.writeStringField("text", action.text());
    json.writeArrayFieldStart("owners");
    for (OwedAction.OwnerName owner : action.owners()) {
      owner(json, owner);
    }
    json.writeEndArray();
    if (action.deadlineText().isPresent() || action.due().isPresent()) {
      json.writeObjectFieldStart("deadline");
      if (action.deadlineText().isPresent()) {
        json.writeStringField("text", action.deadlineText().get());
      }
      if (action.due().isPresent()) {
        json.writeStringField("date", action.due().get().toString());
      }
      json.writeEndObject();
    }
    json.writeStringField("status", action.status().key());
    if (action.body().isPresent()) {
      json.writeStringField("body", action.body().get());
    }
    if (action.meetingDate().isPresent()) {
      json.writeStringField("meetingDate", action.meetingDate().get().toString());
    }
    if (action.item().isPresent()) {
      json.writeStringField("item", action.item().get());
    }
    json.writeStringField("source", action.uri());
    json.writeNumberField("page", action.page());
  }

  private static void owner(JsonGenerator json, OwedAction.OwnerName owner) throws IOException {
    json.writeStartObject();
    json.writeStringField("label", owner.label());
    if (owner.name().isPresent()) {
      json.writeStringField("name", owner.name().get());
    }
    if (owner.by().isPresent()) {
      json.writeStringField("by", owner.by().get());
    }
    if (!owner.candidates().isEmpty()) {
      json.writeArrayFieldStart("candidates");
      for (String candidate : owner.candidates()) {
        json.writeString(candidate);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }
}
