package org.minutebook.extract.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Contact;
import org.minutebook.model.record.Fact;
import org.minutebook.model.text.Span;

/**
 * Finds e-mail addresses and telephone numbers, with the name in the same line where one stands
 * there.
 */
public final class ContactExtractor implements Extractor {
  private static final Sieve RULES = Sieve.load(ContactExtractor.class, "contacts.rules");

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Contact.class);
  }

  @Override
  public List<Contact> from(Reading reading) {
    List<Contact> found = new ArrayList<>();
    for (Line line : Lines.of(reading.text()).all()) {
      for (Rule rule : RULES.rules(line.text())) {
        Matcher m = rule.pattern().matcher(line.text());
        while (m.find()) {
          boolean email = rule.pattern().namedGroups().containsKey("email");
          List<String> names =
              PersonalName.in(line.text().substring(Math.max(0, m.start() - 120), m.start()));
          Optional<String> name = names.isEmpty() ? Optional.empty() : Optional.of(names.getLast());
          Optional<String> mail = email ? Optional.of(m.group("email")) : Optional.empty();
          Optional<String> phone = email ? Optional.empty() : Optional.of(m.group("phone").strip());
          Span span = new Span(m.start(), m.end()).shift(line.span().start());
          found.add(
              new Contact(name, mail, phone, reading.evidence(span, rule.id(), rule.confidence())));
        }
      }
    }
    return found;
  }
}
