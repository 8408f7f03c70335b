package org.minutebook.evaluation.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Which file stands at which place of the archive of a seed; any place can be made by itself. */
record Plan(long seed) {
  private static final int MEETINGS_OF_A_BODY = 48;
  private static final int AGENDA_EVERY = 16;
  private static final int DUPLICATES_IN_HUNDRED = 5;
  private static final int MOST_PAGES = 10;
  private static final int COPIES_OF_A_FOLDER = 1000;

  /** Far from the bodies of other documents. */
  private static final int FIRST_SCANNED_BODY = 1 << 20;

  private static final int PAGES_OF_A_SCAN = 2;

  /** The document, copy or broken file of a place, from 0. */
  Entry entry(int place) throws IOException {
    Document document = document(original(place));
    String path = path(place);
    return switch (kind(place)) {
      case DOCUMENT, SCAN ->
          new Entry(path, Entry.Kind.DOCUMENT, Optional.of(document.gold()), document.bytes());
      case DUPLICATE -> new Entry(path, Entry.Kind.DUPLICATE, Optional.empty(), document.bytes());
      case BROKEN -> {
        Dice dice = Dice.of(seed, "breaking", place);
        yield new Entry(
            path,
            Entry.Kind.BROKEN,
            Optional.empty(),
            Breaking.any(dice).broken(document.bytes(), dice));
      }
    };
  }

  /** What stands at a place. */
  Entry.Kind kind(int place) {
    int chance = Dice.ofHundred(seed, "kind", place);
    if (chance < DUPLICATES_IN_HUNDRED && place > 0) {
      return Entry.Kind.DUPLICATE;
    }
    return chance == DUPLICATES_IN_HUNDRED ? Entry.Kind.BROKEN : Entry.Kind.DOCUMENT;
  }

  /** Where it is in the archive. */
  String path(int place) {
    String path = document(original(place)).path();
    return kind(place) == Entry.Kind.DUPLICATE
        ? String.format(
            Locale.ROOT,
            "copies/%03d/%06d%s",
            place / COPIES_OF_A_FOLDER,
            place,
            path.substring(path.lastIndexOf('.')))
        : path;
  }

  /** A scan of so many pages, from 0. */
  Entry scan(int place) throws IOException {
    Body body = Body.of(seed, FIRST_SCANNED_BODY + (long) place);
    Dice dice = Dice.of(seed, "scan", place);
    int words = Layout.PROSE.words(PAGES_OF_A_SCAN) * 3 / 4;
    Meeting meeting = Minuting.minutes(body, place, words, dice);
    Document document =
        new Document(
            String.format(Locale.ROOT, "scans/%05d/%s minutes.pdf", place, meeting.date()),
            Form.PDF_WITH_FONT,
            () -> meeting);
    return new Entry(
        document.path(),
        Entry.Kind.SCAN,
        Optional.of(document.gold()),
        ScannedPdf.of(document.bytes(), dice));
  }

  /** The place itself, or the place of which it holds a copy. */
  private int original(int place) {
    if (kind(place) != Entry.Kind.DUPLICATE) {
      return place;
    }
    int original = Dice.of(seed, "original", place).below(place);
    while (kind(original) != Entry.Kind.DOCUMENT) {
      original = (original + 1) % place;
    }
    return original;
  }

  private Document document(int place) {
    Body body = Body.of(seed, place / MEETINGS_OF_A_BODY);
    Dice dice = Dice.of(seed, "document", place);
    Form form = Form.of(Dice.ofHundred(seed, "form", place));
    int number = place % MEETINGS_OF_A_BODY;
    boolean agenda = number % AGENDA_EVERY == AGENDA_EVERY - 1;
    LocalDate date = body.date(number);
    String path =
        String.format(
            Locale.ROOT,
            "%s-%d/%d/%s %s.%s",
            body.name().toLowerCase(Locale.ROOT).replace(' ', '-'),
            place / MEETINGS_OF_A_BODY,
            date.getYear(),
            date,
            agenda ? "agenda" : "minutes",
            form.ending);
    return new Document(
        path,
        form,
        () ->
            agenda
                ? Minuting.agenda(body, number, dice)
                : Minuting.minutes(body, number, words(body, form, dice), dice));
  }

  private static int words(Body body, Form form, Dice dice) {
    double share = dice.share();
    int pages = 2 + (int) ((MOST_PAGES - 2) * share * share);
    return form.shown(body.habit().layout()).words(pages) - dice.between(0, 150);
  }

  /**
   * A meeting on paper; invented when it is asked for, since its path needs no more than a date.
   */
  private static final class Document {
    private final String path;
    private final Form form;
    private final Supplier<Meeting> inventing;
    private Optional<Meeting> meeting = Optional.empty();

    Document(String path, Form form, Supplier<Meeting> inventing) {
      this.path = path;
      this.form = form;
      this.inventing = inventing;
    }

    String path() {
      return path;
    }

    byte[] bytes() throws IOException {
      return form.bytes(meeting());
    }

    ObjectNode gold() {
      return GoldJson.of(
          meeting(),
          path.substring(path.lastIndexOf('/') + 1),
          form.shown(meeting().body().habit().layout()));
    }

    /** Once: the dice do not fall twice the same way. */
    private Meeting meeting() {
      Meeting made = meeting.orElseGet(inventing);
      meeting = Optional.of(made);
      return made;
    }
  }

  /** How a file is broken. */
  private enum Breaking {
    CUT,
    EMPTY,
    NOISE;

    static Breaking any(Dice dice) {
      return dice.of(Arrays.asList(values()));
    }

    byte[] broken(byte[] bytes, Dice dice) {
      return switch (this) {
        case CUT -> Arrays.copyOf(bytes, bytes.length / 2);
        case EMPTY -> new byte[0];
        case NOISE -> {
          byte[] noise = new byte[4096];
          for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) dice.below(256);
          }
          yield noise;
        }
      };
    }
  }
}
