package org.minutebook.digest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.minutebook.model.record.Action;

/**
 * iCalendar (RFC 5545): a to-do an action.
 *
 * <p>A to-do keeps its id across imports, so that a calendar can tell what it already has. There is
 * no organiser and no attendee: those need addresses, and would send mail.
 */
final class IcsDigest implements DigestFormat {
  private static final int MOST_OCTETS = 75;
  private static final String END = "END:VCALENDAR";

  @Override
  public String key() {
    return "ics";
  }

  @Override
  public String mediaType() {
    return "text/calendar;charset=utf-8";
  }

  @Override
  public boolean isText() {
    return true;
  }

  @Override
  public void write(Digest digest, OutputStream out) throws IOException {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Minutebook//Action digest//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    String frame = calendar.toString();
    int end = frame.indexOf(END);

    // ical4j's own writer counts characters, and so cuts letters in two that are outside the BMP.
    Writer ics = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    ics.write(frame, 0, end);
    for (OwedAction action : digest.actions()) {
      ics.write(fold(toDo(action, digest).toString()));
    }
    ics.write(frame, end, frame.length() - end);
    ics.flush();
  }

  private static VToDo toDo(OwedAction action, Digest digest) {
    VToDo toDo = new VToDo(false);
    toDo.add(new Uid(action.uid()));
    toDo.add(new DtStamp(digest.asOf().atStartOfDay().toInstant(ZoneOffset.UTC)));
    toDo.add(new Summary(action.text()));
    toDo.add(
        new Description(
            String.join(
                "\n",
                "Owner: " + Wording.owners(action),
                "Deadline as written: " + Wording.asWritten(action),
                "Meeting: " + Wording.meeting(action),
                "Source: " + action.uri() + ", page " + action.page())));
    action.due().ifPresent(day -> toDo.add(new Due<>(day)));
    action.body().ifPresent(body -> toDo.add(new Categories(new TextList(body))));
    toDo.add(new Status(status(action.status())));
    return toDo;
  }

  private static String status(Action.Status status) {
    return switch (status) {
      case OPEN, CARRIED_FORWARD -> Status.VALUE_NEEDS_ACTION;
      case ONGOING -> Status.VALUE_IN_PROCESS;
      case DONE -> Status.VALUE_COMPLETED;
      case SUPERSEDED -> Status.VALUE_CANCELLED;
    };
  }

  /** Breaks lines of more than 75 octets, between characters. */
  static String fold(String lines) {
    StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 32);
    int octets = 0;
    for (int i = 0; i < lines.length(); ) {
      int c = lines.codePointAt(i);
      i += Character.charCount(c);
      int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (c == '\r' || c == '\n') {
        octets = 0;
      } else if (octets + size > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1 + size;
      } else {
        octets += size;
      }
      folded.appendCodePoint(c);
    }
    return folded.toString();
  }
}
