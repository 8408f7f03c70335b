package org.minutebook.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.rule.Lexicon;

/** Personal names, apart from titles and post-nominals. */
public final class PersonalName {
  private static final Lexicon TITLES = Lexicon.load(PersonalName.class, "titles.txt");
  private static final Lexicon POSTNOMINALS = Lexicon.load(PersonalName.class, "postnominals.txt");
  private static final Lexicon ORGANISATIONS =
      Lexicon.load(PersonalName.class, "organisations.txt");
  private static final Lexicon NOT_NAMES = Lexicon.load(PersonalName.class, "not-names.txt");
  private static final Lexicon ROLES = Lexicon.load(PersonalName.class, "roles.txt");

  private static final String PARTICLE =
      "(?:van|von|der|den|de|del|della|delle|di|da|das|do|dos|du|la|las|le|les|lo|el|al|bin|bint|ibn|ben|y|e|zu|zum|zur|ter|ten|ap|ab|ferch|st)(?!\\p{L})";
  private static final String PART =
      "(?:(?:[dl]['’]|[ae]l-|ul-|ur-)?\\p{Lu}[\\p{L}\\p{M}]*(?:['’.-]\\p{L}[\\p{L}\\p{M}]*){0,5}\\.?)";
  private static final Pattern SHAPE =
      Pattern.compile(PART + "(?:\\s" + PART + "|\\s" + PARTICLE + "){0,5}");

  /** A surname alone that particles lead: "de Souza", "al-Amin". */
  private static final Pattern PARTICLES = Pattern.compile("(?:" + PARTICLE + "\\s){1,3}" + PART);

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern SIGNS_AT_END = Pattern.compile("(?<![,;:. ])[,;:. ]++$");
  private static final Pattern COMMAS_AT_END = Pattern.compile("(?<![,\\s])[,\\s]++$");
  private static final Pattern STOPS_AT_END = Pattern.compile("(?<![.,])[.,]++$");
  private static final Pattern BEHIND_TITLE = Pattern.compile("^\\.?\\s*");
  private static final Pattern SURNAME_FIRST = Pattern.compile("^([a-z]{2,}) ([a-z])$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z\\s-]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  private PersonalName() {}

  /** Takes titles from the front and post-nominals from the end. */
  public static String bare(String name) {
    String rest = SIGNS_AT_END.matcher(spaced(name)).replaceAll("");
    rest = withoutTitles(rest);
    int space = rest.lastIndexOf(' ');
    while (space > 0
        && POSTNOMINALS.contains(rest.substring(space + 1).replace(".", ""))
        && hasCapitals(rest.substring(space + 1))) {
      rest = COMMAS_AT_END.matcher(rest.substring(0, space)).replaceAll("");
      space = rest.lastIndexOf(' ');
    }
    return rest;
  }

  /** The titles at the front, or nothing. */
  public static Optional<String> titles(String name) {
    String clean = spaced(name);
    String rest = withoutTitles(clean);
    String front = clean.substring(0, clean.length() - rest.length()).strip();
    return front.isEmpty() ? Optional.empty() : Optional.of(front);
  }

  /**
   * Whether a text has the shape of one person's name, title allowed, and no word of an
   * organisation or a role.
   */
  public static boolean looksLike(String text) {
    String bare = bare(text);
    if (bare.isEmpty() || bare.length() > 60 || bare.startsWith("The ") || !isShaped(text, bare)) {
      return false;
    }
    if (NOT_NAMES.occursIn(bare.replace('’', '\'')) && titles(text).isEmpty()) {
      return false;
    }
    if (!bare.contains(" ")) {
      return titles(text).isPresent() || (!isUpper(bare) && !isKnownWord(bare));
    }
    // Surnames such as Church or Parish are rarer than organisations; a title decides for the
    // person.
    String[] words = bare.split(" ");
    boolean lastIsOrganisation =
        ORGANISATIONS.contains(words[words.length - 1]) || ROLES.contains(words[words.length - 1]);
    boolean firstIsRole = ROLES.contains(words[0]);
    return titles(text).isPresent()
        || (!lastIsOrganisation
            && !firstIsRole
            && !ORGANISATIONS.contains(words[0])
            && !allUpperWords(words));
  }

  private static boolean isShaped(String text, String bare) {
    return SHAPE.matcher(bare).matches()
        || PARTICLES.matcher(bare).matches() && titles(text).isPresent();
  }

  /**
   * Whether a text in capitals may be one person's name. A list of people tells such a name from a
   * heading; the text alone does not.
   */
  public static boolean inCapitals(String text) {
    String bare = bare(text);
    String[] words = bare.split(" ");
    boolean capitals = isUpper(bare) && words.length > 1 && words.length < 5;
    return capitals
        && bare.length() < 40
        && words[words.length - 1].length() > 1
        && SHAPE.matcher(bare).matches()
        && !NOT_NAMES.occursIn(bare)
        && !ORGANISATIONS.occursIn(bare)
        && !ROLES.occursIn(bare);
  }

  /** Every full name (two words or more) in a running text, as written there. */
  public static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    Matcher m = SHAPE.matcher(text);
    while (m.find()) {
      String name = STOPS_AT_END.matcher(m.group()).replaceAll("");
      if (name.contains(" ") && looksLike(name)) {
        found.add(name);
      }
    }
    return found;
  }

