package org.minutebook.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a careful clerk reads in one document: a {@code gold.json}; immutable.
 *
 * <p>Where several wordings are right, a list holds them all. What is {@code optional} is neither
 * missed nor false.
 *
 * @param id name of the folder that holds document and gold
 * @param file the document's file name
 * @param types keys of the kinds of document in the file
 * @param details empty where the annotator did not look for lesser facts
 */
public record Gold(
    String id,
    String file,
    Set<String> types,
    Meeting meeting,
    List<Person> people,
    List<Item> items,
    List<Action> actions,
    List<Decision> decisions,
    Optional<List<Detail>> details) {
  public Gold {
    types = Set.copyOf(types);
    people = List.copyOf(people);
    items = List.copyOf(items);
    actions = List.copyOf(actions);
    decisions = List.copyOf(decisions);
    details = details.map(List::copyOf);
  }

  /**
   * Reads one gold file.
   *
   * @throws MalformedGoldException where it is not what it should be; the message names file and
   *     key
   */
  public static Gold read(Path file) throws IOException {
    return GoldReader.read(file);
  }

  /**
   * Reads every {@code gold.json} at any depth under a folder, ordered by path.
   *
   * @throws MalformedGoldException for the first that is not what it should be
   */
  public static List<Gold> readAll(Path folder) throws IOException {
    return GoldReader.readAll(folder);
  }

  /** The end of the path of every record that belongs to this gold. */
  String pathEnd() {
    return id + "/" + file;
  }

  /**
   * The meeting's particulars; a list without members where the document does not say.
   *
   * @param date ISO
   * @param start 24 h {@code HH:MM}
   * @param end 24 h {@code HH:MM}
   * @param next ISO date of the next meeting
   */
  public record Meeting(
      List<String> body,
      List<String> date,
      List<String> start,
      List<String> end,
      List<String> venue,
      List<String> chair,
      Optional<String> next) {
    public Meeting {
      body = List.copyOf(body);
      date = List.copyOf(date);
      start = List.copyOf(start);
      end = List.copyOf(end);
      venue = List.copyOf(venue);
      chair = List.copyOf(chair);
    }
  }

  /**
   * Somebody listed as attending or absent.
   *
   * @param also other acceptable spellings of the name
   * @param attendance key of the list in which the name stands
   */
  public record Person(
      String name,
      List<String> also,
      Optional<String> attendance,
      Optional<String> role,
      Optional<String> organisation,
      boolean optional) {
    public Person {
      also = List.copyOf(also);
    }
  }

  /** A numbered item, or an unnumbered section with a heading. */
  public record Item(Optional<String> number, Optional<String> heading, boolean optional) {}

  /**
   * Something to be done after the meeting.
   *
   * @param alternatives other acceptable extents of the text
   * @param owners each a list of acceptable labels
   * @param optionalOwners labels that may be given besides
   * @param deadlineOptional whether giving no deadline is right too
   */
  public record Action(
      String text,
      List<String> alternatives,
      List<List<String>> owners,
      List<String> optionalOwners,
      Optional<Deadline> deadline,
      boolean deadlineOptional,
      Optional<String> item,
      boolean optional) {
    public Action {
      alternatives = List.copyOf(alternatives);
      owners = owners.stream().map(List::copyOf).toList();
      optionalOwners = List.copyOf(optionalOwners);
    }
  }

  /** When an action is due; dates are ISO. */
  public sealed interface Deadline {
    /** On one day. */
    record Day(String date) implements Deadline {}

    /** Any day from the first to the last is right. */
    record Range(String from, String to) implements Deadline {}
  }

  /**
   * What the meeting settled.
   *
   * @param alternatives other acceptable extents of the text
   */
  public record Decision(
      String text, List<String> alternatives, Optional<String> item, boolean optional) {
    public Decision {
      alternatives = List.copyOf(alternatives);
    }
  }
}
