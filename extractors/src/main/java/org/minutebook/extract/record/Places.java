package org.minutebook.extract.record;

import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.extract.Reading;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;
import org.minutebook.model.text.Span;

/**
 * Where the details of a fact stand, and how sure they are: an owner's label, a person's post and
 * organisation, an item's heading.
 *
 * <p>A detail is looked for at its fact and close behind it; where its words do not stand there as
 * they are, its fact's place is its own.
 */
final class Places {
  /** A note beside a paragraph stands no further behind it. */
  private static final int BEHIND = 1500;

  /** What is told of a person stands in that person's line or row. */
  private static final int IN_ROW = 300;

  private final Reading reading;

  Places(Reading reading) {
    this.reading = reading;
  }

  /** An owner at its place, as sure as the way by which it was resolved. */
  Owner owned(Owner owner, Action action, Resolution resolution) {
    Span place =
        Stream.concat(Stream.of(action.evidence()), action.also().stream())
            .flatMap(e -> within(owner.label(), e.span(), BEHIND).stream())
            .findFirst()
            .orElse(action.evidence().span());
    return owner.at(reading.evidence(place, resolution.rule(), resolution.confidence()));
  }

  /** A person with the place of the post or organisation. */
  Person affiliated(Person person) {
    Optional<String> first = person.role().or(person::organisation);
    if (first.isEmpty()) {
      return person;
    }
    Span place =
        within(first.get(), person.evidence().span(), IN_ROW).orElse(person.evidence().span());
    boolean known =
        person.organisation().stream().allMatch(PersonalName::isOrganisation)
            && person.role().stream().allMatch(PersonalName::isRole);
    boolean several =
        Stream.concat(person.role().stream(), person.organisation().stream())
            .anyMatch(words -> words.contains(", "));
    Evidence evidence =
        several
            ? reading.evidence(place, "affiliation.joined", 0.75)
            : known
                ? reading.evidence(place, "affiliation.known", 0.95)
                : reading.evidence(place, "affiliation.shape", 0.9);
    return person.affiliatedAt(evidence);
  }

  /** An item with the place of its heading. */
  NumberedItem headed(NumberedItem item) {
    if (item.heading().isEmpty()) {
      return item;
    }
    String heading = item.heading().get();
    Span place = within(heading, item.evidence().span(), 0).orElse(item.evidence().span());
    String text = reading.text().text();
    boolean ends = place.end() >= text.length() || "\n\t".indexOf(text.charAt(place.end())) >= 0;
    return item.headedAt(
        ends
            ? reading.evidence(place, "heading.line", 0.95)
            : reading.evidence(place, "heading.opening", 0.85));
  }

  private Optional<Span> within(String words, Span fact, int behind) {
    String text = reading.text().text();
    int end = Math.min(text.length(), fact.end() + behind);
    int at = text.indexOf(words, fact.start());
    while (at >= 0 && at + words.length() <= end) {
      boolean whole =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (at + words.length() == text.length()
                  || !Character.isLetterOrDigit(text.charAt(at + words.length())));
      if (whole) {
        return Optional.of(new Span(at, at + words.length()));
      }
      at = text.indexOf(words, at + 1);
    }
    return Optional.empty();
  }
}
