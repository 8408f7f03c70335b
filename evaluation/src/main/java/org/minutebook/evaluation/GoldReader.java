package org.minutebook.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code gold.json} files.
 *
 * <p>Keys that mean nothing to the measure are left alone: annotators may add notes.
 */
final class GoldReader {
  private static final String FILE_NAME = "gold.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private GoldReader() {}

  static List<Gold> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder.toRealPath())) {
      files = walk.filter(file -> file.endsWith(FILE_NAME)).sorted().toList();
    }
    List<Gold> all = new ArrayList<>();
    for (Path file : files) {
      all.add(read(file));
    }
    return all;
  }

  static Gold read(Path file) throws IOException {
    GoldNode root = root(file);
    return new Gold(
        folderName(file),
        root.child("file").requiredText(),
        new LinkedHashSet<>(root.child("types").texts()),
        meeting(root.child("meeting").object()),
        people(root.child("people")),
        items(root.child("items")),
        actions(root.child("actions")),
        decisions(root.child("decisions")),
        details(root.child("details")));
  }

  /** Empty for a file in the root folder, which has no name. */
  private static String folderName(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
        .map(Path::getFileName)
        .map(Path::toString)
        .orElse("");
  }

  private static GoldNode root(Path file) throws IOException {
    try {
      GoldNode root = new GoldNode(file, "", MAPPER.readTree(Files.readString(file)));
      if (!root.value().isObject()) {
        throw root.malformed("an object");
      }
      return root;
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      MalformedGoldException malformed =
          new MalformedGoldException(
              file, "line " + line + " is not JSON: " + e.getOriginalMessage());
      malformed.initCause(e);
      throw malformed;
    }
  }

  private static Gold.Meeting meeting(GoldNode node) throws MalformedGoldException {
    return new Gold.Meeting(
        node.child("body").textOrTexts(),
        node.child("date").textOrTexts(),
        node.child("start").textOrTexts(),
        node.child("end").textOrTexts(),
        node.child("venue").textOrTexts(),
        node.child("chair").textOrTexts(),
        node.child("next").object().child("date").text());
  }

  private static List<Gold.Person> people(GoldNode list) throws MalformedGoldException {
    List<Gold.Person> people = new ArrayList<>();
    for (GoldNode node : list.members()) {
      people.add(
          new Gold.Person(
              node.child("name").requiredText(),
              node.child("also").texts(),
              node.child("attendance").text(),
              node.child("role").text(),
              node.child("organisation").text(),
              node.child("optional").flag()));
    }
    return people;
  }

  private static List<Gold.Item> items(GoldNode list) throws MalformedGoldException {
    List<Gold.Item> items = new ArrayList<>();
    for (GoldNode node : list.members()) {
      items.add(
          new Gold.Item(
              node.object().child("number").text(),
              node.child("heading").text(),
              node.child("optional").flag()));
    }
    return items;
  }

  private static List<Gold.Action> actions(GoldNode list) throws MalformedGoldException {
    List<Gold.Action> actions = new ArrayList<>();
    for (GoldNode node : list.members()) {
      List<List<String>> owners = new ArrayList<>();
      for (GoldNode owner : node.child("owners").members()) {
        owners.add(owner.texts());
      }
      actions.add(
          new Gold.Action(
              node.child("text").requiredText(),
              node.child("alternatives").texts(),
              owners,
              node.child("optionalOwners").texts(),
              deadline(node.child("deadline")),
              node.child("deadlineOptional").flag(),
              node.child("item").text(),
              node.child("optional").flag()));
    }
    return actions;
  }

  private static Optional<Gold.Deadline> deadline(GoldNode node) throws MalformedGoldException {
    if (node.isAbsent()) {
      return Optional.empty();
    }
    if (node.value().isObject()) {
      return Optional.of(
          new Gold.Deadline.Range(
              node.child("from").requiredText(), node.child("to").requiredText()));
    }
    if (node.value().isTextual()) {
      return Optional.of(new Gold.Deadline.Day(node.requiredText()));
    }
    throw node.malformed("a date or {\"from\": …, \"to\": …}");
  }

  private static List<Gold.Decision> decisions(GoldNode list) throws MalformedGoldException {
    List<Gold.Decision> decisions = new ArrayList<>();
    for (GoldNode node : list.members()) {
      decisions.add(
          new Gold.Decision(
              node.child("text").requiredText(),
              node.child("alternatives").texts(),
              node.child("item").text(),
              node.child("optional").flag()));
    }
    return decisions;
  }

  private static Optional<List<Detail>> details(GoldNode lists) throws MalformedGoldException {
    if (lists.isAbsent()) {
      return Optional.empty();
    }
    List<Detail> details = new ArrayList<>();
    for (DetailKind kind : DetailKind.values()) {
      for (GoldNode node : lists.object().child(kind.list()).members()) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String key : kind.words()) {
          fields.put(key, node.object().child(key).textOrTexts());
        }
        for (String key : kind.told()) {
          fields.put(key, node.child(key).textOrTexts());
        }
        Detail detail = new Detail(kind, fields, node.child("optional").flag(), Optional.empty());
        if (detail.saysAnything()) {
          details.add(detail);
        }
      }
    }
    return Optional.of(details);
  }
}
