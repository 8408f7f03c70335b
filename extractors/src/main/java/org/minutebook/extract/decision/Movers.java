package org.minutebook.extract.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;

/** Reads who proposed and who seconded a motion. */
final class Movers {
  private static final Sieve RULES = Sieve.load(Movers.class, "movers.rules");
  private static final Lexicon NOBODY = Lexicon.load(Movers.class, "not-movers.txt");
  private static final Lexicon OFFICES = Lexicon.load(Movers.class, "mover-titles.txt");

  private static final String WORD =
      "\\p{Lu}[\\p{L}\\p{M}]*+(?:[’'-]\\p{L}[\\p{L}\\p{M}]*+){0,3}\\.?";
  private static final String PARTICLE = "(?:van|von|der|de|den|del|di|da|du|la|le|ap|bin|al)";
  private static final Pattern NAME =
      Pattern.compile(WORD + "(?:\\s" + WORD + "|\\s" + PARTICLE + "(?=\\s\\p{L})){0,5}");

  /** Where a name behind its word has ended at the latest. */
  private static final Pattern END =
      Pattern.compile(
          "(?i)[;)\\]]|,\\s(?!(?:jnr|snr|jr|sr)\\b)|\\s[–-]\\s|\\b(?:seconded|second|seconder|sec|2nd|2nded|carried|passed|approved|accepted|agreed|all|vote|voted|unanimous(?:ly)?|motion|and|that|to|who|for|with|on|in|as|the\\s+(?:motion|meeting))\\b");

  /** So many characters ahead of its word a name begins at most. */
  private static final int FARTHEST = 60;

  private Movers() {}

  /** Names without titles; empty where nobody is named. */
  record Names(Optional<String> proposer, Optional<String> seconder) {
    boolean isEmpty() {
      return proposer.isEmpty() && seconder.isEmpty();
    }
  }

  /** Those whom a text names, the surest rule first. */
  static Names in(String text) {
    Optional<String> proposer = Optional.empty();
    Optional<String> seconder = Optional.empty();
    for (Rule rule : RULES.rules(text)) {
      Occurrences m = rule.in(text);
      int floor = 0;
      while (m.find()) {
        String ahead = ahead(text, floor, m.start());
        floor = m.end();
        if (proposer.isEmpty()) {
          proposer =
              named(rule, m, "proposer")
                  .or(() -> named(rule, m, "maker"))
                  .or(() -> ahead(rule, "proposer", ahead));
        }
        if (seconder.isEmpty() && !(rule.id().equals(WEAK) && proposer.isEmpty())) {
          seconder = named(rule, m, "seconder").or(() -> ahead(rule, "seconder", ahead));
        }
      }
    }
    return new Names(proposer, seconder);
  }

  /** "2nd" and "second" are words of their own; without a proposer they tell of no motion. */
  private static final String WEAK = "seconder.second";

  private static Optional<String> named(Rule rule, MatchResult m, String group) {
    if (!rule.hasGroup(group) || m.group(group) == null) {
      return Optional.empty();
    }
    return leading(m.group(group));
  }

  private static Optional<String> ahead(Rule rule, String whose, String words) {
    return rule.field("ahead").filter(whose::equals).flatMap(ahead -> trailing(words));
  }

  /** The words ahead of a place that belong to its sentence. */
  private static String ahead(String text, int floor, int place) {
    int from = Math.max(floor, place - FARTHEST);
    for (int i = place - 1; i >= from; i--) {
      if (";:\n".indexOf(text.charAt(i)) >= 0) {
        return text.substring(i + 1, place);
      }
    }
    return text.substring(from, place);
  }

  /** The name with which a text begins. */
  static Optional<String> leading(String text) {
    String words =
        withoutOffice(Regex.of("^[(\\[“\"'‘:–-]+\\s*").matcher(text.strip()).replaceAll(""))
            .strip();
    Matcher end = END.matcher(words);
    String head = end.find(0) && end.start() > 0 ? words.substring(0, end.start()) : words;
    String bare = PersonalName.bare(head.strip());
    Matcher m = NAME.matcher(bare);
    return m.lookingAt() ? accepted(m.group()) : office(head);
  }

  /** The name with which a text ends. */
  private static Optional<String> trailing(String text) {
    String[] words = Regex.of("\\s+").split(text.strip());
    int from = words.length;
    while (from > 0 && words.length - from < 5 && isOfName(words[from - 1], from == words.length)) {
      from--;
    }
    String name = String.join(" ", List.of(words).subList(from, words.length));
    return name.isEmpty() ? office(text) : leading(name);
  }

  private static boolean isOfName(String word, boolean last) {
    String clean = Regex.of("[,(“\"]").matcher(word).replaceAll("");
    return !clean.isEmpty()
        && (Character.isUpperCase(clean.charAt(0)) || !last && clean.matches(PARTICLE))
        && !isNobody(clean, last)
        && !(last && word.endsWith(","));
  }

  /** "June" alone is a month, and before a surname somebody; "NO" may be Nell Oak. */
  private static boolean isNobody(String word, boolean alone) {
    return NOBODY
        .value(word)
        .filter(value -> alone || !value.equals("forename"))
        .filter(value -> !value.equals("initials") || !word.equals(word.toUpperCase(Locale.ROOT)))
        .isPresent();
  }

  /** "Proposed by the Chairman": the office stands for the person. */
  private static Optional<String> office(String text) {
    String last =
        Regex.of("\\W{1,9}$")
            .matcher(Regex.of("(?i)^(?:.*\\s)?the\\s+").matcher(text.strip()).replaceAll(""))
            .replaceAll("");
    return OFFICES.contains(last) && Regex.of("(?is).*\\bthe\\s+\\S.*").matcher(text).matches()
        ? Optional.of(last)
        : Optional.empty();
  }

  private static String withoutOffice(String name) {
    Matcher m = OFFICES.pattern().matcher(name);
    if (!m.lookingAt()) {
      return name;
    }
    String rest = name.substring(m.end()).strip();
    return !rest.isEmpty() && Character.isUpperCase(rest.charAt(0)) ? rest : name;
  }

  private static Optional<String> accepted(String name) {
    String clean = Regex.of("(?<!\\b\\p{Lu})\\.$").matcher(name.strip()).replaceAll("");
    boolean initials = Initials.shaped(clean);
    String first = Regex.of("\\s").split(clean)[0];
    boolean nobody = isNobody(clean, true) || isNobody(first, first.equals(clean));
    boolean group = !clean.contains(" ") && PersonalName.isOrganisation(clean) && !initials;
    return nobody || group || clean.length() < 2 ? Optional.empty() : Optional.of(clean);
  }
}
