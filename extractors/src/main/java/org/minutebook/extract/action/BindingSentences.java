package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.Sentences;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.extract.rule.Spacing;
import org.minutebook.model.text.PartType;
import org.minutebook.model.text.Span;

/**
 * Sentences that bind somebody: "MT to circulate", "RK agreed to draft", "Officers were asked to
 * nominate".
 *
 * <p>A verb that the lexicon does not hold is looked up by the tagger: only those few sentences
 * reach it.
 */
final class BindingSentences {
  private static final Sieve RULES = Sieve.load(BindingSentences.class, "binding.rules");

  private static final Sieve NOT = Sieve.load(BindingSentences.class, "not-binding.rules");

  /** Rules whose finds may follow one another in a sentence. */
  private static final List<Rule> CLAUSES =
      RULES.all().stream()
          .filter(
              rule ->
                  Set.of(
                          "action.binds.to-verb",
                          "action.binds.will",
                          "action.binds.would",
                          "action.binds.who-should")
                      .contains(rule.id()))
          .toList();

  /** What tells of a meeting. */
  private static final Set<PartType> MET = Set.of(PartType.MINUTES, PartType.NOTES);

  private static final Gate CLAUSE_BEFORE =
      Gate.of("[;,.]\\s+(?:(?:and|while|with)\\s+)?(?:that\\s+)?$");

