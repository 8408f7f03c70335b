package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.model.record.Attendance;

/** Who can be given an action: the meeting's people, initials, posts and groups. */
final class Subjects {
  private static final Lexicon GROUPS = Lexicon.load(Subjects.class, "groups.txt");
  private static final Pattern SPLIT =
      Pattern.compile("\\s*(?:/|\\\\|;|\\+|&|,(?:\\s*and\\b)?|\\n|\\t|\\band\\b|\\bwith\\b)\\s*");
  private static final Pattern NOISE =
      Pattern.compile(
          "^(?i:(?:the|all of|action(?:ed)?(?: by)?|by|owner)\\s+)+|[.:*()\\[\\]]+$|^[*(\\[:–-]+");

  private final Set<String> initials = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  Subjects(Reading reading) {
    for (Attendance person : reading.found(Attendance.class)) {
      person.initials().ifPresent(initials::add);
      Initials.of(person.name()).ifPresent(initials::add);
      String name = person.name().toLowerCase(Locale.ROOT);
      names.add(name);
      String[] words = name.split("\\s+");
      names.add(words[0]);
      names.add(words[words.length - 1]);
    }
    names.removeIf(name -> name.length() < 3);
  }

  /**
   * The owners that a cell or a phrase names, as written; empty where any part of it cannot be an
   * owner.
   */
  List<String> owners(String text) {
    List<String> owners = new ArrayList<>();
    for (String part : SPLIT.split(text.replaceAll("[()\\[\\]]", ",").strip())) {
      String label = label(part);
      if (label.isEmpty()) {
        continue;
      }
      if (!isOwner(label)) {
        return List.of();
      }
      owners.add(label);
    }
    return owners;
  }

  /** A part of a list of owners without articles and stray signs. */
  static String label(String part) {
    return NOISE.matcher(NOISE.matcher(part.strip()).replaceAll("")).replaceAll("").strip();
  }

  /** Whether a label can name an owner. */
  boolean isOwner(String label) {
    return isPerson(label) || isGroup(label) || looksLikeOrganisation(label);
  }

  /**
   * Whether a label names one of the meeting's people, initials, or has the shape of a full name.
   */
  boolean isPerson(String label) {
    String folded = PersonalName.bare(label).toLowerCase(Locale.ROOT);
    return initials.contains(label)
        || Initials.plausible(label)
        || names.contains(folded)
        || (label.contains(" ") && PersonalName.looksLike(label) && !startsSentence(label));
  }

  /** Whether a label names a post or a group. */
  boolean isGroup(String label) {
    String words = label.replaceAll("(?i)^the\\s+", "");
    return GROUPS.contains(words) || isPost(words);
  }

  /** "Head of IT", "Community Team Lead", "Libraries Innovation Manager". */
  private static boolean isPost(String words) {
    return words.length() < 70
        && PersonalName.isRole(words)
        && (words.contains(" ") || GROUPS.contains(words))
        && Character.isUpperCase(words.charAt(0));
  }

  private static boolean looksLikeOrganisation(String label) {
    return label.length() < 60
        && Character.isUpperCase(label.charAt(0))
        && (PersonalName.isOrganisation(label) || label.matches("[A-Z]{2,6}"));
  }

  private static boolean startsSentence(String label) {
    return label.matches(
        "^(?:This|That|These|Those|There|It|Its|We|Our|Their|His|Her|A|An|In|On|At|If|As|For|Some|Any|No|Not|Each|Both|More|Most|Many|When|Where|What|Which|Who|How|After|Before|Since|Thanks|Next|Further|Other|Also|However)\\b.*");
  }
}
