package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Presence;

/** What is said beside a name: initials, role, organisation, for whom and how long. */
final class Notes {
  private static final Sieve RULES = Sieve.load(Notes.class, "notes.rules");

  private static final Pattern PARTING = Pattern.compile(",|\\s[-–—]\\s|/");

  private static final Pattern WHILE =
      Pattern.compile(",\\s(?=(?:from|until|till|arrived|joined|left|via|online|remotely)\\b)");

  private Notes() {}

  /** The entry with all that the notes say. */
  static Entry noted(Entry entry, List<String> notes) {
    Entry noted = entry;
    for (String note : apart(notes, entry.name())) {
      String words =
          Regex.of("^[\\s,:;.*|–—-]+|(?<![\\s,:;.*|])[\\s,:;.*|]++$")
              .matcher(note.strip())
              .replaceAll("");
      if (words.chars().anyMatch(Character::isLetter)) {
        noted = noted(noted, words);
      }
    }
    return noted;
  }

  private static Entry noted(Entry entry, String words) {
    if (entry.initials().isEmpty() && isInitialsOf(words, entry.name())) {
      return entry.withInitials(words);
    }
    Optional<String> alias = Nicknames.told(words, entry.name());
    if (alias.isPresent()) {
      Entry known = entry.knownAs(alias.get());
      String more = Nicknames.behindHandle(words);
      return more.isEmpty() || more.equals(words) ? known : noted(known, more);
    }
    Entry timed = timed(entry, words);
    if (!timed.equals(entry)) {
      return timed;
    }
    for (Rule rule : RULES.rules(words)) {
      Occurrences m = rule.in(words);
      if (m.find()) {
        Optional<Entry> said = said(entry, rule, m);
        if (said.isPresent()) {
          return said.get();
        }
      }
    }
    // "Chairman from 218/2018" tells when the post began.
    String post =
        Regex.of(
                "(?i)(?:,?\\s(?:presiding|in the chair)|,?\\s(?:from|until|since)\\s(?:item\\s|minute\\s)?[0-9].*)$")
            .matcher(words)
            .replaceFirst("");
    boolean role = isRole(words);
    if (!role && (PersonalName.isPostnominal(words) || isProse(words))) {
      return entry;
    }
    return role ? entry.withRole(post) : entry.withOrganisation(words);
  }

  /** "gave an interesting talk on hedges and their birds" is no organisation. */
  static boolean isProse(String words) {
    return words.length() > 40 && Character.isLowerCase(words.charAt(0));
  }

  /** What a rule's match says; nothing where a name that it needs is none. */
  private static Optional<Entry> said(Entry entry, Rule rule, MatchResult m) {
    return switch (rule.field("note").orElseThrow()) {
      case "stand-in" ->
          person(m.group("name")).map(name -> about(entry.withStandIn(name), m.group("name")));
      case "substitute" -> Optional.of(m.group("name")).flatMap(name -> instead(entry, name));
      case "place" ->
          isRole(m.group("name")) && !PersonalName.isOrganisation(m.group("name"))
              ? Optional.empty()
              : Optional.of(entry.withOrganisation(m.group("name")));
      case "chair" ->
          Optional.of(
              entry
                      .role()
                      .filter(role -> Regex.of("(?i).*\\bchair.*").matcher(role).matches())
                      .isPresent()
                  ? entry
                  : entry.withRole("Chair"));
      case "passing" -> Optional.of(entry);
      default -> Optional.empty();
    };
  }

  /** "for Cy Cedar" took a place, "for Leeds Trust" comes from there. */
  private static Optional<Entry> instead(Entry entry, String words) {
    Optional<String> other = person(words);
    if (other.isPresent()) {
      Presence presence = entry.presence();
      return Optional.of(
          about(
              entry.withPresence(new Presence(other, presence.arrived(), presence.left())), words));
    }
    boolean place = words.chars().anyMatch(Character::isUpperCase);
    boolean organisation = place && (!isRole(words) || PersonalName.isOrganisation(words));
    return organisation ? Optional.of(entry.withOrganisation(words)) : Optional.empty();
  }

  /** "Cy Cedar, Leeds Trust": what follows the other's name holds for both. */
  private static Entry about(Entry entry, String words) {
    int comma = words.indexOf(',');
    return comma < 0 ? entry : noted(entry, List.of(words.substring(comma + 1)));
  }

  private static Optional<String> person(String words) {
    String name = Regex.of(",.*$").matcher(words).replaceFirst("").strip();
    boolean one =
        PersonalName.looksLike(name)
            && (name.contains(" ") || PersonalName.titles(name).isPresent())
            && !isRole(name);
    return one ? Optional.of(displayed(name)) : Optional.empty();
  }

  private static Entry timed(Entry entry, String words) {
    Presence presence = entry.presence();
    Optional<String> arrived = presence.arrived();
    Optional<String> left = presence.left();
    for (Rule rule : RULES.rules(words)) {
      String note = rule.field("note").orElseThrow();
      Occurrences m = rule.in(words);
      switch (note) {
        case "stay" -> {
          if (m.find()) {
            String from = Optional.ofNullable(m.group("in")).orElse(m.group("at"));
            String to = Optional.ofNullable(m.group("out")).orElse(from);
            return entry.withPresence(
                new Presence(
                    presence.insteadOf(), Optional.of(one(from, "")), Optional.of(one(to, from))));
          }
        }
        case "arrived" -> arrived = m.find() ? Optional.of(m.group("at")) : arrived;
        case "left" -> left = m.find() ? Optional.of(m.group("at")) : left;
        default -> {}
      }
    }
    return entry.withPresence(new Presence(presence.insteadOf(), arrived, left));
  }

  /** "items 3 to 5" is from "item 3" until "item 5". */
  private static String one(String moment, String from) {
    String single = Regex.of("(?i)\\b(item|minute)s\\b").matcher(moment.strip()).replaceFirst("$1");
    boolean bare =
        Regex.of("[0-9]\\S*").matcher(single).matches()
            && Regex.of("(?i).*\\b(?:item|minute).*").matcher(from).matches();
    return bare ? "item " + single : single;
  }

  /** "LV, Chair" and "Chair - LV" in brackets hold initials and a role. */
  private static List<String> apart(List<String> notes, String name) {
    List<String> apart = new ArrayList<>();
    for (String note : notes.stream().flatMap(n -> Stream.of(WHILE.split(n))).toList()) {
      Matcher m = PARTING.matcher(note);
      boolean parted = m.find();
      String first = parted ? note.substring(0, m.start()).strip() : note;
      String second = parted ? note.substring(m.end()).strip() : note;
      if (parted && (isInitialsOf(first, name) || isInitialsOf(second, name))) {
        apart.add(first);
        apart.add(second);
      } else {
        apart.add(note);
      }
    }
    return apart;
  }

  static boolean isRole(String words) {
    // "Office of the Chief Executive" is a place to work, "Chief Executive, Ashby Council" a post.
    return PersonalName.isRole(words)
        && !Regex.of("(?i)^(?:office|department|ministry)\\b.*").matcher(words).matches();
  }

  static boolean isInitialsOf(String word, String name) {
    return Initials.shaped(word) && Initials.fit(word, PersonalName.bare(name));
  }

  /** The bare name; a lone surname keeps its title, which is then all that tells people apart. */
  static String displayed(String name) {
    String bare = PersonalName.bare(name);
    boolean surname = !bare.contains(" ") || Character.isLowerCase(bare.charAt(0));
    return surname ? Regex.of("\\s+").matcher(name.strip()).replaceAll(" ") : bare;
  }
}
