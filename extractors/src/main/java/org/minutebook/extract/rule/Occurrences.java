package org.minutebook.extract.rule;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/**
 * The places of a text that a pattern finds, one after the other.
 *
 * <p>As a {@link Matcher} does, it holds the place that was found last. For one thread.
 */
public final class Occurrences implements MatchResult {
  private final Finder finder;
  private final Matcher matcher;
  private final CharSequence text;
  private final int end;

  /** Where the next search begins. */
  private int from;

  Occurrences(Finder finder, Matcher matcher, CharSequence text) {
    this.finder = finder;
    this.matcher = matcher;
    this.text = text;
    this.end = text.length();
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
  }

  /** Goes to the next place; false where there is none. */
  public boolean find() {
    return find(from);
  }

  /** Goes to the first place that begins at {@code start} or behind; false where there is none. */
  public boolean find(int start) {
    boolean found = finder.isSparing() ? findWhereItMayBegin(start) : findAnywhere(start);
    from = found ? Math.max(matcher.end(), matcher.start() + 1) : end + 1;
    return found;
  }

  private boolean findAnywhere(int start) {
    return start <= end && matcher.region(start, end).find();
  }

  private boolean findWhereItMayBegin(int start) {
    int at = start <= end ? finder.next(text, start) : -1;
    while (at >= 0) {
      if (matcher.region(at, end).lookingAt()) {
        return true;
      }
      at = finder.next(text, at + 1);
    }
    return false;
  }

  /** The place as it is now, whatever is found later. */
  public MatchResult toMatchResult() {
    return matcher.toMatchResult();
  }

  @Override
  public int start() {
    return matcher.start();
  }

  @Override
  public int start(int group) {
    return matcher.start(group);
  }

  @Override
  public int start(String group) {
    return matcher.start(group);
  }

  @Override
  public int end() {
    return matcher.end();
  }

  @Override
  public int end(int group) {
    return matcher.end(group);
  }

  @Override
  public int end(String group) {
    return matcher.end(group);
  }

  @Override
  public String group() {
    return matcher.group();
  }

  @Override
  public String group(int group) {
    return matcher.group(group);
  }

  @Override
  public String group(String group) {
    return matcher.group(group);
  }

  @Override
  public int groupCount() {
    return matcher.groupCount();
  }

  @Override
  public Map<String, Integer> namedGroups() {
    return matcher.namedGroups();
  }

  @Override
  public boolean hasMatch() {
    return matcher.hasMatch();
  }
}
