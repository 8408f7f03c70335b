package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Action;
import org.minutebook.model.text.Span;

/** Actions behind a label: "ACTION: …", "Action JB: …", "Sec TODO: …". */
final class Labelled {
  private static final Sieve LABELS = Sieve.load(Labelled.class, "labels.rules");
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:^|(?<=[\\s.;:]))(?:\\(?(?:[a-h]|[ivx]{1,4}|[1-9])\\)|[1-9]\\.(?=\\s)|[•●▪])\\s*+(?=[@\\p{L}])");

  /** Behind an owner these words go on with what the owner is to do. */
  private static final Pattern BOUND = Pattern.compile("^\\s*+(?:to|will|should)\\s");

  /** A label in the middle of a line follows words of some length. */
  private static final int SHORTEST = 12;

  private static final String TICKS = "xX✓✔☑☒✅";
  private static final Gate NEXT_LABEL =
      Gate.of("\\s(?=(?:ACTION|Action)\\s*(?:[-–—:]|[A-Z]{2,4}\\s*[-–—:]|\\s[A-Z]{2,4}\\s+to\\b))");

  /** "Action 3.2: BB confirmed that it had been sent": what became of an earlier one. */
  private static final Pattern REPORTED =
      Pattern.compile(
          "(?:[\\p{L}.'’-]{1,20}\\s){1,4}(?:confirmed|reported|advised|said|stated)\\s(?:that\\s)?[^.;]{0,80}\\b(?:had|has|have)\\s");

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?i)(?:none|nil|n/a|nothing|no (?:further )?actions?)(?: required| needed)?\\W*");

  private final Subjects subjects;
  private final Wording wording;
  private final Newcomers newcomers;

  Labelled(Subjects subjects, Wording wording, Newcomers newcomers) {
    this.subjects = subjects;
    this.wording = wording;
    this.newcomers = newcomers;
  }

  /** The actions that a line labels; empty where it has no label. */
  List<Candidate> in(Line line) {
    return in(line, line.text().length());
  }

  /** The actions that a line labels before {@code end}. */
  List<Candidate> in(Line line, int end) {
    List<Candidate> found = new ArrayList<>();
    int from = Math.min(line.bodyStart() - line.span().start(), end);
    for (int to : ends(line.text().substring(0, end), from)) {
      found.addAll(labelled(line, from, to));
      from = to;
    }
    return found;
  }

  private static List<Integer> ends(String text, int from) {
    List<Integer> ends = new ArrayList<>();
    for (MatchResult m : NEXT_LABEL.all(text)) {
      if (m.start() > from + SHORTEST) {
        ends.add(m.start());
      }
    }
    ends.add(text.length());
    return ends;
  }

  private List<Candidate> labelled(Line line, int from, int to) {
    String text = line.text().substring(from, to);
    for (Rule rule : LABELS.rules(text)) {
      Occurrences m = rule.in(text);
      if (!m.find()) {
        continue;
      }
      Optional<List<String>> named = owner(rule, m);
      boolean task = rule.field("task").isEmpty() || tellsTask(text.substring(m.end()));
      boolean known = rule.field("known").isEmpty() || named.filter(this::areKnown).isPresent();
      if (named.isEmpty() || !task || !known) {
        continue;
      }
      boolean before = rule.id().endsWith("bracket") && m.end() >= text.strip().length();
      boolean bound = !named.get().isEmpty() && BOUND.matcher(text.substring(m.end())).lookingAt();
      int begin = bound ? m.start("owner") : m.end();
      Span span = before ? new Span(0, m.start()) : new Span(begin, text.length());
      Action.Status status = isTicked(rule, m) ? Action.Status.DONE : Action.Status.OPEN;
      return parts(line, span.shift(from), named.get(), rule).stream()
          .map(candidate -> candidate.withStatus(status))
          .toList();
    }
    return List.of();
  }

  private static boolean isTicked(Rule rule, MatchResult m) {
    boolean boxed = rule.hasGroup("mark");
    if (!boxed) {
      return false;
    }
    String mark = m.group("mark") == null ? m.group("box") : m.group("mark");
    return !mark.isBlank() && TICKS.indexOf(mark) >= 0;
  }

  /** Whether words begin with a task's verb, or say who is to act. */
  private boolean tellsTask(String words) {
    return Verbs.openTask(words) || !wording.owners(BindingSentences.trimmed(words)).isEmpty();
  }

  private boolean areKnown(List<String> owners) {
    return owners.stream().allMatch(subjects::isKnown);
  }

  /**
   * The owners of a label; empty where the label's owner part cannot be owners, so that it is no
   * label.
   */
  private Optional<List<String>> owner(Rule rule, MatchResult m) {
    boolean has = rule.hasGroup("owner");
    String written = has ? m.group("owner") : null;
    if (written == null || written.isBlank()) {
      return Optional.of(List.of());
    }
    if (Regex.of("(?i)(?:someone|somebody|tbc|tba)").matcher(written).matches()) {
      return Optional.of(List.of());
    }
    List<String> owners = subjects.owners(written);
    if (owners.isEmpty() && written.length() <= 24 && Newcomers.mayOwn(written)) {
      // Behind an explicit label any short capitalised word is somebody's name or post.
      owners = List.of(Subjects.label(written));
    }
    return owners.isEmpty() ? Optional.empty() : Optional.of(owners);
  }

  /** "(a) … (b) …" are actions of their own. */
  private List<Candidate> parts(Line line, Span span, List<String> named, Rule rule) {
    String text = span.of(line.text());
    List<Candidate> found = new ArrayList<>();
    Matcher m = PARTS.matcher(text);
    int from = 0;
    boolean split = PARTS.matcher(text).results().count() > 1;
    while (split && m.find()) {
      if (m.start() > from) {
        add(found, line, span, from, m.start(), named, rule);
      }
      from = m.end();
    }
    add(found, line, span, from, text.length(), named, rule);
    return found;
  }

  private void add(
      List<Candidate> found,
      Line line,
      Span span,
      int from,
      int to,
      List<String> named,
      Rule rule) {
    String words =
        BindingSentences.trimmed(line.text().substring(span.start() + from, span.start() + to));
    if (words.chars().filter(Character::isLetter).count() < 3
        || NOTHING.matcher(words).matches()
        || REPORTED.matcher(words).lookingAt()) {
      return;
    }
    Span at = new Span(span.start() + from, span.start() + to).shift(line.span().start());
    List<String> inWords = wording.ownersOfAny(words);
    // "President to do: AB and CD to look into it": the persons named outweigh the post.
    boolean persons = inWords.size() > 1 && inWords.stream().allMatch(subjects::isKnown);
    List<String> owners = named.isEmpty() || persons ? inWords : named;
    if (owners.isEmpty()) {
      owners = newcomers.owners(words, at);
    }
    found.add(new Candidate(words, at, owners, Optional.of(at), rule.id(), rule.confidence()));
  }
}
