package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.record.Attendance;

/** Who can be given an action: the meeting's people, initials, posts and groups. */
final class Subjects {
  private static final Lexicon POSTS = Lexicon.load(Subjects.class, "posts.txt");
  private static final Lexicon GROUP_HEADS = Lexicon.load(Subjects.class, "group-heads.txt");
  private static final Lexicon COLLECTIVES = Lexicon.load(Subjects.class, "collectives.txt");
  private static final Pattern SPLIT =
      Pattern.compile("/|\\\\|;|\\+|&|,(?:\\s*and\\b)?|\\n|\\t|\\band\\b|\\bwith\\b");
  private static final Pattern NOISE =
      Pattern.compile(
          "^(?i:(?:the|all of|for|action(?:ed)?(?: by)?|by|owner)\\s+){1,6}|(?<![.:*()\\[\\]])[.:*()\\[\\]]++$|^[*(\\[:–-]+");
  private static final Pattern POST_SHAPE =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}&'’-]*|of|and|the|&|for)(?:\\s(?:\\p{Lu}[\\p{L}&'’-]*|of|and|the|&|for|manager|officer|lead|clerk)){0,8}");
  private static final Pattern SENTENCE_OPENER =
      Pattern.compile(
          "^(?:This|That|These|Those|There|It|Its|We|Our|Their|His|Her|A|An|In|On|At|If|As|For|Some|Any|No|Not|Each|Both|More|Most|Many|When|Where|What|Which|Who|How|After|Before|Since|Thanks|Next|Further|Other|Also|However|Need|Page|Item|Para|Subsequently|Accordingly|Therefore|Finally|Meanwhile|Separately|Additionally|Afterwards|Later|Then|Once|Although|While|Regarding|Following|Letter|Action)\\b.*");

  private static final Gate BY_FORM =
      Gate.of(
          "^(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Revd|Canon|Father)\\b|^\\p{Lu}\\.? \\p{Lu}\\p{Ll}");

  /** "Ann Ash MP" is one person, "the local MP" a post. */
  private static final Pattern REPRESENTATIVE =
      Pattern.compile(
          "\\p{Lu}\\p{Ll}{1,30}+ (?:[\\p{L}’'-]{1,30}+ ){1,3}(?:MP|MSP|MEP|MLA|AM|MS|TD)");

  /** So many people with initials tell whose initials are in use. */
  private static final int TELLING = 3;

  private final Set<String> initials = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> roles = new HashSet<>();

  Subjects(Reading reading) {
    for (Attendance person : reading.found(Attendance.class)) {
      person.initials().ifPresent(initials::add);
      person.role().ifPresent(role -> roles.add(role.toLowerCase(Locale.ROOT)));
      Initials.of(person.name()).ifPresent(initials::add);
      person.aliases().forEach(alias -> names.add(alias.toLowerCase(Locale.ROOT)));
      String name = PersonalName.bare(person.name()).toLowerCase(Locale.ROOT);
      names.add(name);
      String[] words = Regex.of("\\s+").split(name);
      names.add(words[0]);
      names.add(words[words.length - 1]);
      names.add(words[0].charAt(0) + ". " + words[words.length - 1]);
    }
    names.removeIf(name -> name.length() < 3);
  }

  /**
   * The owners that a cell or a phrase names, as written; empty where any part of it cannot be an
   * owner.
   */
  List<String> owners(String text) {
    List<String> owners = new ArrayList<>();
    if (isPost(label(text)) && !arePosts(text)) {
      return List.of(label(text));
    }
    for (String part : SPLIT.split(Regex.of("[()\\[\\]]").matcher(text).replaceAll(",").strip())) {
      String label = withoutOpener(label(part));
      if (label.isEmpty()) {
        continue;
      }
      if (label.startsWith("@")) {
        owners.add(label.substring(1));
        continue;
      }
      if (!isOwner(label)) {
        return List.of();
      }
      owners.add(label);
    }
    return owners;
  }

  /** "Chairman and the Clerk" are two; "Innovation and Development Manager" is one. */
  private boolean arePosts(String text) {
    String[] parts = SPLIT.split(text);
    for (String part : parts) {
      if (!isPost(label(part)) && !isKnown(label(part))) {
        return false;
      }
    }
    return parts.length > 1;
  }

  /** A part of a list of owners without articles and stray signs. */
  static String label(String part) {
    String label = NOISE.matcher(NOISE.matcher(part.strip()).replaceAll("")).replaceAll("").strip();
    // "Borough Council (Legal)": the bracket at its end is its own.
    return label.indexOf('(') > 0 && !label.contains(")") ? label + ")" : label;
  }

  /** "Hopefully Ann Ash" is somebody of the meeting with a word before her name. */
  private String withoutOpener(String label) {
    int all = label.indexOf(" All ");
    if (all > 0) {
      // A heading run into its paragraph: "Litter All members".
      return label.substring(all + 1);
    }
    int space = label.indexOf(' ');
    String rest = label.substring(space + 1);
    return space > 0 && rest.contains(" ") && !isListed(label) && isListed(rest) ? rest : label;
  }

  /** Whether a label can name an owner. */
  boolean isOwner(String label) {
    return isPerson(label) || isPost(label) || isGroup(label) || looksLikeOrganisation(label);
  }

  /**
   * Whether a label names somebody: one of the meeting's people, plausible initials, or a full name
   * by its shape.
   */
  boolean isPerson(String label) {
    return isKnown(label)
        || Initials.plausible(label)
        || (label.contains(" ")
            && PersonalName.looksLike(label)
            && !SENTENCE_OPENER.matcher(label).matches());
  }

  /**
   * Whether a label names one of the meeting's people, or initials where no list tells whose are in
   * use.
   */
  boolean isKnown(String label) {
    return isListed(label) || initials.size() < TELLING && Initials.plausible(label);
  }

  /** Whether a label names one of the people whom the record lists. */
  boolean isListed(String label) {
    return initials.contains(label)
        || names.contains(PersonalName.bare(label).toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a label names one person by more than its shape: somebody of the meeting, a councillor,
   * "G Reeve"; a full name of any kind where no list tells who was there.
   */
  boolean isNamed(String label) {
    boolean full = label.contains(" ") && isPerson(label);
    return isKnown(label) || full && (names.isEmpty() || BY_FORM.in(label));
  }

  /** Whether a label names a post: "Clerk", "Head of IT", "Community Team Lead". */
  boolean isPost(String label) {
    if (REPRESENTATIVE.matcher(label).matches()) {
      return false;
    }
    String words = Regex.of("(?i)^the\\s+").matcher(label).replaceAll("");
    return POSTS.contains(words)
        || roles.contains(words.toLowerCase(Locale.ROOT))
        || words.contains(" ")
            && words.length() < 70
            && POST_SHAPE.matcher(words).matches()
            && PersonalName.isRole(words)
            && !GROUP_HEADS.contains(lastWord(words));
  }

  /** Whether a label names several people: "Officers", "All members", "Finance Working Group". */
  boolean isGroup(String label) {
    boolean few = Regex.of("\\s+").split(label).length <= 6;
    return few
        && GROUP_HEADS.contains(lastWord(label))
        && !SENTENCE_OPENER.matcher(label).matches();
  }

  /** Whether a label names the body that decides. */
  static boolean isCollective(String label) {
    return COLLECTIVES.contains(lastWord(label)) || COLLECTIVES.contains(label);
  }

  /** The last of the meeting's people, else the last full name, in a text. */
  Optional<String> lastPerson(String text) {
    List<String> named = PersonalName.in(text);
    Optional<String> listed = named.stream().filter(this::isKnown).reduce((a, b) -> b);
    return listed.or(() -> named.isEmpty() ? Optional.empty() : Optional.of(named.getLast()));
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private static boolean looksLikeOrganisation(String label) {
    boolean shaped = POST_SHAPE.matcher(label).matches();
    return label.length() < 60
        && shaped
        && (PersonalName.isOrganisation(label) || Regex.of("[A-Z]{2,6}").matcher(label).matches());
  }
}
