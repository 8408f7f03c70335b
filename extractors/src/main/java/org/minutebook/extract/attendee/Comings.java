package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Presence;
import org.minutebook.model.text.Span;

/**
 * Who came late, left early or stood in for somebody, told in sentences: "Cllr Ash left the meeting
 * at 20:15." Only of those whom a list names, and only where one of them fits.
 */
final class Comings {
  private static final Sieve RULES = Sieve.load(Comings.class, "comings.rules");
  private static final String AT =
      "(?<at>(?:(?:during|after|before)\\s+)?(?:agenda\\s+)?(?:item|minute)\\s*(?:no\\.?\\s*)?[0-9][0-9A-Za-z/]{0,8}(?:\\.[0-9]{1,2}){0,3}|(?<![0-9])[0-9]{1,2}(?:[.:][0-9]{2})(?:\\s?[ap]\\.?m\\b)?|[0-9]{1,2}\\s?[ap]\\.?m\\b|[0-9]{4}\\s?(?:hrs|hours)|noon|midday)";
  private static final Pattern BEHIND = Pattern.compile("(?i)^[^0-9]{0,40}?" + AT);
  private static final Pattern FIRST = Pattern.compile("(?i)^\\W{0,3}(?:at\\s+)?" + AT + "\\W");

  /** Those who left for a while or for one item. */
  private static final Gate AWHILE =
      Gate.of(
          "(?i)\\b(?:returned|re-?joined|re-?entered|came back|temporarily|briefly|for (?:this|the|that) (?:item|discussion)|while|whilst)\\b");

  private Comings() {}

  static void read(Lines lines, Register register) {
    for (Line line : lines.all()) {
      for (Span sentence : Told.sentences(line.text())) {
        String words = sentence.of(line.text());
        for (Rule rule : RULES.rules(words)) {
          Occurrences m = rule.in(words);
          if (m.find()) {
            read(rule.field("comes").orElseThrow(), words, m, register);
          }
        }
      }
    }
  }

  private static void read(String comes, String words, MatchResult m, Register register) {
    Matcher first = FIRST.matcher(words);
    boolean early = first.find();
    String subject = words.substring(early ? Math.min(first.end(), m.start()) : 0, m.start());
    String rest = words.substring(m.end());
    Matcher behind = BEHIND.matcher(rest);
    Optional<String> at =
        behind.find()
            ? Optional.of(behind.group("at"))
            : early ? Optional.of(first.group("at")) : Optional.empty();
    boolean awhile = AWHILE.in(words);
    for (Attendance person : those(subject, register)) {
      Presence p = person.presence();
      switch (comes) {
        case "arrived" -> {
          if (at.isPresent() && !awhile) {
            register.set(person, new Presence(p.insteadOf(), p.arrived().or(() -> at), p.left()));
          }
        }
        case "left" -> {
          if (at.isPresent() && !awhile) {
            register.set(person, new Presence(p.insteadOf(), p.arrived(), at));
          }
        }
        case "returned" ->
            register.set(person, new Presence(p.insteadOf(), p.arrived(), Optional.empty()));
        default ->
            Entries.of(rest, false).stream()
                .findFirst()
                .filter(other -> other.span().start() == 0)
                .ifPresent(
                    other ->
                        register.set(
                            person,
                            new Presence(
                                p.insteadOf().or(() -> Optional.of(other.name())),
                                p.arrived(),
                                p.left())));
      }
    }
  }

  /** Those in the list whom a sentence's subject names, each only where no other fits as well. */
  private static List<Attendance> those(String subject, Register register) {
    List<Attendance> named = new ArrayList<>();
    String words =
        Regex.of("\\s(?:then|also|had|both|all)$")
            .matcher(subject.strip())
            .replaceFirst("")
            .strip();
    List<String> names = new ArrayList<>();
    for (Segments.Segment piece : Segments.of(words)) {
      names.add(Regex.of("^(?i:then|the)\\s+").matcher(piece.text()).replaceFirst(""));
    }
    for (String name : names) {
      List<Attendance> fits = register.attendances().stream().filter(a -> fits(name, a)).toList();
      if (fits.size() == 1) {
        named.add(fits.getFirst());
      }
    }
    return named;
  }

  private static boolean fits(String name, Attendance person) {
    boolean away =
        person.kind() == Attendance.Kind.APOLOGIES || person.kind() == Attendance.Kind.ABSENT;
    if (away) {
      return false;
    }
    if (Initials.plausible(name)) {
      return person
          .initials()
          .map(letters -> letters.equals(name))
          .orElseGet(() -> Initials.of(person.name()).equals(Optional.of(name)));
    }
    String bare = PersonalName.bare(name);
    String surname = person.name().substring(person.name().lastIndexOf(' ') + 1);
    boolean alone = !bare.contains(" ") && bare.equalsIgnoreCase(surname);
    boolean post =
        person
            .role()
            .filter(role -> role.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
            .isPresent();
    return alone || post || PersonalName.same(person.name(), bare);
  }
}
