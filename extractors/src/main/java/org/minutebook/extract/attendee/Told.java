package org.minutebook.extract.attendee;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.extract.rule.Sieve;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.text.Span;

/**
 * Attendance told in sentences: "Apologies were received from Cllr Ash and Mr B Birch (Leeds
 * Trust)."
 */
final class Told {
  private static final Sieve RULES = Sieve.load(Told.class, "told.rules");
  private static final Gate SENTENCE =
      Gate.of(
          "\\b(?:was|were|had|have|has|is|are|been|will|would|please|contact)\\b|\\b(?i:available|welcomed|no apologies|none|except|excepting|apart from|with the exception of)\\b");
  private static final Pattern ASIDE =
      Pattern.compile("\\bwho\\s+(?:was\\s+in|took|presided|chaired)\\b");
  private static final Pattern STOP =
      Pattern.compile(
          "\\.(?=\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Ll})|\\.\\s*$|\\b(?:was|were|due to|because)\\b|\\bwho\\b(?!\\s+(?:took|presided|chaired))");
  private static final Gate EXCUSED = Gate.of("(?i)\\b(?:apolog(?:y|ies)|regrets|excused)\\b");

  /** Where a sentence begins: behind a full stop that ends no title and no initial. */
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "\\.(?<!\\b\\p{Lu}\\.)(?<!\\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Cllr|Cllrs|St|Messrs|Hon|No|Insp|Sgt)\\.)\\s+(?=\\p{Lu})|[!?]\\s+");

  /** Words that begin a sentence behind a list. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:Apolog|Regrets|There|The (?:meeting|chair)|No |It |In (?:his|her|their|the) )");

  private Told() {}

  /** Whether a text tells something rather than lists names. */
  static boolean isSentence(String text) {
    return SENTENCE.in(ASIDE.matcher(text).replaceAll(" "));
  }

  /** The part of a text that lists: up to the first of its sentences that tells something. */
  static int listEnd(String text, int from, int to) {
    Matcher m = BOUNDARY.matcher(text).region(from, to);
    m.useTransparentBounds(true);
    int start = from;
    while (m.find()) {
      if (isSentence(text.substring(start, m.start()))) {
        return start;
      }
      start = m.end();
      if (OTHER.matcher(text.substring(start, to)).lookingAt()) {
        return start;
      }
    }
    return isSentence(text.substring(start, to)) ? start : to;
  }

  static void read(Lines lines, Register register) {
    boolean listed =
        register.attendances().stream().anyMatch(a -> a.kind() == Attendance.Kind.PRESENT);
    for (Line line : lines.all()) {
      if (register.isTaken(line) && !isSentence(line.text())) {
        continue;
      }
      for (Span sentence : sentences(line.text())) {
        readSentence(line, sentence, register, listed);
      }
    }
  }

  /** The sentences of a line. */
  static List<Span> sentences(String text) {
    List<Span> sentences = new ArrayList<>();
    Matcher m = BOUNDARY.matcher(text);
    int start = 0;
    while (m.find()) {
      sentences.add(new Span(start, m.end()));
      start = m.end();
    }
    sentences.add(new Span(start, text.length()));
    return sentences;
  }

  private static void readSentence(Line line, Span sentence, Register register, boolean listed) {
    String text = line.text();
    String words = sentence.of(text);
    for (Rule rule : RULES.rules(words)) {
      Occurrences m = rule.in(words);
      if (!m.find() || listed && rule.field("present").isPresent()) {
        continue;
      }
      String said = rule.field("attendance").orElseThrow();
      if (!said.equals("none")) {
        boolean after = rule.field("names").orElseThrow().equals("after");
        Span named = after ? new Span(m.end(), end(words, m.end())) : new Span(0, m.start());
        boolean excused = said.equals("absent") && EXCUSED.in(words);
        Attendance.Kind kind = excused ? Attendance.Kind.APOLOGIES : Attendance.Kind.of(said);
        if (after || beginsWithName(named.of(words))) {
          register.add(
              named.shift(line.span().start() + sentence.start()),
              new Labels.Listing(kind),
              false,
              rule.id());
        }
      }
      return;
    }
  }

  /** Whether a sentence's subject is people by name: "Ann Ash and Bea Birch …". */
  private static boolean beginsWithName(String subject) {
    String words = Regex.of("^(?:[^:]{0,40}:\\s+|\\W+)").matcher(subject).replaceFirst("").strip();
    List<Entry> entries = Entries.of(words, false);
    return !entries.isEmpty()
        && entries.getFirst().span().start() == 0
        && Regex.of("\\s+").split(words).length < 12 + 8 * entries.size();
  }

  private static int end(String words, int from) {
    Matcher stop = STOP.matcher(words).region(from, words.length());
    return stop.find() ? stop.start() : words.length();
  }
}