  private static final Pattern OPENING = Pattern.compile("^\\W{0,3}(\\p{Lu}[\\p{L}'’-]{0,30})");

  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){1,5}[.)]?|[0-9]{1,2}[.)]|\\(?[a-z]\\))\\s+(?=\\S)");

  /** A longer "sentence" is a list or a table that lost its structure. */
  private static final int LONGEST = 1500;

  private final Reading reading;
  private final Subjects subjects;
  private final Wording wording;

  BindingSentences(Reading reading, Subjects subjects, Wording wording) {
    this.reading = reading;
    this.subjects = subjects;
    this.wording = wording;
  }

  /** The actions that a line's sentences state. */
  List<Candidate> in(Line line) {
    return in(new Span(Math.min(line.bodyStart(), line.span().end()), line.span().end()));
  }

  /** The actions that the sentences of a paragraph state. */
  List<Candidate> in(Span body) {
    List<Candidate> found = new ArrayList<>();
    String text = reading.text().text();
    if (worthTrying(body.of(text)).isEmpty()) {
      return found;
    }
    for (Span sentence : reading.sentences().split(text, body)) {
      found.addAll(inSentence(sentence));
    }
    return found;
  }

  /** The actions that one sentence states: "CC to write; DD to check" are two. */
  private List<Candidate> inSentence(Span sentence) {
    String words = reading.text().of(sentence);
    List<Rule> rules = words.length() > LONGEST ? List.of() : worthTrying(words);
    if (rules.isEmpty() || isNone(words, rule -> rule.field("of").isEmpty())) {
      return List.of();
    }
    Optional<Found> first = first(rules, sentence, words);
    if (first.isEmpty()) {
      return List.of();
    }
    List<Candidate> found = new ArrayList<>();
    Found now = first.get();
    Optional<Found> next = next(sentence, words, now);
    while (next.isPresent()) {
      Candidate clause = clause(sentence, now, next.get().from());
      // "AA to draft, BB to sign the letter" is one task of both.
      boolean shared = Regex.of("\\s").split(clause.text()).length < 4;
      if (shared) {
        now = now.with(next.get());
      } else {
        found.add(clause);
        now = next.get();
      }
      next = next(sentence, words, now);
    }
    Candidate last = clause(sentence, now, words.length());
    found.add(found.isEmpty() ? last.withDueIn(sentence) : last);
    return found;
  }

  private static boolean isNone(String words, Predicate<Rule> which) {
    return NOT.rules(words).stream().filter(which).anyMatch(rule -> rule.occursIn(words));
  }

  /** What a rule has found in a sentence: where the action begins, and where its verb ends. */
  private record Found(Rule rule, List<String> owners, int from, int verbEnd) {
    /** Both clauses as one. */
    Found with(Found next) {
      List<String> all = new ArrayList<>(owners);
      all.addAll(next.owners);
      return new Found(rule, all.stream().distinct().toList(), from, next.verbEnd);
    }
  }

  private Optional<Found> first(List<Rule> rules, Span sentence, String words) {
    for (Rule rule : rules) {
      Optional<Found> found = find(rule, sentence, words, 0);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The next clause that binds somebody by name, behind a comma or semicolon. */
  private Optional<Found> next(Span sentence, String words, Found before) {
    for (Rule rule : CLAUSES) {
      Optional<Found> found = find(rule, sentence, words, before.verbEnd());
      boolean named =
          found.filter(f -> f.owners().stream().allMatch(subjects::isPerson)).isPresent();
      if (named && CLAUSE_BEFORE.in(words.substring(0, found.get().from()))) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Found> find(Rule rule, Span sentence, String words, int start) {
    Occurrences m = rule.in(words);
    int from = start;
    while (from < words.length() && m.find(from)) {
      if (rule.field("bound").equals(Optional.of("nobody"))) {
        return unnamed(rule, m, words);
      }
      boolean what = rule.hasGroup("what");
      int begin = what ? m.start("what") : m.start("who");
      List<String> owners = owners(rule, m, sentence);
      if (!owners.isEmpty() && isTask(rule, sentence, m)) {
        int at = rule.id().contains("agreed-that") ? m.start() : begin;
        return Optional.of(new Found(rule, owners, at, m.end("verb")));
      }
      // "Subsequently Ann Ash agreed": without the first word it may be somebody.
      int space = words.indexOf(' ', m.start("who"));
      from = space < 0 ? m.end() : Math.min(space + 1, m.end());
    }
    return Optional.empty();
  }

  /** A sentence that names nobody, or only the body that met. */
  private Optional<Found> unnamed(Rule rule, MatchResult m, String words) {
    Verbs.Form form = Verbs.Form.of(rule);
    String verb = m.group("verb").toLowerCase(Locale.ROOT);
    boolean standing = isNone(words, not -> not.field("of").isPresent());
    boolean works = isResolution(rule.id()) || rule.field("works").isPresent();
    boolean decided = works && Verbs.isWorks(verb, form);
    boolean any = rule.field("verbs").equals(Optional.of("any"));
    boolean elsewhere = rule.field("in").isPresent() && !MET.contains(reading.type());
    if (standing || decided || elsewhere || !any && !Verbs.isErrand(verb, form)) {
      return Optional.empty();
    }
    int begin = m.start("what");
    boolean group = rule.hasGroup("who") && m.group("who") != null;
    List<String> owners =
        group
            ? List.of(m.group("who"))
            : form == Verbs.Form.PARTICIPLE ? wording.agents(words.substring(begin)) : List.of();
    return Optional.of(new Found(rule, owners, begin, m.end("verb")));
  }

  /** Whether a rule finds what a meeting has agreed, and not who is to do it. */
  static boolean isResolution(String rule) {
    return rule.equals("action.binds.agreed-errand") || rule.equals("action.binds.agreed-passive");
  }

  private Candidate clause(Span sentence, Found found, int end) {
    Span span = new Span(found.from(), end).shift(sentence.start());
    String text =
        Regex.of("[;,]?(?: and| that| while)*$")
            .matcher(trimmed(span.of(reading.text().text())))
            .replaceAll("");
    return new Candidate(
        text,
        span,
        found.owners(),
        Optional.of(span),
        found.rule().id(),
        found.rule().confidence());
  }

  private List<String> owners(Rule rule, MatchResult m, Span sentence) {
    String who = m.group("who");
    if (Regex.of("(?i)he|she|they").matcher(who).matches()) {
      return meant(sentence.start() + m.start("who"));
    }
    List<String> owners = subjects.owners(who);
    return switch (rule.field("bound").orElse("anybody")) {
      case "known" ->
          owners.stream().allMatch(o -> subjects.isNamed(o) || subjects.isPost(o))
              ? owners
              : List.of();
      case "listed" -> owners.stream().allMatch(subjects::isListed) ? owners : List.of();
      case "group" ->
          owners.stream().allMatch(o -> Subjects.isCollective(o) || isSomebody(o))
              ? owners
              : List.of();
      case "person" -> owners.stream().allMatch(this::isSomebody) ? owners : List.of();
      default -> owners;
    };
  }

  private boolean isSomebody(String label) {
    return subjects.isPost(label)
        || !Subjects.isCollective(label) && (subjects.isPerson(label) || subjects.isGroup(label));
  }

  /** Whom "he" means: the last person named before, in the same paragraph. */
  private List<String> meant(int at) {
    String text = reading.text().text();
    int from = Math.max(text.lastIndexOf('\n', at) + 1, at - 1500);
    return subjects.lastPerson(text.substring(from, at)).stream().toList();
  }

  /** The rules that may find something; those that look for a name first only where one stands. */
  private List<Rule> worthTrying(String words) {
    List<Rule> rules = RULES.rules(words);
    boolean named = rules.stream().anyMatch(BindingSentences::isOpened) && opensWithPerson(words);
    return named ? rules : rules.stream().filter(rule -> !isOpened(rule)).toList();
  }

  private static boolean isOpened(Rule rule) {
    return rule.field("opens").isPresent();
  }

  /** "Ann: ring the hall", "Ann ring the hall": no other word tells of a task. */
  private boolean opensWithPerson(String words) {
    Matcher m = OPENING.matcher(words);
    return m.find() && subjects.isListed(m.group(1));
  }

  private boolean isTask(Rule rule, Span sentence, MatchResult m) {
    String verb = m.group("verb").toLowerCase(Locale.ROOT);
    Verbs.Form form = Verbs.Form.of(rule);
    if (Verbs.isTask(verb, form) || isSeeTo(verb, sentence, m)) {
      return true;
    }
    boolean known = rule.field("verbs").isPresent();
    if (known
        || form != Verbs.Form.BASE
        || Regex.of("be|like|also|date|the|see|know|his|her|not").matcher(verb).matches()) {
      return false;
    }
    Span at = new Span(m.start("verb"), m.end("verb")).shift(sentence.start());
    return reading.sentences().tagged(reading.text().text(), sentence).stream()
        .filter(token -> token.span().overlaps(at))
        .map(Sentences.Token::tag)
        .anyMatch(tag -> tag.equals("VB") || tag.equals("VBP"));
  }

  /** "See to the insurance" is a task, "see the lake" is none. */
  private boolean isSeeTo(String verb, Span sentence, MatchResult m) {
    return verb.equals("see")
        && reading.text().text().startsWith(" to ", sentence.start() + m.end("verb"));
  }

  /** Words without bullets, and without the number that a paragraph begins with. */
  static String trimmed(String text) {
    String words = Spacing.withoutStart(Spacing.single(text), "-–—•●▪:;,");
    return NUMBER.matcher(Spacing.withoutEnd(words, ";,([–—-")).replaceFirst("");
  }
}
