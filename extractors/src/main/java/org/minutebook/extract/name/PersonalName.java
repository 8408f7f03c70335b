package org.minutebook.extract.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Spacing;

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
  private static final String NAME = PART + "(?:\\s" + PART + "|\\s" + PARTICLE + "){0,5}";
  private static final Pattern SHAPE = Pattern.compile(NAME);
  private static final Gate IN_TEXT = Gate.of(NAME);

  /** A surname alone that particles lead: "de Souza","al-Amin". */
  private static final Pattern PARTICLES = Pattern.compile("(?:" + PARTICLE + "\\s){1,3}" + PART);

  private PersonalName() {}

  /** Takes titles from the front and post-nominals from the end. */
  public static String bare(String name) {
    String rest = withoutTitles(Spacing.withoutEnd(Spacing.single(name), ",;:."));
    int space = rest.lastIndexOf(' ');
    while (space > 0
        && POSTNOMINALS.contains(rest.substring(space + 1).replace(".", ""))
        && hasCapitals(rest.substring(space + 1))) {
      rest = Spacing.withoutEnd(rest.substring(0, space), ",");
      space = rest.lastIndexOf(' ');
    }
    return rest;
  }

  /** The titles at the front, or nothing. */
  public static Optional<String> titles(String name) {
    String clean = Spacing.single(name);
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
    for (MatchResult m : IN_TEXT.all(text)) {
      for (String words : sentences(m.group())) {
        String name = Spacing.withoutEnd(words, ".,");
        if (name.contains(" ") && looksLike(name)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /** "Field Committee. There" are words of two sentences, "Cllr. Ash" and "A. Ash" are not. */
  private static List<String> sentences(String words) {
    int stop = words.indexOf(". ");
    boolean ends =
        stop > 3
            && words.lastIndexOf(' ', stop) < stop - 3
            && !endsInTitle(words.substring(0, stop));
    return ends ? List.of(words.substring(0, stop), words.substring(stop + 2)) : List.of(words);
  }

  /** Whether the last word of a text is a title, so that a full stop behind it ends no sentence. */
  public static boolean endsInTitle(String text) {
    return TITLES.contains(
        Regex.of("[^\\p{L}]").matcher(text.substring(text.lastIndexOf(' ') + 1)).replaceAll(""));
  }

  /** Whether a text is nothing but titles: "Mr","Dr." */
  public static boolean isTitle(String text) {
    return TITLES.contains(text) || TITLES.contains(text.replace(".", ""));
  }

  /** Whether a text is nothing but letters that stand behind names: "OBE","BSc PhD". */
  public static boolean isPostnominal(String text) {
    for (String word : Regex.of("[\\s,]+").split(text.strip())) {
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
    return NameKey.of(a).isSameAs(NameKey.of(b));
  }

  private static String withoutTitles(String name) {
    String rest = name;
    while (true) {
      int end = TITLES.opening(rest);
      if (end == 0 || end == rest.length()) {
        return rest;
      }
      String after = rest.substring(behindTitle(rest, end));
      boolean capital = !after.isEmpty() && Character.isUpperCase(after.charAt(0));
      if (!capital && !PARTICLES.matcher(after).lookingAt() && !SHAPE.matcher(after).lookingAt()) {
        return rest;
      }
      rest = after;
    }
  }

  /** Where a full stop behind a title and white space end. */
  private static int behindTitle(String text, int title) {
    int end = text.startsWith(".", title) ? title + 1 : title;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
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
