package org.minutebook.extract.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.extract.Reading;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Spacing;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.MeetingDetail;

/** Tells who decides together here, and which other bodies are only spoken of. */
final class Deciders {
  private static final Lexicon GROUPS = Lexicon.load(Deciders.class, "collectives.txt");

  /** Capitalised words that may stand before a group's noun at its end, and what may follow it. */
  private static final Pattern LAST =
      Pattern.compile(
          "(?<own>(?:(?:\\p{Lu}[\\p{L}&’'-]{0,30}|of|and|for|[Tt]he)\\s){0,7}?)(?<noun>[\\p{L}-]{1,30}(?:\\s\\p{Ll}{1,30})?)(?:\\s(?i:members?|present|unanimously|as a whole|both|members present|also))?(?:\\s(?i:of|on|at) the (?<of>[\\p{L} ]{2,40}))?$");

  /** "Most people", "all residents present": whoever they are, they decide. */
  private static final Gate MOST =
      Gate.of(
          "(?i)\\b(?:most|all|(?:a|the)\\s+(?:large\\s+|clear\\s+)?majority\\s+of)\\s+(?:of\\s+)?(?:the\\s+|those\\s+|our\\s+)?[\\p{L}]+s?(?<!ing|ed)(?:\\s+present)?$");

  /** "Some members": not all of them. */
  private static final Gate FEW =
      Gate.of(
          "(?i)\\b(?:some|several|few|other|another|two|three|four|staff|family|individual|certain|former|no|neither|each of|which|that|whether|if|when|once|until|unless)\\s+(?:of\\s+)?(?:the\\s+)?$");

  /** Words of a title that tell no body from another. */
  private static final Lexicon COMMON = Lexicon.load(Deciders.class, "title-words.txt");

  private final Set<String> titles = new HashSet<>();
  private final Set<String> shortNames = new HashSet<>();
  private final boolean known;
  private final List<Attendance> people;

  private Deciders(Reading reading) {
    people = reading.found(Attendance.class);
    List<MeetingDetail.Body> bodies = reading.found(MeetingDetail.Body.class);
    known = !bodies.isEmpty();
    for (MeetingDetail.Body body : bodies) {
      add(body.name());
    }
    reading.lines().all().stream()
        .limit(TITLE_LINES)
        .flatMap(line -> Stream.of(Regex.of("[^\\p{L}’'-]+").split(line.text())))
        .forEach(word -> titles.add(folded(word)));
  }

  private static final List<String> CLAUSE_ENDS = List.of(".", ";", ":", "!", "?", "(", ")");

  private static final int LONGEST_NAME = 90;

  /** So many lines at the start of a document may name the body. */
  private static final int TITLE_LINES = 3;

  /** What a council or board is that is not the one that meets. */
  private static final Lexicon LEVELS = Lexicon.load(Deciders.class, "levels.txt");

  /** Those of one document. */
  static Deciders of(Reading reading) {
    return new Deciders(reading);
  }

  private void add(String body) {
    String[] words = Regex.of("[\\s-]+").split(body);
    for (int from = 0; from < words.length; from++) {
      titles.add(folded(words[from]));
      Initials.of(String.join(" ", List.of(words).subList(from, words.length)))
          .ifPresent(shortNames::add);
    }
  }

  /** Whether the words before a verb end with a group that decides at this meeting. */
  boolean decide(String words) {
    // A group's name stands in the last clause.
    String last = words.substring(Math.max(0, words.length() - LONGEST_NAME));
    String clean =
        Spacing.single(
            last.substring(CLAUSE_ENDS.stream().mapToInt(last::lastIndexOf).max().orElse(-1) + 1));
    return endsWithShortName(clean) || MOST.in(clean) || endsWithGroup(clean);
  }

  /** Whether "approved by …" names those who meet, not another body or a person. */
  boolean areNamed(String by) {
    String[] words = Regex.of("\\s+").split(by.strip());
    for (int to = words.length; to > 0; to--) {
      String head = String.join(" ", List.of(words).subList(0, to));
      if (decide(head)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWithShortName(String words) {
    String last = words.substring(words.lastIndexOf(' ') + 1);
    return Regex.of("[A-Z]{2,6}").matcher(last).matches()
        && (shortNames.contains(last) || GROUPS.contains(last))
        && people.stream().noneMatch(person -> isCalled(person, last));
  }

  private static boolean isCalled(Attendance person, String initials) {
    return person.initials().filter(initials::equals).isPresent()
        || Initials.of(person.name()).filter(initials::equals).isPresent();
  }

  private boolean endsWithGroup(String words) {
    String[] all = words.split(" ");
    // The shortest run of last words that reads as a group's name, up to its first capital.
    for (int from = Math.max(0, all.length - 9); from < all.length; from++) {
      Matcher m = LAST.matcher(String.join(" ", List.of(all).subList(from, all.length)));
      if (m.matches() && isGroup(m.group("noun"))) {
        String before = String.join(" ", List.of(all).subList(0, from)) + " ";
        boolean elsewhere =
            known && from > 0 && LEVELS.contains(all[from - 1]) && !titles.contains(all[from - 1]);
        if (elsewhere) {
          return false;
        }
        return !FEW.in(before) && isOurs(m.group("own"), Optional.ofNullable(m.group("of")));
      }
    }
    return false;
  }

  private static boolean isGroup(String noun) {
    return GROUPS.contains(noun) && !Regex.of("[A-Z]{2,6}").matcher(noun).matches();
  }

  private boolean isOurs(String title, Optional<String> of) {
    if (!known) {
      return true;
    }
    // "LH The Committee": a name that ends a cell is no part of it.
    String whole =
        title.substring(Math.max(0, title.lastIndexOf("The "))) + of.map(o -> " " + o).orElse("");
    for (String word : Regex.of("[^\\p{L}’'-]+").split(whole)) {
      if (!word.isEmpty()
          && Character.isUpperCase(word.charAt(0))
          && !COMMON.contains(word)
          && !titles.contains(folded(word))) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
