package org.minutebook.extract.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Decision;
import org.minutebook.model.text.Span;

/**
 * Follows the sentences of a meeting from motion to vote.
 *
 * <p>A sentence states a decision, puts a motion, names its movers, or tells how it fared; movers
 * and votes belong to the motion or decision before them. At most one motion is open.
 */
final class Proceedings {
  static final Sieve MOTIONS = Sieve.load(Proceedings.class, "motions.rules");
  private static final Lexicon VERBS = Lexicon.load(Proceedings.class, "verbs.txt");

  private static final Pattern MOVER_WORD =
      Pattern.compile(
          "(?:(?i:\\b(?:it\\s+was\\s+)?(?:duly\\s+)?(?:proposed|prop|moved|mvd|nominated|nom|seconded|second|seconder|secd|sec|2nd|2nded|proposer|mover|motion\\s+(?:made\\s+)?by)\\b\\.?\\s*+(?:by\\b|from\\b)?\\s*+[:=–-]?\\s*+)(?:(?i:the\\s+(?:chair\\w*|clerk|treasurer|secretary|mayor|president)|everyone|all)|\\p{Lu}[\\p{L}.’'-]{0,30}+(?:[ ,]{1,2}(?:\\p{Lu}[\\p{L}.’'-]{0,30}+|van|de|der|von)(?![\\p{L}]*\\s*:)){0,4})?)|(?:\\p{Lu}[\\p{L}.’'-]{0,30}+\\s){1,4}(?i:seconded|seconds|2nded)(?i:\\s+(?:the\\s+motion|this|it))?");

  private static final Pattern DECIDED =
      Pattern.compile(
          "(?i)\\b(?<verb>carried|passed|accepted|approved|agreed|adopted|resolved|elected|lost|defeated|rejected|withdrawn|deferred|tabled)\\b(?!\\s+(?:by\\s+)?(?:\\p{L}+\\s+)?(?:propos|second))");

  /** A verdict that does not name the motion stands near it. */
  private static final int NEAR = 3;

  /** A sentence that speaks of "the motion" as passed. */
  private static final String PASSED = "decision.resolution-passed";

  private static final int FAR = 40;

  private final Reading reading;
  private final Statements statements;
  private final List<Decision> found = new ArrayList<>();
  private Optional<Draft> open = Optional.empty();
  private Optional<Draft> last = Optional.empty();
  private Optional<Utterance> before = Optional.empty();

  Proceedings(Reading reading) {
    this.reading = reading;
    this.statements = new Statements(Deciders.of(reading));
  }

  /** The decisions of all sentences, in order. */
  List<Decision> decisions(List<Utterance> all) {
    for (Utterance said : all) {
      leaveItem(said);
      hear(said);
      before = Optional.of(said);
    }
    close();
    finish();
    return found;
  }

  private void hear(Utterance said) {
    Optional<Verdicts.Verdict> verdict = Verdicts.in(said);
    if (verdict.isPresent()) {
      judge(said, verdict.get());
      return;
    }
    Optional<Rule> motion = MOTIONS.first(said.words());
    boolean movers = motion.isPresent() && !isLabel(motion.get()) && content(said.words()) < FEW;
    if (movers && !tellsWhat(said)) {
      name(said);
      return;
    }
    if (motion.filter(Proceedings::isLabel).isPresent()) {
      move(said, motion.get());
      return;
    }
    Optional<Statements.Statement> stated =
        statements
            .in(said.words())
            .filter(s -> said.line().heading() == 0 && (s.strong() || !isTitle(said)));
    if (stated.isPresent()) {
      state(said, stated.get());
    } else if (motion.isPresent() && !isQuestion(said)) {
      move(said, motion.get());
    }
  }

  /** "All payments approved, proposed AB": few words, and yet what was approved. */
  private boolean tellsWhat(Utterance said) {
    return content(said.words()) > 0 && statements.in(said.words()).isPresent();
  }

