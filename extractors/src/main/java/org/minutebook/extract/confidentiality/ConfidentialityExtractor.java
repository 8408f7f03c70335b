package org.minutebook.extract.confidentiality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Confidentiality;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.text.Span;

/** Finds rules of confidence that a document states, each once for an item. */
public final class ConfidentialityExtractor implements Extractor {
  private static final Sieve RULES =
      Sieve.load(ConfidentialityExtractor.class, "confidentiality.rules");

  private static final Pattern RANGE =
      Pattern.compile("([0-9]{1,3})\\s?(?:to|[-–])\\s?([0-9]{1,3})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}[a-z]?(?:\\.[0-9]{1,3})?");

  /** A longer range of items is a slip of the pen. */
  private static final int MOST = 30;

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Confidentiality.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(NumberedItem.class);
  }

  @Override
  public List<Confidentiality> from(Reading reading) {
    List<Confidentiality> found = new ArrayList<>();
    Set<List<Object>> seen = new HashSet<>();
    for (Line line : reading.lines().all()) {
      for (Rule rule : RULES.rules(line.text())) {
        Occurrences m = rule.in(line.text());
        while (m.find()) {
          Confidentiality.Kind kind =
              Confidentiality.Kind.valueOf(rule.field("kind").orElseThrow());
          Span span = new Span(m.start(), m.end()).shift(line.span().start());
          for (Optional<String> item : items(reading, rule, m, kind, span)) {
            if (seen.add(List.of(kind, item))) {
              found.add(
                  new Confidentiality(
                      kind, item, reading.evidence(span, rule.id(), rule.confidence())));
            }
          }
        }
      }
    }
    return found;
  }

  private static List<Optional<String>> items(
      Reading reading, Rule rule, MatchResult m, Confidentiality.Kind kind, Span span) {
    if (rule.hasGroup("items") && m.group("items") != null) {
      return numbers(m.group("items")).stream().map(Optional::of).toList();
    }
    return switch (kind) {
      case CHATHAM_HOUSE -> List.of(Optional.empty());
      case EXEMPT, PUBLIC_EXCLUDED -> List.of(reading.itemAt(span.start()));
    };
  }

  /** "9, 11 to 13" are 9, 11, 12 and 13. */
  private static List<String> numbers(String words) {
    List<String> numbers = new ArrayList<>();
    Matcher range = RANGE.matcher(words);
    StringBuilder rest = new StringBuilder(words);
    while (range.find()) {
      int from = Integer.parseInt(range.group(1));
      int to = Integer.parseInt(range.group(2));
      for (int n = from; n <= to && n < from + MOST; n++) {
        numbers.add(String.valueOf(n));
      }
      rest.replace(range.start(), range.end(), " ".repeat(range.end() - range.start()));
    }
    Matcher number = NUMBER.matcher(rest);
    while (number.find()) {
      numbers.add(number.group());
    }
    return numbers.stream()
        .sorted(Comparator.comparingInt(ConfidentialityExtractor::leading))
        .toList();
  }

  private static int leading(String number) {
    int end = 0;
    while (end < number.length() && Character.isDigit(number.charAt(end))) {
      end++;
    }
    return Integer.parseInt(number.substring(0, end));
  }
}
