package org.minutebook.digest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;

/** JSON: the actions once each, and the sections with their groups, which refer to them by id. */
final class JsonDigest implements DigestFormat {
  private static final String SCHEMA = "minutebook/digest/1";
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public String key() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public void write(Digest digest, OutputStream out) throws IOException {
    // The generator buffers by itself and would close a stream that is not its own.
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("asOf", digest.asOf().toString());
      json.writeStringField("by", digest.by().key());
      if (!digest.scope().isEmpty()) {
        json.writeStringField("scope", digest.scope());
      }
      sections(json, digest);
      json.writeArrayFieldStart("actions");
      for (Digest.Section section : digest.sections()) {
        for (OwedAction action : section.actions()) {
          json.writeStartObject();
          json.writeStringField("section", section.kind().key());
          ActionJson.fields(json, action);
          json.writeEndObject();
        }
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void sections(JsonGenerator json, Digest digest) throws IOException {
    json.writeArrayFieldStart("sections");
    for (Digest.Section section : digest.sections()) {
      json.writeStartObject();
      json.writeStringField("kind", section.kind().key());
      json.writeNumberField("count", section.actions().size());
      json.writeArrayFieldStart("groups");
      for (Digest.Group group : section.groups()) {
        json.writeStartObject();
        json.writeStringField("title", group.title());
        json.writeArrayFieldStart("actions");
        for (OwedAction action : group.actions()) {
          json.writeString(action.uid());
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
