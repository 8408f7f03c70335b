package org.minutebook.extract.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Contact;
import org.minutebook.model.record.Fact;
import org.minutebook.model.text.Span;

/**
 * Finds e-mail addresses and telephone numbers, with the name that stands before them in the line,
 * the row or the lines above.
 */
public final class ContactExtractor implements Extractor {
  private static final Sieve RULES = Sieve.load(ContactExtractor.class, "contacts.rules");
  private static final List<Rule> NOT_PHONES =
      Rules.load(ContactExtractor.class, "not-phones.rules");

  /** A signature has so many lines between the name and the last number. */
  private static final int SIGNATURE = 4;

  private static final Pattern ENDS_NAME = Pattern.compile("[,(|–]|\\s-\\s");

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Contact.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(Attendance.class);
  }

  @Override
  public List<Contact> from(Reading reading) {
    List<Contact> found = new ArrayList<>();
    Lines lines = reading.lines();
    for (Line line : lines.all()) {
      for (Rule rule : RULES.rules(line.text())) {
        Occurrences m = rule.in(line.text());
        while (m.find()) {
          Span span = new Span(m.start(), m.end()).shift(line.span().start());
          boolean known = found.stream().anyMatch(c -> c.evidence().span().overlaps(span));
          if (!known && !isOtherNumber(rule, line)) {
            add(found, contact(reading, lines, line, rule, m, span));
          }
        }
      }
    }
    found.sort((a, b) -> a.evidence().span().compareTo(b.evidence().span()));
    return found;
  }

  private static boolean isOtherNumber(Rule rule, Line line) {
    return rule.hasGroup("phone") && NOT_PHONES.stream().anyMatch(not -> not.occursIn(line.text()));
  }

  private static Contact contact(
      Reading reading, Lines lines, Line line, Rule rule, MatchResult m, Span span) {
    Optional<String> email = email(rule, m);
    Optional<String> phone =
        email.isPresent() ? Optional.empty() : Optional.of(m.group("phone").strip());
    String before = line.text().substring(Math.max(0, m.start() - 120), m.start());
    Optional<String> name =
        last(PersonalName.in(before))
            .or(() -> email.flatMap(address -> owner(reading, address)))
            .or(() -> above(lines, line));
    return new Contact(name, email, phone, reading.evidence(span, rule.id(), rule.confidence()));
  }

  private static Optional<String> email(Rule rule, MatchResult m) {
    if (rule.hasGroup("email")) {
      return Optional.of(m.group("email"));
    }
    if (!rule.hasGroup("user")) {
      return Optional.empty();
    }
    String place =
        Regex.of("(?i)\\s?[\\[({<]?\\s?\\bdot\\b\\s?[\\])}>]?\\s?")
            .matcher(m.group("place"))
            .replaceAll(".");
    return Optional.of(m.group("user") + "@" + place);
  }

  /** One person's address and number, near each other, are one contact. */
  private static void add(List<Contact> found, Contact contact) {
    boolean told =
        contact.email().isEmpty()
            && found.stream().anyMatch(other -> other.phone().equals(contact.phone()));
    if (told) {
      return;
    }
    for (int i = found.size() - 1; i >= 0; i--) {
      Contact other = found.get(i);
      int apart = contact.evidence().span().start() - other.evidence().span().end();
      boolean same = other.name().isPresent() && other.name().equals(contact.name());
      boolean completes =
          other.email().isEmpty() != contact.email().isEmpty()
              && other.phone().isEmpty() != contact.phone().isEmpty();
      if (same && completes && Math.abs(apart) < 160) {
        found.set(
            i,
            new Contact(
                other.name(),
                other.email().or(contact::email),
                other.phone().or(contact::phone),
                other.evidence()));
        return;
      }
    }
    found.add(contact);
  }

  /** The attendee whose names an address is made of. */
  private static Optional<String> owner(Reading reading, String address) {
    String user = address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
    List<String> fitting =
        reading.found(Attendance.class).stream()
            .map(Attendance::name)
            .filter(name -> fits(user, name))
            .distinct()
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static boolean fits(String user, String name) {
    String[] names = Regex.of("[\\s-]+").split(name.toLowerCase(Locale.ROOT));
    String[] parts = Regex.of("[._-]+").split(user);
    return parts.length >= 2
        && names.length >= 2
        && parts[parts.length - 1].equals(names[names.length - 1])
        && (parts[0].equals(names[0]) || parts[0].length() == 1 && names[0].startsWith(parts[0]));
  }

  /** The nearest line above, or cell before, that is a name, perhaps with a role behind it. */
  private static Optional<String> above(Lines lines, Line line) {
    for (int i = line.index() - 1; i >= 0 && i >= line.index() - SIGNATURE; i--) {
      Line other = lines.all().get(i);
      boolean apart =
          other.text().length() > 80
              || other.heading() > 0
              || !other.cell().map(Line.Place::row).equals(line.cell().map(Line.Place::row));
      if (apart) {
        return Optional.empty();
      }
      Matcher end = ENDS_NAME.matcher(other.body());
      String name = end.find() ? other.body().substring(0, end.start()).strip() : other.body();
      if (name.contains(" ") && PersonalName.looksLike(name)) {
        return Optional.of(PersonalName.bare(name));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> last(List<String> names) {
    return names.isEmpty() ? Optional.empty() : Optional.of(names.getLast());
  }
}
