package org.minutebook.extract.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minutebook.extract.Reading;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.record.Acronym;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.text.Span;

/**
 * Full names in a part's text, for initials that no list of people explains.
 *
 * <p>Names of places and organisations have the shape of names too: what "the", "at" or "in" leads
 * up to, or what ends in "Lane" or "Farm", is nobody.
 */
final class Mentions {
  private static final Lexicon PLACES = Lexicon.load(Mentions.class, "places.txt");
  private static final Gate PLACE_BEFORE =
      Gate.of("\\b(?:the|a|an|at|in|near|along|into|onto|outside|between|our)\\s+$");

  private final Reading reading;
  private final Set<String> acronyms;
  private @Nullable List<String> names;

  Mentions(Reading reading) {
    this.reading = reading;
    this.acronyms =
        reading.found(Acronym.class).stream().map(Acronym::acronym).collect(Collectors.toSet());
  }

  /** A name and where it stands first. */
  record Mention(String name, Evidence evidence) {}

  /** The one full name of the text that the initials are of; empty where there are several. */
  Optional<Mention> of(String initials) {
    String letters = initials.replace(".", "");
    if (!Initials.plausible(initials) || acronyms.contains(letters)) {
      return Optional.empty();
    }
    List<String> fits = new ArrayList<>();
    for (String name : names()) {
      boolean known = fits.stream().anyMatch(other -> PersonalName.same(other, name));
      if (!known && Initials.of(name).equals(Optional.of(letters)) && isSomebody(name)) {
        fits.add(name);
      }
    }
    return fits.size() == 1 ? Optional.of(mention(fits.getFirst())) : Optional.empty();
  }

  /** Searched once, and only where an owner needs it. */
  private List<String> names() {
    if (names == null) {
      names =
          PersonalName.in(reading.text().text()).stream()
              .map(PersonalName::bare)
              .distinct()
              .toList();
    }
    return names;
  }

  private Mention mention(String name) {
    int start = reading.text().text().indexOf(name);
    Span span = new Span(start, start + name.length());
    return new Mention(name, reading.evidence(span, "person.mentioned", 0.6));
  }

  private boolean isSomebody(String name) {
    String[] words = Regex.of("\\s+").split(name);
    if (PLACES.contains(words[words.length - 1]) || PLACES.contains(words[0])) {
      return false;
    }
    String text = reading.text().text();
    Matcher m = Pattern.compile("(?<!\\p{L})" + Pattern.quote(name) + "(?!\\p{L})").matcher(text);
    boolean found = false;
    while (m.find()) {
      found = true;
      if (PLACE_BEFORE.in(text.substring(Math.max(0, m.start() - 12), m.start()))) {
        return false;
      }
    }
    return found;
  }
}
