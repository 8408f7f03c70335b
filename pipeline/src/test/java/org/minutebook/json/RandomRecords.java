package org.minutebook.json;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import org.minutebook.model.record.Acronym;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Confidentiality;
import org.minutebook.model.record.Contact;
import org.minutebook.model.record.Correction;
import org.minutebook.model.record.Deadline;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Due;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Headcount;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Motion;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.record.Presence;
import org.minutebook.model.record.Problem;
import org.minutebook.model.record.Provision;
import org.minutebook.model.record.Reference;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** Records with anything in them that the types allow; the same seed gives the same ones. */
public final class RandomRecords {
  private static final String[] ODD = {
    "",
    " ",
    "\n",
    "\t",
    "\u0000",
    "\"",
    "\\",
    "\u2028",
    "é",
    "Ł",
    "日本",
    "𝄞",
    "\ud834",
    "\udd1e",
    "</script>",
    "{",
    "\ufeff",
    "\u202e",
    "x\u0301",
    "a b"
  };

  private final Random random;

  public RandomRecords(long seed) {
    this.random = new Random(seed);
  }

  public MeetingRecord next() {
    String sha256 = hash();
    int parts = 1 + random.nextInt(3);
    int part = 1 + random.nextInt(parts);
    Source source =
        new Source(
            text(),
            sha256,
            text(),
            random.nextLong() >>> 1,
            1 + random.nextInt(500),
            part,
            parts,
            maybe(this::text),
            random.nextBoolean(),
            maybe(() -> random.nextInt(101) / 100.0));
    return new MeetingRecord(
        source.recordId(),
        one(PartType.values()),
        source,
        maybe(this::text),
        meeting(),
        some(this::person),
        some(this::item),
        some(this::action),
        some(() -> new Decision(text(), text(), maybe(this::text), motion(), evidence())),
        some(() -> new Reference(text(), maybe(this::text), maybe(this::text), evidence())),
        some(() -> new Correction(text(), maybe(this::text), maybe(this::text), evidence())),
        some(() -> new Acronym(text(), text(), evidence())),
        some(
            () -> new Contact(maybe(this::text), maybe(this::text), maybe(this::text), evidence())),
        some(
            () ->
                new Confidentiality(
                    one(Confidentiality.Kind.values()), maybe(this::text), evidence())),
        some(() -> new Headcount(random.nextInt(100), word(), evidence())),
        some(() -> new Provision(one(Provision.Kind.values()), word(), evidence())),
        some(() -> new Problem(text(), text(), maybe(this::evidence))),
        text());
  }

  private Meeting meeting() {
    return new Meeting(
        maybe(this::date),
        maybe(this::time),
        maybe(this::time),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> new Meeting.Next(date(), maybe(this::time), maybe(this::time))),
        random.nextBoolean() ? Map.of() : Map.of("date", evidence(), "chair", evidence()));
  }

  private Person person() {
    return new Person(
        text(),
        text(),
        random.nextBoolean() ? List.of() : List.of(text(), text()),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        one(Attendance.Kind.values()),
        new Presence(maybe(this::text), maybe(this::text), maybe(this::text)),
        evidence(),
        maybe(this::evidence));
  }

  private NumberedItem item() {
    Optional<String> number = maybe(this::text);
    Optional<String> heading = number.isEmpty() ? Optional.of(text()) : maybe(this::text);
    return new NumberedItem(
        number,
        heading,
        1 + random.nextInt(5),
        text(),
        maybe(this::text),
        maybe(() -> new NumberedItem.Elsewhere(text(), text())),
        evidence(),
        maybe(this::evidence));
  }

  private Action action() {
    return new Action(
        word(),
        some(this::owner),
        maybe(this::text),
        maybe(() -> new Deadline(text(), due(), evidence())),
        one(Action.Status.values()),
        some(this::evidence),
        evidence());
  }

  private Motion motion() {
    return new Motion(
        maybe(this::text), maybe(this::text), votes(), votes(), votes(), random.nextBoolean());
  }

  private OptionalInt votes() {
    return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(60));
  }

  private Owner owner() {
    return switch (random.nextInt(4)) {
      case 0 -> Owner.labelled(word());
      case 2 ->
          new Owner(
              word(),
              Optional.empty(),
              List.of(),
              Optional.of(new Owner.Elsewhere(text(), text())),
              maybe(this::evidence));
      case 1 -> new Owner(word(), Optional.of(text()), List.of());
      default -> new Owner(word(), Optional.empty(), List.of(text(), text()));
    };
  }

  private Due due() {
    return switch (random.nextInt(5)) {
      case 0 -> new Due.On(date());
      case 1 -> new Due.By(date());
      case 2 -> {
        LocalDate from = date();
        yield new Due.Within(from, from.plusDays(random.nextInt(400)));
      }
      case 3 -> new Due.AtMeeting(maybe(this::date));
      default -> new Due.Vague();
    };
  }

  private Evidence evidence() {
    int start = random.nextInt(1_000_000);
    return new Evidence(
        new Span(start, start + random.nextInt(1000)),
        random.nextInt(100),
        word(),
        random.nextBoolean() ? random.nextDouble() : random.nextInt(11) / 10.0);
  }

  private String hash() {
    StringBuilder hash = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      hash.append(Character.forDigit(random.nextInt(16), 16));
    }
    return hash.toString();
  }

  private LocalDate date() {
    return LocalDate.ofEpochDay(random.nextInt(-60_000, 60_000));
  }

  private LocalTime time() {
    return LocalTime.of(random.nextInt(24), random.nextInt(60));
  }

  private String word() {
    return "w" + text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(random.nextBoolean() ? one(ODD) : Integer.toString(random.nextInt(1000)));
    }
    return text.toString();
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> some(Supplier<T> value) {
    List<T> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(value.get());
    }
    return values;
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
