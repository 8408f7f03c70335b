package org.minutebook.digest;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.model.record.Motion;

/** The phrases that every format for people uses, so that they agree. */
final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Wording() {}

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  static String month(LocalDate day) {
    return MONTH.format(day);
  }

  /** "1 action", "3 actions". */
  static String count(int number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }

  /** "7 actions: 2 overdue, 1 due soon, 4 undated". */
  static String counts(Digest digest) {
    if (digest.sections().isEmpty()) {
      return "No actions.";
    }
    return count(digest.actions().size(), "action")
        + ": "
        + digest.sections().stream()
            .map(
                section ->
                    section.actions().size()
                        + " "
                        + section.kind().title().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }

  /** "Proposed by Ann Ash, seconded by Bea Birch; 5 for, 1 against": what is known of it. */
  static Optional<String> motion(Motion motion) {
    List<String> movers = new ArrayList<>();
    motion.proposer().ifPresent(name -> movers.add("proposed by " + name));
    motion.seconder().ifPresent(name -> movers.add("seconded by " + name));
    List<String> votes = new ArrayList<>();
    motion.inFavour().ifPresent(number -> votes.add(number + " for"));
    motion.against().ifPresent(number -> votes.add(number + " against"));
    motion.abstained().ifPresent(number -> votes.add(number + " abstained"));
    if (motion.unanimous()) {
      votes.add("unanimous");
    }
    String told =
        Stream.of(movers, votes)
            .filter(part -> !part.isEmpty())
            .map(part -> String.join(", ", part))
            .collect(Collectors.joining("; "));
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1));
  }

  /** How far off the last day is, for an outstanding action: "5 days overdue", "in 2 days". */
  static Optional<String> distance(OwedAction action, LocalDate asOf) {
    if (!action.status().isOutstanding()) {
      return Optional.empty();
    }
    return action
        .due()
        .map(
            due -> {
              long days = ChronoUnit.DAYS.between(asOf, due);
              if (days == 0) {
                return "today";
              }
              String length = Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days");
              return days < 0 ? length + " overdue" : "in " + length;
            });
  }

  /** "TK (Tom King), KM (Kay Moss or Karl Mint?)"; "nobody named" where nobody is. */
  static String owners(OwedAction action) {
    return action.owners().isEmpty()
        ? "nobody named"
        : action.owners().stream().map(Wording::owner).collect(Collectors.joining(", "));
  }

  static String owner(OwedAction.OwnerName owner) {
    if (owner.name().isPresent()) {
      String name = owner.name().get();
      String by = owner.by().map(record -> ", by " + record).orElse("");
      return name.equals(owner.label()) ? name : owner.label() + " (" + name + by + ")";
    }
    return owner.candidates().isEmpty()
        ? owner.label()
        : owner.label() + " (" + String.join(" or ", owner.candidates()) + "?)";
  }

  /** The deadline's own words in quotation marks; "none given" where there are none. */
  static String asWritten(OwedAction action) {
    return action.deadlineText().map(words -> "“" + words + "”").orElse("none given");
  }

  /** The meeting: body, day, item, as far as they are known. */
  static String meeting(OwedAction action) {
    List<String> parts = new ArrayList<>();
    parts.add(action.body().orElse("body not named"));
    parts.add(action.meetingDate().map(Wording::day).orElse("meeting undated"));
    action.item().ifPresent(item -> parts.add("item " + item));
    return String.join(", ", parts);
  }

  /** Whether the document says more of an action's state than that it is to be done. */
  static Optional<String> remark(OwedAction action) {
    return switch (action.status()) {
      case OPEN -> Optional.empty();
      case DONE -> Optional.of("done");
      case CARRIED_FORWARD -> Optional.of("carried forward");
      case ONGOING -> Optional.of("ongoing");
      case SUPERSEDED -> Optional.of("superseded");
    };
  }
}
