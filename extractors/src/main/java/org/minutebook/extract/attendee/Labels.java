package org.minutebook.extract.attendee;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.record.Attendance;

/** Recognises the labels that open a list of people. */
final class Labels {
  private static final Lexicon LABELS = Lexicon.load(Labels.class, "attendance-labels.txt");
  private static final Lexicon INNER_LABELS = Lexicon.load(Labels.class, "inner-labels.txt");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:\\(?[0-9]{1,2}(?:\\.[0-9]{1,2}){0,9}[.)]?\\s+|[ivx]{1,4}[.)]\\s+)?(?<words>[\\p{L}][\\p{L} /&'’-]{2,60}?)\\s*(?:\\([^)]{0,40}\\)\\s*)?(?<end>[:\\t]|\\s[-–—](?=\\s)|$)");
  private static final Pattern CAPITALS =
      Pattern.compile("^(?<words>\\p{Lu}{3,}(?: \\p{Lu}{2,}){0,3})\\s+(?=\\p{Lu}\\p{Ll})");

  /** Labels inside a paragraph: "… (Leeds Trust). Ex Officio: …". */
  private static final Pattern INNER =
      Pattern.compile("(?<=[.)\\];]\\s)(?<words>\\p{Lu}[\\p{L} -]{3,30}?):\\s");

  /** Words that a label has besides: "current members that were present". */
  private static final Pattern FILLERS =
      Pattern.compile(
          "(?i)(?:^|\\s)(?:the|that|who|those|these|following|were|was|are|current|also were|names? of)(?=\\s|$)");

  private Labels() {}

  /**
   * What a label says of those behind it.
   *
   * @param role the part that the label itself gives them, such as Secretariat
   * @param organisation where all of them come from
   */
  record Listing(Attendance.Kind kind, Optional<String> role, Optional<String> organisation) {
    Listing(Attendance.Kind kind) {
      this(kind, Optional.empty(), Optional.empty());
    }

    /** Of those in the list who come from one place. */
    Listing of(String place) {
      return new Listing(kind, role, Optional.of(place));
    }

    /** Whether the label is one person's, as "Clerk" is. */
    boolean single() {
      return role.filter(PersonalName::isRole)
          .filter(words -> !words.equals("Secretariat"))
          .filter(words -> !words.endsWith("s") || words.equals("Minutes"))
          .isPresent();
    }
  }

  /**
   * A label at the start of a text.
   *
   * @param contentStart where what it labels begins, in the text
   */
  record Label(Listing listing, int contentStart) {}

  /** The label with which a line begins. */
  static Optional<Label> at(Line line) {
    if (line.label().isEmpty()) {
      return at(line.text(), line.stressed());
    }
    Optional<Label> whole = at(line.text(), true);
    if (whole.isPresent()) {
      return whole;
    }
    // "• Present: Ann, Bea"; "• Chair: Ann, unanimously" is an election.
    int body = line.bodyStart() - line.span().start();
    return at(line.text().substring(body), true)
        .filter(label -> !label.listing().single())
        .map(label -> new Label(label.listing(), body + label.contentStart()));
  }

  /**
   * The label with which a text begins.
   *
   * @param stressed whether its layout sets it apart, so that it needs no colon
   */
  static Optional<Label> at(String text, boolean stressed) {
    Matcher m = LEAD.matcher(text);
    if (m.find()) {
      boolean alone = m.group("end").isEmpty();
      Optional<Listing> listing = listing(m.group("words"));
      if (listing.isPresent() && (!alone || stressed || isListTitle(m.group("words")))) {
        return Optional.of(new Label(listing.get(), m.end()));
      }
    }
    m = CAPITALS.matcher(text);
    if (m.find()) {
      int end = m.end();
      return listing(m.group("words")).map(listing -> new Label(listing, end));
    }
    return Optional.empty();
  }

  /** The label with which a line within or right behind a list begins: "Councillors: …". */
  static Optional<Label> innerAt(Line line) {
    Matcher m = LEAD.matcher(line.text());
    if (m.find() && (!m.group("end").isEmpty() || line.stressed())) {
      int end = m.end();
      return inner(m.group("words")).map(listing -> new Label(listing, end));
    }
    return Optional.empty();
  }

  /** The label of one person with whom the line goes on: "Clerk: Ann Ash". */
  static Optional<Label> ofOne(Line line) {
    return at(line)
        .or(() -> innerAt(line))
        .filter(label -> label.listing().single())
        .filter(label -> !line.text().substring(label.contentStart()).isBlank());
  }

  /** Start and end of the next label within a paragraph that begins with one. */
  static Optional<int[]> innerAfter(String text, int from) {
    Matcher m = INNER.matcher(text);
    m.region(from, text.length());
    while (m.find()) {
      if (inner(m.group("words")).isPresent()) {
        return Optional.of(new int[] {m.start(), m.end()});
      }
    }
    return Optional.empty();
  }

  /** What the words of a label say: "in-attendance as Secretariat". */
  static Optional<Listing> listing(String words) {
    return listing(
        LABELS.value(words).or(() -> LABELS.value(FILLERS.matcher(words).replaceAll(" ").strip())));
  }

  /** What the words of a label within a list say. */
  static Optional<Listing> inner(String words) {
    return listing(LABELS.value(words).or(() -> INNER_LABELS.value(words)));
  }

  private static Optional<Listing> listing(Optional<String> said) {
    return said.map(
        value -> {
          String[] parts = Regex.of(" as ").split(value, 2);
          Optional<String> role = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
          return new Listing(Attendance.Kind.of(parts[0]), role, Optional.empty());
        });
  }

  private static boolean isListTitle(String words) {
    // Without colon or emphasis only words that open nothing but a list of people.
    return Regex.of(
            "(?i)(?:[\\p{L} ]*\\b)?attend(?:ance|ees)|(?:[\\p{L} ]*\\b)?(?:not )?present|apologies.*|participants|absent|absen(?:ces|tees)")
        .matcher(words)
        .matches();
  }
}
