package org.minutebook.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
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
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.record.Problem;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/** Two invented bodies and what their minutes say. */
final class Examples {
  static final LocalDate AS_OF = LocalDate.of(2024, 9, 20);
  static final String HARBOUR_HASH = "a".repeat(64);
  static final String ELMFIELD_HASH = "b".repeat(64);

  private Examples() {}

  static List<OwedAction> actions() {
    return OwedActions.of(List.of(harbour(), elmfield()));
  }

  static MeetingRecord harbour() {
    return new MeetingRecord(
        HARBOUR_HASH + "#1",
        PartType.MINUTES,
        source("archive/2024/harbour minutes 04-09.docx", HARBOUR_HASH, 2),
        Optional.of("Northbrook Harbour Partnership"),
        new Meeting(
            Optional.of(LocalDate.of(2024, 9, 4)),
            Optional.of(LocalTime.of(9, 35)),
            Optional.of(LocalTime.of(12, 0)),
            Optional.of("Customs House, Northbrook"),
            Optional.of("Maud Ferrier"),
            Optional.of(
                new Meeting.Next(
                    LocalDate.of(2024, 10, 9),
                    Optional.of(LocalTime.of(9, 30)),
                    Optional.empty()))),
        List.of(
            person("p1", "Maud Ferrier", "MF", "Chair", Attendance.Kind.PRESENT),
            person("p2", "Zoë Ångström", "ZA", "Harbour Master", Attendance.Kind.PRESENT),
            person("p3", "Tom Kirk", "TK", "Northbrook Council", Attendance.Kind.PRESENT),
            person("p4", "Tess Kane", "TK", "Coastguard", Attendance.Kind.IN_ATTENDANCE),
            person("p5", "Olu Bright", "OB", "Fishers’ Association", Attendance.Kind.APOLOGIES)),
        List.of(
            item("1", "Welcome and apologies", 1, "1. Welcome and apologies"),
            item("3", "Dredging", 1, "3 Dredging"),
            new NumberedItem(
                Optional.of("3.10"),
                Optional.empty(),
                2,
                "3.10. The Harbour Master reported that the survey of the outer channel had found"
                    + " more silt than last year.",
                at(2))),
        List.of(
            action(
                "Send the revised dredging plan to all members.",
                "3",
                Optional.of(new Deadline("15 Sept", new Due.On(LocalDate.of(2024, 9, 15)), at(2))),
                Action.Status.OPEN,
                2,
                resolved("ZA", "p2")),
            action(
                "Agree the date of the channel survey with the Coastguard, book the boat, and tell"
                    + " the Fishers’ Association how long the inner berths will be closed.",
                "3.10",
                Optional.of(
                    new Deadline(
                        "by the end of September", new Due.By(LocalDate.of(2024, 9, 30)), at(2))),
                Action.Status.CARRIED_FORWARD,
                2,
                resolved("Zoë Ångström", "p2"),
                new Owner("TK", Optional.empty(), List.of("p3", "p4"))),
            action(
                "Ask the auditors for a quotation.",
                "7",
                Optional.of(new Deadline("as soon as possible", new Due.Vague(), at(3))),
                Action.Status.ONGOING,
                3,
                Owner.labelled("Secretariat")),
            action(
                "Publish the minutes of July.",
                "1",
                Optional.empty(),
                Action.Status.DONE,
                1,
                Owner.labelled("Secretariat"))),
        List.of(
            new Decision(
                "The partnership endorsed the dredging plan for 2025.",
                "endorsed",
                Optional.of("3"),
                at(2))),
        List.of(),
        List.of(
            new Correction(
                "Item 4 of July should read “Monday” rather than “Sunday”.",
                Optional.of("Monday"),
                Optional.of("Sunday"),
                at(1))),
        List.of(new Acronym("HDP", "harbour dredging plan", at(2))),
        List.of(
            new Contact(
                Optional.of("Secretariat"),
                Optional.of("secretariat@harbour.example"),
                Optional.empty(),
                at(3))),
        List.of(new Confidentiality(Confidentiality.Kind.CHATHAM_HOUSE, Optional.empty(), at(1))),
        List.of(),
        List.of(),
        List.of(
            new Problem(
                "owner-ambiguous", "“TK” may be Tom Kirk or Tess Kane.", Optional.of(at(2)))),
        "");
  }

  static MeetingRecord elmfield() {
    return new MeetingRecord(
        ELMFIELD_HASH + "#1",
        PartType.NOTES,
        source("archive/2024/elmfield.pdf", ELMFIELD_HASH, 1),
        Optional.of("Elmfield Trust Board"),
        new Meeting(
            Optional.of(LocalDate.of(2024, 7, 30)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        List.of(),
        List.of(),
        List.of(
            action(
                "Write to the tenants about the roof.",
                "2",
                Optional.of(
                    new Deadline(
                        "March/April 2025",
                        new Due.Within(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 4, 30)),
                        at(1))),
                Action.Status.OPEN,
                1,
                Owner.labelled("Secretariat")),
            action("Repair the gate.", "5", Optional.empty(), Action.Status.OPEN, 1)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  /** An action of which every untrusted word is the payload. */
  static OwedAction made(String payload, String uid) {
    return new OwedAction(
        uid,
        payload,
        List.of(
            new OwedAction.OwnerName(
                payload, Optional.of(payload), Optional.of(payload), List.of()),
            new OwedAction.OwnerName(
                payload, Optional.empty(), Optional.empty(), List.of(payload, payload))),
        Optional.of(payload),
        Optional.of(LocalDate.of(2024, 9, 22)),
        Action.Status.OPEN,
        Optional.of(payload),
        Optional.of(LocalDate.of(2024, 9, 4)),
        Optional.of(payload),
        "folder/" + payload,
        1);
  }

  static OwedAction made(String payload) {
    return made(payload, "c".repeat(64) + "#1-a1");
  }

  static byte[] written(DigestFormat format, Digest digest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      format.write(digest, bytes);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return bytes.toByteArray();
  }

  static String text(DigestFormat format, Digest digest) {
    return new String(written(format, digest), StandardCharsets.UTF_8);
  }

  private static Evidence at(int page) {
    return new Evidence(new Span(0, 0), page, "example", 1);
  }

  private static Owner resolved(String label, String person) {
    return new Owner(label, Optional.of(person), List.of());
  }

  private static Action action(
      String text,
      String item,
      Optional<Deadline> deadline,
      Action.Status status,
      int page,
      Owner... owners) {
    return new Action(text, List.of(owners), Optional.of(item), deadline, status, at(page));
  }

  private static NumberedItem item(String number, String heading, int level, String text) {
    return new NumberedItem(Optional.of(number), Optional.of(heading), level, text, at(1));
  }

  private static Person person(
      String id, String name, String initials, String role, Attendance.Kind kind) {
    return new Person(
        id, name, Optional.of(initials), Optional.of(role), Optional.empty(), kind, at(1));
  }

  private static Source source(String uri, String hash, int parts) {
    return new Source(
        uri, hash, "application/octet-stream", 1000, 3, 1, parts, Optional.of("en"), false);
  }
}