  /** Whether the last word of a text is a title, so that a full stop behind it ends no sentence. */
  public static boolean endsInTitle(String text) {
    return TITLES.contains(text.substring(text.lastIndexOf(' ') + 1).replaceAll("[^\\p{L}]", ""));
  }

  /** Whether a text is nothing but titles: "Mr", "Dr." */
  public static boolean isTitle(String text) {
    return TITLES.contains(text) || TITLES.contains(text.replace(".", ""));
  }

  /** Whether a text is nothing but letters that stand behind names: "OBE", "BSc PhD". */
  public static boolean isPostnominal(String text) {
    for (String word : text.strip().split("[\\s,]+")) {
      if (!POSTNOMINALS.contains(word.replace(".", "")) || !hasCapitals(word)) {
        return false;
      }
    }
    return true;
  }

  /** The end of the role with which a text begins, 0 where it begins with none. */
  public static int roleAtStart(String text) {
    return ROLES.opening(text);
  }

  /** Whether a phrase names a role. */
  public static boolean isRole(String phrase) {
    return ROLES.occursIn(phrase);
  }

  /** Whether a phrase names an organisation. */
  public static boolean isOrganisation(String phrase) {
    return ORGANISATIONS.occursIn(phrase);
  }

  /**
   * Whether two names may be one person: same surname, and first names equal or one an initial of
   * the other.
   */
  public static boolean same(String a, String b) {
    String[] left = key(a);
    String[] right = key(b);
    if (left.length == 0 || right.length == 0) {
      return false;
    }
    if (left.length == 1 || right.length == 1) {
      // "Mr and Mrs Ash" are two.
      return !(isMan(a) && isWoman(b) || isWoman(a) && isMan(b))
          && String.join(" ", left).equals(String.join(" ", right));
    }
    boolean first =
        left[0].equals(right[0])
            || (Math.min(left[0].length(), right[0].length()) == 1
                && left[0].charAt(0) == right[0].charAt(0));
    return first && left[left.length - 1].equals(right[right.length - 1]);
  }

  private static boolean isMan(String name) {
    return titles(name).filter(title -> title.matches("(?i).*\\b(?:mr|sir|lord)\\b.*")).isPresent();
  }

  private static boolean isWoman(String name) {
    return titles(name)
        .filter(title -> title.matches("(?i).*\\b(?:mrs|ms|miss|lady|dame)\\b.*"))
        .isPresent();
  }

  private static String[] key(String name) {
    String folded = Initials.fold(bare(name)).toLowerCase(Locale.ROOT).replace('.', ' ');
    String letters = NO_LETTERS.matcher(folded).replaceAll("").strip();
    // "Smith J" is J Smith.
    String ordered = SURNAME_FIRST.matcher(letters).replaceFirst("$2 $1");
    return ordered.isEmpty() ? new String[0] : BETWEEN_WORDS.split(ordered);
  }

  private static String spaced(String name) {
    return SPACES.matcher(name.strip()).replaceAll(" ");
  }

  private static String withoutTitles(String name) {
    String rest = name;
    while (true) {
      int end = TITLES.opening(rest);
      if (end == 0 || end == rest.length()) {
        return rest;
      }
      String after = BEHIND_TITLE.matcher(rest.substring(end)).replaceFirst("");
      boolean capital = !after.isEmpty() && Character.isUpperCase(after.charAt(0));
      if (!capital && !PARTICLES.matcher(after).lookingAt() && !SHAPE.matcher(after).lookingAt()) {
        return rest;
      }
      rest = after;
    }
  }

  private static boolean isKnownWord(String word) {
    String single = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return ORGANISATIONS.contains(word) || ROLES.contains(word) || ROLES.contains(single);
  }

  private static boolean allUpperWords(String[] words) {
    for (String word : words) {
      if (word.length() > 2 && !isUpper(word)) {
        return false;
      }
    }
    return words.length > 0 && words[0].length() > 2;
  }

  /** Two at least, as in "MBE" and "PhD", and unlike the surname "Ma". */
  private static boolean hasCapitals(String word) {
    return word.chars().filter(Character::isUpperCase).count() >= 2;
  }

  private static boolean isUpper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }
}