  /** A motion is over with its item, a heading or many sentences. */
  private void leaveItem(Utterance said) {
    open.ifPresent(
        draft -> {
          boolean gone =
              said.line().heading() > 0
                  || said.line().index() - draft.last().line().index() > FAR
                  || !reading
                      .itemAt(said.span().start())
                      .equals(reading.itemAt(draft.last().span().start()));
          if (gone) {
            close();
          }
        });
  }

  private void state(Utterance said, Statements.Statement statement) {
    if (statement.rule().equals(PASSED) && open.filter(draft -> !draft.isSettled()).isPresent()) {
      judge(said, new Verdicts.Verdict(statement.kind(), statement.rule(), true, false));
      return;
    }
    boolean follows = open.filter(draft -> follows(said, draft) && !draft.isSettled()).isPresent();
    if (follows) {
      Draft draft = open.orElseThrow();
      draft.state(said, statement.kind(), statement.rule(), statement.confidence());
      open = Optional.empty();
      keep(draft);
    } else {
      close();
      Span text = said.length() > 3 ? said.span() : withBefore(said);
      Draft draft = new Draft(said, text, statement.rule(), statement.confidence(), false, false);
      draft.settle(statement.kind());
      keep(draft);
    }
  }

  /** "All agreed.": what they agreed to stands in the sentence before. */
  private Span withBefore(Utterance said) {
    return before
        .filter(b -> b.line().index() == said.line().index())
        .map(b -> b.span().union(said.span()))
        .orElse(said.span());
  }

  /** A motion is put: its words, with or without movers. */
  private void move(Utterance said, Rule rule) {
    Optional<Draft> named =
        open.filter(
            draft ->
                follows(said, draft) && rule.id().equals("motion.seconded") && !draft.isSettled());
    if (named.isPresent()) {
      named.get().extend(said);
      return;
    }
    close();
    int from = said.span().start();
    if (isLabel(rule)) {
      Occurrences m = rule.in(said.span().of(reading.text().text()));
      from += m.find() ? m.end() : 0;
    }
    Span text = new Span(Math.min(from, said.span().end()), said.span().end());
    boolean formal =
        rule.field("formal").isPresent()
            || !Movers.in(said.words()).isEmpty()
                && Regex.of("(?is).*\\b(?:second|2nd|sec)\\w*\\b.*")
                    .matcher(said.words())
                    .matches();
    Draft draft = new Draft(said, text, rule.id(), rule.confidence(), !formal, false);
    decidedIn(said).ifPresent(draft::settle);
    open = Optional.of(draft);
  }

  /** Movers stand by themselves: they belong to the motion or decision before. */
  private void name(Utterance said) {
    Optional<Draft> to =
        open.filter(draft -> near(said, draft))
            .or(() -> last.filter(draft -> follows(said, draft) || isSameLine(said, draft)));
    Draft draft = to.orElseGet(() -> moved(said));
    if (to.isPresent()) {
      draft.attach(said);
    }
    decidedIn(said).ifPresent(draft::settle);
    if (last.filter(known -> known == draft).isEmpty()) {
      open = Optional.of(draft);
    }
  }

  /** What was moved stands in the sentence before its movers. */
  private Draft moved(Utterance said) {
    close();
    Optional<Utterance> words = before.filter(b -> said.line().index() - b.line().index() <= 1);
    Draft draft =
        new Draft(
            words.orElse(said), words.orElse(said).span(), "motion.moved-before", 0.8, false, true);
    if (words.isPresent() && NOMINEE.in(said.words())) {
      draft.extend(said);
    } else if (words.isPresent()) {
      draft.attach(said);
    }
    return draft;
  }

  private void judge(Utterance said, Verdicts.Verdict verdict) {
    int reach = verdict.named() ? FAR : NEAR;
    Optional<Draft> to =
        open.filter(draft -> said.line().index() - draft.last().line().index() <= reach)
            .or(() -> last.filter(draft -> follows(said, draft)));
    if (to.isPresent()) {
      Draft draft = to.get();
      draft.attach(said);
      draft.settle(verdict.kind());
      if (open.isPresent()) {
        open = Optional.empty();
        keep(draft);
      }
      return;
    }
    close();
    Optional<Utterance> words =
        before.filter(
            b ->
                said.line().index() - b.line().index() <= 1
                    && b.words().length() <= 400
                    && (b.line().index() == said.line().index()
                        || said.length() <= 3
                        || verdict.vote()));
    Draft draft =
        new Draft(words.orElse(said), words.orElse(said).span(), verdict.rule(), 0.85, true, false);
    words.ifPresent(b -> draft.attach(said));
    draft.settle(verdict.kind());
    keep(draft);
  }

