package org.minutebook.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** A record written down line by line; the text and the evidence grow together. */
final class RecordSketch {
  private final String file;
  private final PartType type;
  private final StringBuilder text = new StringBuilder();
  private final List<Person> people = new ArrayList<>();
  private final List<NumberedItem> items = new ArrayList<>();
  private final List<Action> actions = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private Optional<String> body = Optional.empty();
  private Optional<LocalDate> date = Optional.empty();
  private int page = 1;

  RecordSketch(String file, PartType type) {
    this.file = file;
    this.type = type;
  }

  static String sha256(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  RecordSketch body(String name) {
    body = Optional.of(name);
    return this;
  }

  RecordSketch date(String iso) {
    date = Optional.of(LocalDate.parse(iso));
    return this;
  }

  RecordSketch page(int number) {
    page = number;
    return this;
  }

  RecordSketch person(String id, String name, String initials) {
    people.add(
        new Person(
            id,
            name,
            Optional.of(initials),
            Optional.empty(),
            Optional.empty(),
            Attendance.Kind.PRESENT,
            new Evidence(new Span(0, 0), 1, "test", 1)));
    return this;
  }

  RecordSketch line(String words) {
    append(words);
    return this;
  }

  RecordSketch item(String number, String heading, String words) {
    Optional<String> numbered = Optional.of(number).filter(n -> !n.isEmpty());
    Optional<String> headed = Optional.of(heading).filter(h -> !h.isEmpty());
    String head = (number + " " + heading).strip();
    String all = words.isEmpty() ? head : head + "\n" + words;
    items.add(new NumberedItem(numbered, headed, 1, all, append(all)));
    return this;
  }

  /** An action in words of the text so far. */
  RecordSketch action(String words, String item, Owner... owners) {
    actions.add(
        new Action(
            words,
            List.of(owners),
            Optional.of(item).filter(n -> !n.isEmpty()),
            Optional.empty(),
            Action.Status.OPEN,
            evidenceOf(words)));
    return this;
  }

  /** A decision in words of the text so far. */
  RecordSketch decision(String words, String item) {
    decisions.add(
        new Decision(
            words, "agreed", Optional.of(item).filter(n -> !n.isEmpty()), evidenceOf(words)));
    return this;
  }

  private Evidence evidenceOf(String words) {
    int start = text.lastIndexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Evidence(new Span(start, start + words.length()), page, "test", 1);
  }

  private Evidence append(String words) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    int start = text.length();
    text.append(words);
    return new Evidence(new Span(start, text.length()), page, "test", 1);
  }

  MeetingRecord record() {
    String sha256 = sha256(file);
    return new MeetingRecord(
        sha256 + "#1",
        type,
        new Source(file, sha256, "text/plain", 1, page, 1, 1, Optional.of("en"), false),
        body,
        new Meeting(
            date,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        people,
        items,
        actions,
        decisions,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        text.toString());
  }

  IndexChange change(long sequence) {
    return new IndexChange(sequence, sha256(file), List.of(file), List.of(record()));
  }
}
