package org.minutebook.extract.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Owner;
import org.minutebook.model.record.Person;

/**
 * The persons of a record, and whom a label means among them; never guessed: several who fit stay
 * candidates.
 */
final class People {
  private static final Pattern LEAD = Pattern.compile("^(?:the|parish|town)\\s+");
  private static final Pattern OF_THE_BODY =
      Pattern.compile(
          "(?<!\\s)\\s++(?:to|of)\\s+the\\s+(?:\\p{L}+\\s+)?(?:council|committee|board|group|meeting)$");
  private static final Pattern CHAIR = Pattern.compile("\\bchair(?:man|woman|person)$");
  private static final Pattern JOINED = Pattern.compile("[/&,]|\\band\\b");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final List<Person> people = new ArrayList<>();
  private final Map<String, Set<String>> postsOfRoles = new HashMap<>();
  private final Mentions mentions;

  /**
   * @param mentions names in the text, for initials that nobody listed has
   */
  People(List<Attendance> attendances, Mentions mentions) {
    this.mentions = mentions;
    for (Attendance a : attendances) {
      people.add(
          new Person(
              nextId(),
              a.name(),
              a.aliases(),
              a.initials(),
              a.role(),
              a.organisation(),
              a.kind(),
              a.presence(),
              a.evidence(),
              Optional.empty()));
    }
  }

  /** Those listed, and those mentioned whom an owner's initials have needed so far. */
  List<Person> all() {
    return List.copyOf(people);
  }

  /**
   * The owner with the person whom the label means, or those whom it may mean.
   *
   * @param contexts texts around it, the nearest first; the first one that names one of several who
   *     fit, and no other of them, decides
   */
  Owner resolved(Owner owner, List<String> contexts) {
    return meant(owner, contexts).owner();
  }

  /** An owner, and by which way it was resolved. */
  record Meant(Owner owner, Resolution resolution) {}

  /** The owner as {@link #resolved} gives it, and how it was resolved. */
  Meant meant(Owner owner, List<String> contexts) {
    String label = PersonalName.bare(owner.label());
    List<Person> titled = byTitle(owner.label().strip());
    Fits fits = titled.size() == 1 ? new Fits(Resolution.TITLE, titled) : fitting(label);
    for (String context : fits.people().size() > 1 ? contexts : List.<String>of()) {
      List<String> names = PersonalName.in(context);
      List<Person> named = fits.people().stream().filter(p -> isNamed(p, names)).toList();
      boolean decides = fits.people().size() > 1 && named.size() == 1;
      fits = decides ? new Fits(Resolution.CONTEXT, named) : fits;
    }
    if (fits.people().isEmpty()) {
      fits = new Fits(Resolution.MENTIONED, mentions.of(label).map(this::added).stream().toList());
    }
    List<String> ids = fits.people().stream().map(Person::id).toList();
    return switch (ids.size()) {
      case 0 -> new Meant(owner, Resolution.LABEL);
      case 1 ->
          new Meant(
              new Owner(owner.label(), Optional.of(ids.getFirst()), List.of()), fits.resolution());
      default -> new Meant(new Owner(owner.label(), Optional.empty(), ids), Resolution.SEVERAL);
    };
  }

  private static boolean isNamed(Person person, List<String> names) {
    return names.stream().anyMatch(n -> PersonalName.same(n, person.name()));
  }

  /** Whom a label fits, and how. */
  private record Fits(Resolution resolution, List<Person> people) {}

  private Fits fitting(String label) {
    return Stream.<Supplier<Fits>>of(
            () -> new Fits(Resolution.POST, byPost(label)),
            () -> new Fits(Resolution.NAME, byName(label)),
            () -> new Fits(Resolution.INITIALS, byInitials(label)),
            () -> new Fits(Resolution.WORD, byWord(label)))
        .map(Supplier::get)
        .filter(fits -> !fits.people().isEmpty())
        .findFirst()
        .orElse(new Fits(Resolution.LABEL, List.of()));
  }

