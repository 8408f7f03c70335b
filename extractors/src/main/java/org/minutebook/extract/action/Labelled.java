package org.minutebook.extract.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Rules;
import org.minutebook.model.record.Action;
import org.minutebook.model.text.Span;

/** Actions behind a label: "ACTION: …", "Action JB: …", "Sec TODO: …". */
final class Labelled {
  private static final List<Rule> LABELS = Rules.load(Labelled.class, "labels.rules");
  private static final Pattern PARTS = Pattern.compile("(?:^|(?<=[\\s.;]))\\(?[a-e]\\)\\s*");
  private static final Pattern NEXT_LABEL =
      Pattern.compile(
          "\\s(?=(?:ACTION|Action)\\s*(?:[-–—:]|[A-Z]{2,4}\\s*[-–—:]|\\s[A-Z]{2,4}\\s+to\\b))");

  private final Subjects subjects;
  private final Margins owners;

  Labelled(Subjects subjects, Margins owners) {
    this.subjects = subjects;
    this.owners = owners;
  }

  /** The actions that a line labels; empty where it has no label. */
  List<Candidate> in(Line line) {
    List<Candidate> found = new ArrayList<>();
    int from = Math.min(line.bodyStart() - line.span().start(), line.text().length());
    for (int to : ends(line.text(), from)) {
      found.addAll(labelled(line, from, to));
      from = to;
    }
    return found;
  }

  private static List<Integer> ends(String text, int from) {
    List<Integer> ends = new ArrayList<>();
    Matcher m = NEXT_LABEL.matcher(text);
    while (m.find()) {
      if (m.start() > from) {
        ends.add(m.start());
      }
    }
    ends.add(text.length());
    return ends;
  }

  private List<Candidate> labelled(Line line, int from, int to) {
    String text = line.text().substring(from, to);
    for (Rule rule : LABELS) {
      Matcher m = rule.pattern().matcher(text);
      if (!m.find()) {
        continue;
      }
      Optional<List<String>> named = owner(rule, m);
      if (named.isEmpty()) {
        continue;
      }
      boolean before = rule.id().endsWith("bracket") && m.end() >= text.strip().length();
      Span span = before ? new Span(0, m.start()) : new Span(m.end(), text.length());
      return parts(line, span.shift(from), named.get(), rule);
    }
    return List.of();
  }

  /**
   * The owners of a label; empty where the label's owner part cannot be owners, so that it is no
   * label.
   */
  private Optional<List<String>> owner(Rule rule, Matcher m) {
    boolean has = rule.pattern().namedGroups().containsKey("owner");
    String written = has ? m.group("owner") : null;
    if (written == null || written.isBlank()) {
      return Optional.of(List.of());
    }
    if (written.matches("(?i)(?:someone|somebody|tbc|tba)")) {
      return Optional.of(List.of());
    }
    List<String> owners = subjects.owners(written);
    if (owners.isEmpty() && written.length() <= 24 && Character.isUpperCase(written.charAt(0))) {
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
    boolean split = text.contains("(a)") && text.contains("(b)");
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
    if (words.chars().filter(Character::isLetter).count() < 3) {
      return;
    }
    Span at = new Span(span.start() + from, span.start() + to).shift(line.span().start());
    List<String> inWords = this.owners.ownersOf(words);
    // "President to do: AB and CD to look into it": the persons named outweigh the post.
    boolean persons = inWords.size() > 1 && inWords.stream().allMatch(subjects::isKnown);
    List<String> owners = named.isEmpty() || persons ? inWords : named;
    found.add(
        new Candidate(
            words, at, owners, Optional.of(at), Action.Status.OPEN, rule.id(), rule.confidence()));
  }
}
