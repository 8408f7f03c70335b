package org.minutebook.extract.glossary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.model.record.Acronym;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Fact;
import org.minutebook.model.text.Span;

/** Finds acronyms told beside what they stand for, each once. */
public final class GlossaryExtractor implements Extractor {
  private static final List<Rule> RULES = Rules.load(GlossaryExtractor.class, "acronyms.rules");

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Acronym.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(Attendance.class);
  }

  @Override
  public List<Acronym> from(Reading reading) {
    List<Acronym> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Rule rule : RULES) {
      Matcher m = rule.pattern().matcher(reading.text().text());
      while (m.find()) {
        Optional<String> expansion = expansion(m.group("long").strip(), m.group("short"));
        boolean person =
            expansion
                .filter(
                    e ->
                        reading.found(Attendance.class).stream()
                            .anyMatch(a -> PersonalName.same(a.name(), e)))
                .isPresent();
        if (expansion.isPresent() && !person && seen.add(m.group("short"))) {
          Span span = new Span(m.start(), m.end());
          found.add(
              new Acronym(
                  m.group("short"),
                  expansion.get(),
                  reading.evidence(span, rule.id(), rule.confidence())));
        }
      }
    }
    return found;
  }

  /**
   * The shortest run of words at the end of {@code words} that begins with the acronym's first
   * letter and spells it.
   */
  private static Optional<String> expansion(String words, String acronym) {
    String[] parts = words.split("\\s+");
    for (int from = parts.length - 1; from >= 0; from--) {
      if (spells(parts, from, acronym)) {
        return Optional.of(String.join(" ", List.of(parts).subList(from, parts.length)));
      }
    }
    return Optional.empty();
  }

  private static boolean spells(String[] parts, int from, String acronym) {
    int letter = 0;
    for (int i = from; i < parts.length && letter < acronym.length(); i++) {
      boolean fits =
          Character.toUpperCase(parts[i].charAt(0))
              == Character.toUpperCase(acronym.charAt(letter));
      if (i == from && !fits) {
        return false;
      }
      letter += fits ? 1 : 0;
    }
    return letter == acronym.length();
  }
}