  private Person added(Mentions.Mention mention) {
    Person person =
        new Person(
            nextId(),
            mention.name(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Attendance.Kind.MENTIONED,
            mention.evidence());
    people.add(person);
    return person;
  }

  private String nextId() {
    return "p" + (people.size() + 1);
  }

  private List<Person> byName(String label) {
    List<Person> exact = those(p -> p.name().equalsIgnoreCase(label) || isAlias(p, label));
    if (!exact.isEmpty()) {
      return exact;
    }
    List<Person> same = those(p -> forms(p).stream().anyMatch(n -> PersonalName.same(n, label)));
    return !same.isEmpty() || Initials.plausible(label) ? same : byWord(label);
  }

  /** "Mrs Ash" is the one listed so, before all whom the surname fits. */
  private List<Person> byTitle(String label) {
    return those(p -> p.name().equalsIgnoreCase(label));
  }

  /** A first name or a surname alone. */
  private List<Person> byWord(String label) {
    String word = label.toLowerCase(Locale.ROOT);
    return label.length() < 2
        ? List.of()
        : those(
            p ->
                forms(p).stream()
                    .anyMatch(
                        n -> List.of(SPACES.split(n.toLowerCase(Locale.ROOT))).contains(word)));
  }

  /**
   * Initials that the document gives outweigh those that a name would have; letters that mean
   * something else, such as "AM", are somebody's only where the document gives them.
   */
  private List<Person> byInitials(String label) {
    if (!Initials.shaped(label)) {
      return List.of();
    }
    String letters = label.replace(".", "");
    List<Person> given =
        those(p -> p.initials().map(i -> i.replace(".", "")).equals(Optional.of(letters)));
    if (!given.isEmpty() || !Initials.plausible(label)) {
      return given;
    }
    List<Person> exact =
        those(p -> unmarked(p).stream().anyMatch(n -> Initials.of(n).equals(Optional.of(letters))));
    return exact.isEmpty()
        ? those(p -> unmarked(p).stream().anyMatch(n -> Initials.fit(letters, n)))
        : exact;
  }

  /** The names whose initials the document does not give: all of them, or a former one. */
  private static List<String> unmarked(Person person) {
    return person.initials().isEmpty()
        ? forms(person)
        : person.aliases().stream().filter(alias -> alias.contains(" ")).toList();
  }

  private static boolean isAlias(Person person, String label) {
    return person.aliases().stream()
        .anyMatch(alias -> Regex.of("^@").matcher(alias).replaceFirst("").equalsIgnoreCase(label));
  }

  /** The name, and those that a nickname or a former name makes: "Pip Nadarajah". */
  static List<String> forms(Person person) {
    String surname = person.name().substring(person.name().lastIndexOf(' ') + 1);
    List<String> forms = new ArrayList<>(List.of(person.name()));
    for (String alias : person.aliases()) {
      if (!alias.startsWith("@")) {
        forms.add(alias.contains(" ") ? alias : alias + " " + surname);
      }
    }
    return forms;
  }

  /** "Clerk" means the one person with that post, whatever further posts that person has. */
  private List<Person> byPost(String label) {
    String post = post(label);
    return those(p -> p.role().filter(role -> posts(role).contains(post)).isPresent());
  }

  private Set<String> posts(String role) {
    return postsOfRoles.computeIfAbsent(
        role,
        r ->
            Stream.concat(Stream.of(r), JOINED.splitAsStream(r))
                .map(People::post)
                .collect(Collectors.toSet()));
  }

  private static String post(String words) {
    String lower = LEAD.matcher(words.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    String bare = OF_THE_BODY.matcher(lower).replaceFirst("");
    return CHAIR.matcher(bare).replaceFirst("chair").replace('-', ' ');
  }

  private List<Person> those(Predicate<Person> condition) {
    return people.stream().filter(condition).toList();
  }
}
