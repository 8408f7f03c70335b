package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.attendee.Segments.Segment;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Regex;

/** Joins the pieces of a list that make a name only together: "SMITH, John", "Mr and Mrs Ash". */
final class Regrouped {
  private static final Pattern SURNAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’-]{1,30}|\\p{Lu}[\\p{Lu}'’-]{1,30} \\p{Lu}[\\p{Lu}'’-]{1,30}");
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?<name>(?:\\p{L}{2,5}\\.? )?\\p{Lu}[\\p{L}'’.-]{0,20}(?: \\p{Lu}[\\p{L}'’.-]{0,20})?)(?<rest>(?:\\s*[(\\[–—].*)?)");

  private static final Lexicon PLURALS = Lexicon.load(Regrouped.class, "plural-titles.txt");

  private Regrouped() {}

  /** The pieces with those joined that belong together. */
  static List<Segment> of(List<Segment> segments) {
    return couples(titled(surnameFirst(segments) ? turned(segments) : segments));
  }

  /** Whether at least one surname in capitals, an initial or a title shows the order. */
  private static boolean surnameFirst(List<Segment> segments) {
    boolean shown = false;
    int pairs = 0;
    int lines = 0;
    for (int i = 0; i < segments.size(); i++) {
      Segment at = segments.get(i);
      lines += opens(at) ? 1 : 0;
      if (isPair(segments, i)) {
        String given = segments.get(i + 1).text();
        pairs++;
        shown |=
            isUpper(at.text()) && !isUpper(given)
                || Regex.of("(?:\\p{Lu}\\.? ?){1,3}").matcher(given).matches();
        shown |= PersonalName.titles(given).isPresent();
      }
    }
    return shown && pairs * 2 >= lines;
  }

  private static List<Segment> turned(List<Segment> segments) {
    List<Segment> turned = new ArrayList<>();
    int i = 0;
    while (i < segments.size()) {
      if (!isPair(segments, i)) {
        turned.add(segments.get(i));
        i++;
        continue;
      }
      Segment surname = segments.get(i);
      Segment given = segments.get(i + 1);
      Matcher m = GIVEN.matcher(given.text());
      String name = isUpper(surname.text()) ? capitalised(surname.text()) : surname.text();
      String text =
          m.matches() ? m.group("name") + " " + name + m.group("rest") : given.text() + name;
      turned.add(new Segment(text, surname.span().union(given.span()), surname.before()));
      i += 2;
    }
    return turned;
  }

  private static boolean isPair(List<Segment> segments, int i) {
    if (i + 1 >= segments.size() || !opens(segments.get(i))) {
      return false;
    }
    Segment given = segments.get(i + 1);
    String surname = segments.get(i).text();
    boolean bare =
        PersonalName.titles(surname).isEmpty()
            && !PersonalName.isRole(surname)
            && !PersonalName.isOrganisation(surname);
    return given.before() == ','
        && bare
        && SURNAME.matcher(surname).matches()
        && GIVEN.matcher(given.text()).matches()
        && !PersonalName.isRole(Regex.of("[(\\[–—].*$").matcher(given.text()).replaceFirst(""))
        && !PersonalName.isPostnominal(given.text());
  }

  private static boolean opens(Segment segment) {
    return segment.before() == '\n' || segment.before() == ';' || segment.before() == ' ';
  }

  /** "Cllrs Ash, Birch and Cedar" are each Cllr. */
  private static List<Segment> titled(List<Segment> segments) {
    List<Segment> titled = new ArrayList<>();
    Optional<String> title = Optional.empty();
    for (Segment segment : segments) {
      Matcher m = PLURALS.pattern().matcher(segment.text());
      boolean plural = m.lookingAt() && m.end() < segment.text().length();
      boolean lone = !segment.text().contains(" ") && PersonalName.looksLike(segment.text());
      String words = segment.text();
      if (plural) {
        String name = Regex.of("^[.\\s]+").matcher(words.substring(m.end())).replaceFirst("");
        title = PLURALS.value(m.group());
        words = name.contains(" ") ? words : title.orElseThrow() + " " + name;
      } else if (segment.before() != ',' && segment.before() != '&') {
        title = Optional.empty();
      } else if (lone && title.isPresent()) {
        words = title.get() + " " + words;
      }
      titled.add(new Segment(words, segment.span(), segment.before()));
    }
    return titled;
  }

  /** "Mr and Mrs Ash" and "Bob and Bea Birch" are two people with one surname. */
  private static List<Segment> couples(List<Segment> segments) {
    long lone =
        segments.stream()
            .filter(s -> !s.text().contains(" ") && PersonalName.looksLike(s.text()))
            .filter(s -> !PersonalName.isTitle(s.text()))
            .count();
    List<Segment> joined = new ArrayList<>(segments);
    for (int i = 0; i + 1 < segments.size(); i++) {
      Segment first = segments.get(i);
      Segment second = segments.get(i + 1);
      int space = second.text().lastIndexOf(' ');
      if (second.before() != '&' || space < 0 || !PersonalName.looksLike(second.text())) {
        continue;
      }
      String surname = second.text().substring(space);
      boolean titles = PersonalName.isTitle(first.text());
      String given = first.text().substring(first.text().lastIndexOf(' ') + 1);
      // "guests Gus and Gill Gorse"
      boolean post = Regex.of("\\p{Ll}+ \\S+").matcher(first.text()).matches();
      boolean names =
          lone <= 1
              && (given.equals(first.text()) || post)
              && PersonalName.looksLike(given)
              && PersonalName.titles(second.text()).isEmpty()
              && second.text().indexOf(' ') == space;
      if (titles || names) {
        joined.set(i, new Segment(first.text() + surname, first.span(), first.before()));
      }
    }
    return joined;
  }

  private static boolean isUpper(String text) {
    return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
  }

  /** "O'BRIEN-SMITH" is "O'Brien-Smith". */
  private static String capitalised(String text) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean first = i == 0 || !Character.isLetter(text.charAt(i - 1));
      name.append(first ? text.charAt(i) : Character.toLowerCase(text.charAt(i)));
    }
    return name.toString();
  }
}
