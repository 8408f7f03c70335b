package org.minutebook.extract.attendee;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.name.PersonalName;

/**
 * A name and a post that nothing parts: "Ann Ash Deputy Chairman", "treasurer Ann Ash".
 *
 * @param plural whether the post holds for the names that follow too: "supervisors Ann Ash, …"
 */
record NamedPost(String name, String post, boolean plural) {
  private static final Pattern PARTICLE = Pattern.compile("\\p{Ll}{1,5}");

  /** Reads a text that is no name by itself. */
  static Optional<NamedPost> of(String text) {
    Optional<NamedPost> before = postFirst(text);
    return before.isPresent() ? before : nameFirst(text);
  }

  private static Optional<NamedPost> postFirst(String text) {
    int end = PersonalName.roleAtStart(text);
    if (end == 0) {
      // "trustees Ann Ash, Bea Birch"
      int space = text.indexOf(' ');
      String word = space > 0 ? text.substring(0, space) : "";
      end = word.endsWith("s") && PersonalName.isRole(singular(word)) ? space : 0;
    }
    while (end > 0 && end < text.length()) {
      String name = text.substring(end).strip();
      boolean full = name.contains(" ") || PersonalName.titles(name).isPresent();
      if (full && Character.isWhitespace(text.charAt(end)) && isName(name)) {
        String post = text.substring(0, end).strip();
        boolean plural = post.endsWith("s") && PersonalName.roleAtStart(singular(post)) > 0;
        return Optional.of(new NamedPost(name, plural ? singular(post) : post, plural));
      }
      int next = text.indexOf(' ', end + 1);
      // "Vice President and Fund Director Ann Ash" has several words of a post.
      end = next > 0 && PersonalName.isRole(text.substring(0, next)) && next < 40 ? next : 0;
    }
    return Optional.empty();
  }

  private static Optional<NamedPost> nameFirst(String text) {
    Matcher space = Pattern.compile("\\s+").matcher(text);
    int words = 1;
    int from = PersonalName.titles(text).map(String::length).orElse(0);
    while (space.find()) {
      String rest = text.substring(space.end());
      String name = text.substring(0, space.start());
      boolean lastWhole = Character.isUpperCase(name.charAt(name.lastIndexOf(' ') + 1));
      boolean full = words >= 2 || from > 0 && space.start() > from;
      if (full && lastWhole && beginsPost(rest) && isName(name)) {
        return Optional.of(new NamedPost(name, rest, false));
      }
      words++;
    }
    return Optional.empty();
  }

  private static boolean beginsPost(String rest) {
    int space = rest.indexOf(' ');
    String first = space < 0 ? rest : rest.substring(0, space);
    boolean small = PARTICLE.matcher(first).matches() && first.length() > 3;
    return PersonalName.isRole(rest)
        && (PersonalName.roleAtStart(rest) > 0 || PersonalName.isOrganisation(first) || small);
  }

  private static boolean isName(String name) {
    return PersonalName.looksLike(name) || PersonalName.inCapitals(name);
  }

  private static String singular(String post) {
    String word = post.substring(0, post.length() - 1);
    return post.toLowerCase(Locale.ROOT).endsWith("ss") ? post : word;
  }
}
