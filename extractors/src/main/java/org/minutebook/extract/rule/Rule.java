package org.minutebook.extract.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A pattern with the examples that it must find and must ignore. Immutable, thread-safe. */
public final class Rule {
  private final String id;
  private final double confidence;
  private final Finder finder;
  private final Map<String, String> fields;
  private final List<String> finds;
  private final List<String> ignores;

  Rule(
      String id,
      double confidence,
      Pattern pattern,
      Map<String, String> fields,
      List<String> finds,
      List<String> ignores) {
    this.id = id;
    this.confidence = confidence;
    this.finder = Finder.of(pattern);
    this.fields = Map.copyOf(fields);
    this.finds = List.copyOf(finds);
    this.ignores = List.copyOf(ignores);
  }

  /** Unique, such as {@code "decision.agreed"}. */
  public String id() {
    return id;
  }

  /** Of what it finds, 0 to 1. */
  public double confidence() {
    return confidence;
  }

  /** What to look for. */
  public Pattern pattern() {
    return finder.pattern();
  }

  Finder finder() {
    return finder;
  }

  /** Where a text has it. */
  public Occurrences in(CharSequence text) {
    return finder.in(text);
  }

  /** Whether a text has it. */
  public boolean occursIn(CharSequence text) {
    return finder.first(text).isPresent();
  }

  /** The first place where a text has it. */
  public Optional<MatchResult> first(CharSequence text) {
    return finder.first(text).map(occurrence -> occurrence);
  }

  /** Whether the pattern has a group of that name. */
  public boolean hasGroup(String name) {
    return finder.hasGroup(name);
  }

  /** Texts in which the pattern must occur. */
  public List<String> finds() {
    return finds;
  }

  /** Texts in which it must not. */
  public List<String> ignores() {
    return ignores;
  }

  /** A further key of the rule's entry. */
  public Optional<String> field(String key) {
    return Optional.ofNullable(fields.get(key));
  }
}
