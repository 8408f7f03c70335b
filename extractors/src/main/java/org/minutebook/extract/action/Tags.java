package org.minutebook.extract.action;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.text.Span;

/**
 * Tags behind the words that they mark: "… Action SM", "[JB]", "→ JB", "JB" on a line of its own.
 */
final class Tags {
  private static final Sieve RULES = Sieve.load(Tags.class, "tags.rules");

  /** Words that tell of something to be done. */
  private static final Gate CUE =
      Gate.of(
          "\\b(?:will|would|to\\s+be|should|agreed|needs?|asked|requested|must|shall|to\\s+\\p{Ll}+)\\b");

  private static final Pattern LAST_SENTENCE =
      Pattern.compile("(?:^|[.;:•–-]\\s)\\s*(\\p{L}+)[^.;]*$");

  /** So many lines that end in an owner show that the writer signs them so. */
  private static final int SIGNED = 3;

  private final Subjects subjects;
  private final boolean signed;

  Tags(Subjects subjects, Lines lines) {
    this.subjects = subjects;
    List<Rule> signing = RULES.all().stream().filter(Tags::isSignature).toList();
    this.signed =
        lines.all().stream()
                .filter(line -> Character.isLetterOrDigit(lastOf(line.text())))
                .filter(line -> signing.stream().anyMatch(rule -> tag(line, rule).isPresent()))
                .limit(SIGNED)
                .count()
            == SIGNED;
  }

  private static char lastOf(String text) {
    return text.charAt(text.length() - 1);
  }

  /**
   * A tag.
   *
   * @param owners whom it names
   * @param before the words of its line in front of it; empty where it stands alone
   * @param whole its line
   */
  record Tag(List<String> owners, Span before, Span whole, Rule rule) {
    boolean isAlone() {
      return before.isEmpty();
    }
  }

  /** The tag at the end of a line. */
  Optional<Tag> in(Line line) {
    return RULES.rules(line.text()).stream()
        .filter(rule -> signed || !isSignature(rule))
        .flatMap(rule -> tag(line, rule).stream())
        .findFirst();
  }

  private Optional<Tag> tag(Line line, Rule rule) {
    String text = line.text();
    int from = Math.min(line.bodyStart() - line.span().start(), text.length());
    Occurrences m = rule.in(text);
    while (m.find()) {
      String before = text.substring(Math.min(from, m.start()), m.start()).strip();
      boolean alone = before.chars().noneMatch(Character::isLetterOrDigit);
      List<String> owners = subjects.owners(m.group("owner"));
      boolean fits =
          !owners.isEmpty()
              && owners.stream().allMatch(owner -> mayTag(owner, rule))
              && (alone || !isAloneOnly(rule))
              && (alone || !needsCue(rule) || tellsTask(before))
              && !(needsCue(rule) && Wording.describes(before, m.group("owner")))
              && !(isSignature(rule) && (alone || PersonalName.endsInTitle(before)));
      if (fits) {
        int end = alone ? from : m.start();
        Span span = new Span(Math.min(from, end), end).shift(line.span().start());
        return Optional.of(new Tag(owners, span, line.span(), rule));
      }
    }
    return Optional.empty();
  }

  private static boolean isSignature(Rule rule) {
    return rule.field("signed").isPresent();
  }

  private boolean mayTag(String owner, Rule rule) {
    return subjects.isListed(owner)
        || subjects.isPost(owner)
        || isMarked(rule) && (subjects.isPerson(owner) || subjects.isGroup(owner));
  }

  /** Whether the tag itself says that it is one. */
  private static boolean isMarked(Rule rule) {
    return !needsCue(rule) && !isAloneOnly(rule) && !isSignature(rule);
  }

  private static boolean needsCue(Rule rule) {
    return rule.field("cue").isPresent();
  }

  private static boolean isAloneOnly(Rule rule) {
    return rule.field("alone").isPresent();
  }

  private static boolean tellsTask(String before) {
    Matcher m = LAST_SENTENCE.matcher(before);
    String sentence = m.find() ? before.substring(m.start(1)) : before;
    return CUE.in(sentence) || Verbs.openTask(sentence) && !PersonalName.looksLike(sentence);
  }
}
