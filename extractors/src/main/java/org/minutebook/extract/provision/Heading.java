package org.minutebook.extract.provision;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.extract.rule.Spacing;

/**
 * A heading or label under which provisions stand.
 *
 * @param line where it stands
 * @param rule that knows it; its field "kind" says what stands below
 * @param number printed before it, empty where none
 * @param rest where words begin on the same line; the line's length where none do
 */
record Heading(Line line, Rule rule, String number, int rest) {
  private static final Sieve HEADINGS = Sieve.load(Heading.class, "headings.rules");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^\\W{0,3}(?:section\\s+|part\\s+)?(?<number>[0-9]{1,2}(?:\\.[0-9]{1,2}){0,4}(?=[.):\\s])|(?:[a-z]|[ivx]{1,4})(?=[.):]))[.):]{0,2}\\s*+(?=\\S)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL =
      Pattern.compile("^(?<label>[^:.]{3,90}?)(?:\\s*+:|\\s++[–—-]\\s|\\t)\\s*+(?<rest>\\S)");
  private static final int LONGEST = 120;

  /** The heading that a line is, or that it begins with as a label. */
  static Optional<Heading> of(Line line, String document) {
    String text = line.text();
    int from = numberEnd(text);
    String words = text.substring(from);
    if (words.length() <= LONGEST) {
      Optional<Rule> whole = rule(words, document);
      if (whole.isPresent()) {
        return Optional.of(new Heading(line, whole.get(), number(text), text.length()));
      }
    }
    Matcher label = LABEL.matcher(words);
    if (!label.find()) {
      return Optional.empty();
    }
    return rule(label.group("label"), document)
        .map(rule -> new Heading(line, rule, number(text), from + label.start("rest")));
  }

  private static Optional<Rule> rule(String words, String document) {
    String bare =
        Spacing.withoutEnd(Regex.of("[*_#]").matcher(words).replaceAll(""), ":.–—-").strip();
    return HEADINGS.rules(bare).stream()
        .filter(rule -> rule.field("in").filter(in -> !in.equals(document)).isEmpty())
        .filter(rule -> rule.occursIn(bare))
        .findFirst();
  }

  /** The number at the start of a line; empty where none. */
  static String number(String text) {
    Matcher m = NUMBER.matcher(text);
    return m.find() ? m.group("number") : "";
  }

  /** Where the words after a line's number begin. */
  static int numberEnd(String text) {
    Matcher m = NUMBER.matcher(text);
    return m.find() ? m.end() : 0;
  }
}
