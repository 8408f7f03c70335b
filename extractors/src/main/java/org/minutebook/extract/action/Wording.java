package org.minutebook.extract.action;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Regex;

/** What an action's own words tell of its owners. */
final class Wording {
  private static final Pattern OWNERS_AT_END =
      Pattern.compile("[(\\[]([^()\\[\\]]{1,60})[)\\]]\\W*$|\\s[-–—:]\\s*+([^-–—:.]{1,40})\\W*$");
  private static final Pattern OWNERS_WITHIN =
      Pattern.compile("\\(([A-Z]{2,4}(?:\\s*[,/&]\\s*[A-Z]{2,4})*)\\)");
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:(?:for|the|The|For)\\s+)?(?<who>[@\\p{Lu}][\\p{L}'’./&+, -]{0,80}?)\\s*(?:(?:\\b(?:has|have|had|also)\\s+)?(?:\\b(?:agreed|offered|undertook)\\s+)?\\bto\\b|\\b(?:will|would|should|must|shall|please)\\b|\\s[-–—]\\s|:)");
  private static final Gate PASSIVE =
      Gate.of(
          "^(?:(?!\\bto\\b)[^.;]){1,80}?\\b(?:to|should|will|would|must)\\s+(?:then\\s+|also\\s+)?be\\s+[\\p{L}-]+(?:ed|en|t|n|d)\\b");
  private static final Pattern BY =
      Pattern.compile(
          "\\bby\\s+(?:the\\s+)?(?<who>\\p{Lu}[\\p{L}'’.&/-]*(?:\\s(?:of|and|\\p{Lu}[\\p{L}'’.&/-]*)){0,5}|(?<=the )\\p{Ll}+)");
  private static final Pattern VERB_NEXT =
      Pattern.compile("^(?<who>[@\\p{Lu}][\\p{L}'’./&, -]{1,80}?)\\s+(?<verb>\\p{Ll}[\\p{Ll}-]+)");

  /** "At the request of the Chair, Ann Ash will …" */
  private static final Pattern OPENING_CLAUSE =
      Pattern.compile(
          "^(?:At|On|In|Before|After|By|Following|With|For|As|Once|When|Given|Subject)\\b[^,.;:]{2,60},\\s+(?=\\p{Lu}|the\\s)");

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[\\p{Ll})]{2}\\.)\\s+(?=\\p{Lu})");

  private static final Gate NAMED = Gate.of("\\p{Lu}\\p{Ll}[\\p{L}'’-]{0,30}\\s*$");

  private final Subjects subjects;

  Wording(Subjects subjects) {
    this.subjects = subjects;
  }

  /** Those whom the words name, or else the first of their sentences that names anybody. */
  List<String> ownersOfAny(String words) {
    List<String> owners = owners(words);
    if (owners.isEmpty() && SENTENCE_END.matcher(words).find()) {
      return Stream.of(SENTENCE_END.split(words))
          .map(this::owners)
          .filter(named -> !named.isEmpty())
          .findFirst()
          .orElse(List.of());
    }
    return owners;
  }

  /**
   * Owners behind the words outweigh the group that the sentence begins with; of a passive only "by
   * somebody" tells.
   */
  List<String> owners(String words) {
    Matcher end = OWNERS_AT_END.matcher(words);
    if (end.find()) {
      String list = end.group(1) == null ? end.group(2) : end.group(1);
      if (areKnown(list) && !describes(words.substring(0, end.start()), list)) {
        return subjects.owners(list);
      }
    }
    Matcher within = OWNERS_WITHIN.matcher(words);
    if (within.find() && areKnown(within.group(1)) && subjects.owners(within.group(1)).size() > 1) {
      return subjects.owners(within.group(1));
    }
    String plain = Regex.of("(?<!\\s)\\s*+\\([^()]{1,60}\\)").matcher(words).replaceAll("");
    if (PASSIVE.in(plain)) {
      return agents(plain);
    }
    Matcher lead = LEADING.matcher(OPENING_CLAUSE.matcher(plain).replaceFirst(""));
    if (lead.find()) {
      List<String> owners = subjects.owners(lead.group("who"));
      // "The team with help from the board to consider": the board only helps.
      int with = lead.group("who").indexOf(" with ");
      return owners.isEmpty() && with > 0
          ? subjects.owners(lead.group("who").substring(0, with))
          : owners;
    }
    Matcher verb = VERB_NEXT.matcher(plain);
    boolean task = verb.find() && Verbs.isTask(verb.group("verb"), Verbs.Form.BASE);
    return task ? subjects.owners(verb.group("who")) : List.of();
  }

  /** Those "by" whom something is to be done. */
  List<String> agents(String words) {
    Matcher by = BY.matcher(words);
    while (by.find()) {
      List<String> owners = subjects.owners(by.group("who"));
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    return List.of();
  }

  /** "Ann Ash (Footpath Warden)": words in brackets behind a name tell of that person. */
  static boolean describes(String before, String list) {
    return NAMED.in(before) && list.chars().anyMatch(Character::isLowerCase);
  }

  private boolean areKnown(String list) {
    List<String> owners = subjects.owners(list);
    return !owners.isEmpty()
        && owners.stream().allMatch(o -> subjects.isKnown(o) || Initials.plausible(o));
  }
}
