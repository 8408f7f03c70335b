package org.minutebook.evaluation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Due;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Owner;
import org.minutebook.model.text.PartType;

/** Invents what an imperfect reader might find in a document of which the gold is known. */
final class RandomRecords {
  private final Random random;

  RandomRecords(Random random) {
    this.random = random;
  }

  /** One to three records a document; at times none, at times under two paths. */
  List<MeetingRecord> of(Gold gold) {
    List<MeetingRecord> records = new ArrayList<>();
    for (int parts = random.nextInt(4); parts > 0; parts--) {
      records.add(part(gold));
    }
    return records;
  }

  private MeetingRecord part(Gold gold) {
    String folder = any(List.of("archive/", "", "a.zip!/", "C:\\minutes\\", "x"));
    String path = folder + gold.id() + (maybe(0.2) ? "\\" : "/") + gold.file();
    RecordExample record = RecordExample.of(path, type(gold));
    if (maybe(0.7)) {
      record.body(worn(anyOr(gold.meeting().body(), "Some Body")));
    }
    record.meeting(meeting(gold.meeting()));
    for (Gold.Person person : kept(gold.people())) {
      record.person(
          name(person.name()),
          kind(person.attendance()),
          person.role().filter(role -> maybe(0.8)).map(this::worn),
          person.organisation().filter(role -> maybe(0.8)).map(this::worn));
    }
    for (Gold.Item item : kept(gold.items())) {
      Optional<String> number = item.number().filter(text -> maybe(0.9));
      if (maybe(0.1)) {
        number = Optional.of(any(RandomGold.NUMBERS));
      }
      Optional<String> heading = item.heading().map(this::worn);
      record.item(number, number.isEmpty() ? heading.or(() -> Optional.of("Plan")) : heading);
    }
    for (Gold.Action action : kept(gold.actions())) {
      String text = maybe(0.8) ? action.text() : anyOr(action.alternatives(), action.text());
      record.action(worn(text), owners(action), due(action));
    }
    for (Gold.Decision decision : kept(gold.decisions())) {
      record.decision(worn(decision.text()));
    }
    return record.build();
  }

  private Meeting meeting(Gold.Meeting gold) {
    return new Meeting(
        date(gold.date().stream().findFirst()),
        time(gold.start()),
        time(gold.end()),
        Optional.of(anyOr(gold.venue(), "Hall")).filter(v -> maybe(0.7)).map(this::worn),
        Optional.of(anyOr(gold.chair(), "Ann Bell")).filter(v -> maybe(0.7)).map(this::name),
        date(gold.next()).map(day -> new Meeting.Next(day, Optional.empty(), Optional.empty())));
  }

  private List<Owner> owners(Gold.Action action) {
    List<Owner> owners = new ArrayList<>();
    for (List<String> forms : kept(action.owners())) {
      owners.add(owner(name(anyOr(forms, "Secretariat"))));
    }
    if (maybe(0.15)) {
      owners.add(owner(anyOr(action.optionalOwners(), "Somebody Else")));
    }
    return owners;
  }

  /** With a person of the record, with one that it lacks, or with none. */
  private Owner owner(String label) {
    String visible = label.isBlank() ? "AB" : label;
    return maybe(0.4)
        ? new Owner(visible, Optional.of("p" + (1 + random.nextInt(5))), List.of())
        : Owner.labelled(visible);
  }

  private Optional<Due> due(Gold.Action action) {
    Optional<String> gold =
        action
            .deadline()
            .map(
                deadline ->
                    switch (deadline) {
                      case Gold.Deadline.Day day -> day.date();
                      case Gold.Deadline.Range range -> maybe(0.5) ? range.from() : range.to();
                    });
    Optional<LocalDate> day = date(gold);
    return switch (random.nextInt(5)) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new Due.Vague());
      case 2 -> Optional.of(new Due.AtMeeting(day));
      case 3 -> day.map(last -> new Due.Within(last.minusDays(9), last));
      default -> day.map(Due.On::new);
    };
  }

  private PartType type(Gold gold) {
    return maybe(0.7) && !gold.types().isEmpty()
        ? PartType.of(any(gold.types().stream().sorted().toList()))
        : any(Arrays.asList(PartType.values()));
  }

  private Attendance.Kind kind(Optional<String> gold) {
    return maybe(0.8) && gold.isPresent()
        ? Attendance.Kind.of(gold.get())
        : any(Arrays.asList(Attendance.Kind.values()));
  }

  private Optional<LocalDate> date(Optional<String> gold) {
    String day = maybe(0.7) ? gold.orElse("") : any(RandomGold.DATES);
    return Optional.of(day).filter(text -> !text.isEmpty()).map(LocalDate::parse);
  }

  private Optional<LocalTime> time(List<String> gold) {
    String time = maybe(0.7) ? anyOr(gold, "") : any(RandomGold.TIMES);
    return Optional.of(time).filter(text -> !text.isEmpty()).map(LocalTime::parse);
  }

  private String name(String gold) {
    String other = any(RandomGold.NAMES);
    return maybe(0.8) && !gold.isBlank() ? gold : other;
  }

  /** Words lost, doubled, changed and added; never blank. */
  private String worn(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      switch (random.nextInt(10)) {
        case 0 -> {
          // Lost.
        }
        case 1 -> Collections.addAll(words, word, any(RandomGold.WORDS));
        case 2 -> words.add(any(RandomGold.WORDS));
        default -> words.add(word);
      }
    }
    String joined = String.join(" ", words);
    return joined.isBlank() ? "plan" : joined;
  }

  /** Most members, some of them twice, at times in another order. */
  private <T> List<T> kept(List<T> gold) {
    List<T> kept = new ArrayList<>();
    for (T member : gold) {
      if (maybe(0.8)) {
        kept.add(member);
      }
      if (maybe(0.15)) {
        kept.add(member);
      }
    }
    if (maybe(0.3)) {
      Collections.shuffle(kept, random);
    }
    return kept;
  }

  private boolean maybe(double share) {
    return random.nextDouble() < share;
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String anyOr(List<String> from, String fallback) {
    return from.isEmpty() ? fallback : any(from);
  }
}
