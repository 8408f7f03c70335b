package org.minutebook.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that knows its file and its key, so that complaints can name both.
 *
 * <p>What is left out, null or an empty string is absent.
 *
 * @param path such as {@code actions[2].owners}; empty for the whole file
 */
record GoldNode(Path file, String path, JsonNode value) {

  GoldNode child(String key) {
    @Nullable JsonNode child = value.get(key);
    String childPath = path.isEmpty() ? key : path + "." + key;
    return new GoldNode(file, childPath, child == null ? MissingNode.getInstance() : child);
  }

  boolean isAbsent() {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.asText().isEmpty());
  }

  /** This value, if it is an object or absent. */
  GoldNode object() throws MalformedGoldException {
    if (!isAbsent() && !value.isObject()) {
      throw malformed("an object");
    }
    return this;
  }

  /** The members of a list; none where it is absent. */
  List<GoldNode> members() throws MalformedGoldException {
    if (isAbsent()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw malformed("a list");
    }
    List<GoldNode> members = new ArrayList<>();
    for (JsonNode member : value) {
      members.add(new GoldNode(file, path + "[" + members.size() + "]", member));
    }
    return members;
  }

  String requiredText() throws MalformedGoldException {
    if (!value.isTextual()) {
      throw malformed("text");
    }
    return value.asText();
  }

  Optional<String> text() throws MalformedGoldException {
    return isAbsent() ? Optional.empty() : Optional.of(requiredText());
  }

  /** A list of texts. */
  List<String> texts() throws MalformedGoldException {
    List<String> texts = new ArrayList<>();
    for (GoldNode member : members()) {
      texts.add(member.requiredText());
    }
    return texts;
  }

  /** A list of texts, or one text that stands for the list that holds it. */
  List<String> textOrTexts() throws MalformedGoldException {
    return value.isTextual() ? text().stream().toList() : texts();
  }

  /** False where it is absent. */
  boolean flag() throws MalformedGoldException {
    if (isAbsent()) {
      return false;
    }
    if (!value.isBoolean()) {
      throw malformed("true or false");
    }
    return value.asBoolean();
  }

  MalformedGoldException malformed(String expected) {
    String is = value.isMissingNode() ? "is missing" : "is " + kind();
    return new MalformedGoldException(
        file, (path.isEmpty() ? "the whole" : path) + " should be " + expected + " but " + is);
  }

  private String kind() {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT, POJO -> "an object";
      case STRING, BINARY -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case NULL -> "null";
      case MISSING -> "missing";
    };
  }
}
