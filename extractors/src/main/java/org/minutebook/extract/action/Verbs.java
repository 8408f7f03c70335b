package org.minutebook.extract.action;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Rule;

/** The verbs of tasks, in whichever form. */
final class Verbs {
  private static final Lexicon TASKS = Lexicon.load(Verbs.class, "verbs.txt");
  private static final Lexicon ERRANDS = Lexicon.load(Verbs.class, "errands.txt");
  private static final Lexicon IRREGULAR = Lexicon.load(Verbs.class, "participles.txt");

  /** A first word that is not the subject or object of what follows. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^\\W*(?<verb>\\p{L}[\\p{L}-]{1,20}+)(?=\\s)(?!\\s+(?:from|on|of|by|is|was|has|have|had|are|were|will|would|should|to\\s+be)\\b)");

  private Verbs() {}

  /** How a verb stands in its sentence. */
  enum Form {
    BASE,
    PARTICIPLE,
    PROGRESSIVE;

    /** The form in which a rule catches its verb. */
    static Form of(Rule rule) {
      return switch (rule.field("form").orElse("base")) {
        case "participle" -> PARTICIPLE;
        case "progressive" -> PROGRESSIVE;
        default -> BASE;
      };
    }
  }

  /** Whether a verb tells of a task where it is said whose. */
  static boolean isTask(String verb, Form form) {
    return bases(verb, form).anyMatch(TASKS::contains) || isErrand(verb, form);
  }

  /** Whether a verb tells of a task that somebody has to run, though nobody is named. */
  static boolean isErrand(String verb, Form form) {
    return bases(verb, form).anyMatch(ERRANDS::contains);
  }

  /** Whether a verb tells of works: a meeting that agrees to them has taken a decision. */
  static boolean isWorks(String verb, Form form) {
    return bases(verb, form)
        .flatMap(base -> ERRANDS.value(base).stream())
        .anyMatch("works"::equals);
  }

  /** Whether words open with a task's verb: "Write to …", and not "Update from …". */
  static boolean openTask(String words) {
    Matcher m = OPENING.matcher(words);
    return m.find() && isTask(m.group("verb").toLowerCase(Locale.ROOT), Form.BASE);
  }

  private static Stream<String> bases(String written, Form form) {
    String verb = written.startsWith("re-") ? written.substring(3) : written;
    return switch (form) {
      case BASE -> Stream.of(verb);
      case PROGRESSIVE -> verb.endsWith("ing") ? stems(verb, 3) : Stream.empty();
      case PARTICIPLE -> {
        Optional<String> irregular = IRREGULAR.value(verb);
        yield irregular.isPresent()
            ? irregular.stream()
            : verb.endsWith("ed") ? stems(verb, 2) : Stream.empty();
      }
    };
  }

  /** "circulat", "circulate", "stop" of "stopp", "reply" of "repli". */
  private static Stream<String> stems(String verb, int ending) {
    String stem = verb.substring(0, verb.length() - ending);
    if (stem.length() < 2) {
      return Stream.empty();
    }
    String shorter = stem.substring(0, stem.length() - 1);
    boolean doubled = stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2);
    Stream<String> plain = Stream.of(stem, stem + "e");
    return doubled
        ? Stream.concat(plain, Stream.of(shorter))
        : stem.endsWith("i") ? Stream.concat(plain, Stream.of(shorter + "y")) : plain;
  }
}
