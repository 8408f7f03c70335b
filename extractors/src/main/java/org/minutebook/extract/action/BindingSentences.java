package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.Sentences;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Lexicon;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.model.record.Action;
import org.minutebook.model.text.Span;

/**
 * Sentences that bind somebody: "MT to circulate", "RK agreed to draft", "Officers were asked to
 * nominate".
 *
 * <p>A verb that the lexicon does not hold is looked up by the tagger: only those few sentences
 * reach it.
 */
final class BindingSentences {
  private static final List<Rule> RULES = Rules.load(BindingSentences.class, "binding.rules");
  private static final Lexicon VERBS = Lexicon.load(BindingSentences.class, "verbs.txt");

  /** Words without which no sentence binds anybody. */
  private static final Pattern GATE =
      Pattern.compile("\\b(?:to|will|would|should|must|shall|agreed|needs?|please)\\b");

  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){1,5}[.)]?|[0-9]{1,2}[.)]|\\(?[a-z]\\))\\s+(?=\\S)");

  /** A longer "sentence" is a list or a table that lost its structure. */
  private static final int LONGEST = 1500;

  private final Reading reading;
  private final Subjects subjects;

  BindingSentences(Reading reading, Subjects subjects) {
    this.reading = reading;
    this.subjects = subjects;
  }

  /** The actions that a line's sentences state. */
  List<Candidate> in(Line line) {
    List<Candidate> found = new ArrayList<>();
    if (!GATE.matcher(line.text()).find()) {
      return found;
    }
    String text = reading.text().text();
    Span body = new Span(Math.min(line.bodyStart(), line.span().end()), line.span().end());
    for (Span sentence : reading.sentences().split(text, body)) {
      inSentence(sentence).ifPresent(found::add);
    }
    return found;
  }

  /** The action that one sentence states. */
  Optional<Candidate> inSentence(Span sentence) {
    String words = reading.text().of(sentence);
    if (words.length() > LONGEST || words.strip().endsWith("?") || !GATE.matcher(words).find()) {
      return Optional.empty();
    }
    for (Rule rule : RULES) {
      Matcher m = rule.pattern().matcher(words);
      while (m.find()) {
        List<String> owners = owners(rule, m, sentence);
        if (!owners.isEmpty() && isTask(sentence, m)) {
          int from = rule.id().endsWith("that-who") ? m.start() : m.start("who");
          Span span = new Span(from, words.length());
          String stated = trimmed(span.of(words));
          return Optional.of(
              new Candidate(
                  stated,
                  span.shift(sentence.start()),
                  owners,
                  Optional.of(sentence),
                  Action.Status.OPEN,
                  rule.id(),
                  rule.confidence()));
        }
      }
    }
    return Optional.empty();
  }

  private List<String> owners(Rule rule, Matcher m, Span sentence) {
    String who = m.group("who");
    if (who.matches("(?i)he|she|they")) {
      return meant(sentence.start() + m.start("who"));
    }
    List<String> owners = subjects.owners(who);
    return switch (rule.field("bound").orElse("anybody")) {
      case "known" ->
          owners.stream().allMatch(o -> subjects.isKnown(o) || subjects.isPost(o))
              ? owners
              : List.of();
      case "person" ->
          owners.stream()
                  .allMatch(
                      o ->
                          !Subjects.isCollective(o)
                              && (subjects.isPerson(o)
                                  || subjects.isPost(o)
                                  || subjects.isGroup(o)))
              ? owners
              : List.of();
      default -> owners;
    };
  }

  /** Whom "he" means: the last person named before, in the same paragraph. */
  private List<String> meant(int at) {
    String text = reading.text().text();
    int from = Math.max(text.lastIndexOf('\n', at) + 1, at - 1500);
    return subjects.lastPerson(text.substring(from, at)).stream().toList();
  }

  private boolean isTask(Span sentence, Matcher m) {
    String verb = m.group("verb");
    if (VERBS.contains(verb)) {
      return true;
    }
    if (verb.matches("be|like|also|date|the|see|know|his|her")) {
      return false;
    }
    Span at = new Span(m.start("verb"), m.end("verb")).shift(sentence.start());
    return reading.sentences().tagged(reading.text().text(), sentence).stream()
        .filter(token -> token.span().overlaps(at))
        .map(Sentences.Token::tag)
        .anyMatch(tag -> tag.equals("VB") || tag.equals("VBP"));
  }

  /** Words without bullets, and without the number that a paragraph begins with. */
  static String trimmed(String text) {
    String words = text.strip().replaceAll("\\s+", " ").replaceAll("^[-–—•●▪:;,\\s]+", "");
    return NUMBER.matcher(words).replaceFirst("");
  }
}
