package org.minutebook.evaluation.archive;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What happened at a meeting, or is to happen.
 *
 * @param isAgenda whether this is written before it: nobody has come, nothing is resolved
 */
record Meeting(
    Body body,
    boolean isAgenda,
    LocalDate date,
    LocalTime end,
    LocalDate next,
    List<Attender> attenders,
    List<Item> items) {

  /** How somebody attended, in the words of gold. */
  enum Attending {
    PRESENT("present", "Present"),
    IN_ATTENDANCE("in-attendance", "In attendance"),
    APOLOGIES("apologies", "Apologies");

    final String gold;
    final String label;

    Attending(String gold, String label) {
      this.gold = gold;
      this.label = label;
    }
  }

  /** A member, and whether he or she came. */
  record Attender(Member member, Attending attending) {}

  /** A numbered item with its paragraphs. */
  record Item(String number, String heading, List<Said> said) {
    Item {
      said = List.copyOf(said);
    }
  }

  /** A paragraph. */
  sealed interface Said {
    String text();
  }

  /** What nobody needs to act on. */
  record Talk(String text) implements Said {}

  /** A decision. */
  record Resolved(String text) implements Said {}

  /** An action, owner and time included in its text. */
  record Task(String text, List<Member> owners, Optional<Due> due) implements Said {
    Task {
      owners = List.copyOf(owners);
    }
  }

  /**
   * When something is due.
   *
   * @param isVague whether a clerk may as well leave it at the words
   */
  record Due(String words, LocalDate from, LocalDate to, boolean isVague) {
    static Due on(String words, LocalDate day) {
      return new Due(words, day, day, false);
    }
  }

  Meeting {
    attenders = List.copyOf(attenders);
    items = List.copyOf(items);
  }

  List<Member> who(Attending attending) {
    return attenders.stream()
        .filter(attender -> attender.attending() == attending)
        .map(Attender::member)
        .toList();
  }
}