  private void close() {
    open.ifPresent(this::keep);
    open = Optional.empty();
  }

  /** Votes and movers may still follow; the one before is finished. */
  private void keep(Draft draft) {
    if (last.filter(known -> known == draft).isEmpty()) {
      finish();
    }
    last = Optional.of(draft);
  }

  private void finish() {
    last.flatMap(draft -> draft.decision(reading)).ifPresent(found::add);
    last = Optional.empty();
  }

  /** Whether nothing but a line's end stands between. */
  private boolean follows(Utterance said, Draft draft) {
    return before.filter(b -> b.span().equals(draft.last().span())).isPresent()
        && said.line().index() - draft.last().line().index() <= 1;
  }

  /** "The minutes were approved. A slip was noted. Proposed AB, seconded CD." */
  private static boolean isSameLine(Utterance said, Draft draft) {
    return !said.first() && said.line().index() == draft.last().line().index();
  }

  private static boolean near(Utterance said, Draft draft) {
    return said.line().index() - draft.last().line().index() <= NEAR;
  }

  private static Optional<String> decidedIn(Utterance said) {
    Matcher m = DECIDED.matcher(said.words());
    Matcher second = SECOND.matcher(said.words());
    return second.find() && m.find(second.end()) ? VERBS.value(m.group("verb")) : Optional.empty();
  }

  /** "Nom: Ann Ash" names whom the election is about. */
  private static final Gate NOMINEE = Gate.of("(?i)^\\W*(?:nom|nominees?|candidates?)\\b\\.?\\s*:");

  private static final Pattern SECOND = Pattern.compile("(?i)\\b(?:second\\w*|2nd|sec)\\b");

  /** "Proposed closing the meeting" says what is moved, in whatever few words. */
  private static final Gate COURSE =
      Gate.of(
          "(?i)\\b(?:clos|open|re-?open|adjourn|suspend|end|resum|extend)ing\\s+(?:of\\s+)?(?:the\\s+|this\\s+)?(?:meeting|session)\\b");

  /** Fewer words of its own say nothing of what is moved. */
  private static final int FEW = 3;

  /** How many words a sentence has beside movers and verdict. */
  private static int content(String words) {
    if (COURSE.in(words)) {
      return FEW;
    }
    String rest = MOVER_WORD.matcher(words).replaceAll(" ");
    rest = BRACKETS.matcher(rest).replaceAll(" ");
    rest = TRUE_RECORD.matcher(DECIDED.matcher(rest).replaceAll(" ")).replaceAll(" ");
    int count = 0;
    for (String word : Regex.of("[^\\p{L}\\p{N}’']+").split(rest)) {
      count +=
          word.length() >= 2
                  && !Regex.of(
                          "(?i)and|by|the|was|were|all|unanimously|cllr|mr|mrs|it|duly|this|motion")
                      .matcher(word)
                      .matches()
              ? 1
              : 0;
    }
    return count;
  }

  /** "Proposed by Ann Ash (by letter)". */
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]{1,60}\\)");

  /** What the movers of minutes move stands in the sentence before. */
  private static final Pattern TRUE_RECORD =
      Pattern.compile(
          "(?i)\\b(?:as\\s+)?(?:a|an|being)\\s+(?:true|correct|accurate|fair)\\b[^.;]{0,60}|\\bthe\\s+(?:motion|meeting)\\b");

  private static boolean isLabel(Rule rule) {
    return rule.field("label").isPresent();
  }

  private static boolean isQuestion(Utterance said) {
    return said.words().endsWith("?");
  }

  /** "Minutes of the last meeting – approval" heads an item and settles nothing. */
  private static boolean isTitle(Utterance said) {
    return said.line().stressed() && said.length() <= 8 && !said.words().endsWith(".");
  }
}
