package org.minutebook.extract.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Regex;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.text.PartType;

/** Finds the decisions of minutes and notes, with their movers and votes. */
public final class DecisionExtractor implements Extractor {
  private static final Gate OPENED =
      Gate.of(
          "(?i)^\\W*(?:agreed\\s+)?(?:action|ap)\\b(?!s?\\s+(?:plan|was|were|taken))|^\\W*\\[\\s?[A-Z]{2,4}\\b[^\\]]{0,20}\\]");

  private static final int POINTING = 10;

  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Decision.class);
  }

  @Override
  public Set<Class<? extends Fact>> needs() {
    return Set.of(NumberedItem.class, Attendance.class, MeetingDetail.Body.class);
  }

  @Override
  public List<Decision> from(Reading reading) {
    if (reading.type() != PartType.MINUTES && reading.type() != PartType.NOTES) {
      return List.of();
    }
    List<Utterance> said =
        Utterances.of(reading).stream().filter(one -> !OPENED.in(one.line().text())).toList();
    List<Decision> told = new Proceedings(reading).decisions(said);
    List<Decision> found = new ArrayList<>(told);
    // What stands under "Decisions" needs no word of deciding; what has one is known already.
    for (Decision listed : DecisionLists.of(reading)) {
      if (told.stream().noneMatch(known -> isIn(known, listed))) {
        found.add(listed);
      }
    }
    found.sort(Comparator.comparing(decision -> decision.evidence().span()));
    Set<String> seen = new HashSet<>();
    return found.stream().filter(decision -> seen.add(key(decision))).toList();
  }

  private static boolean isIn(Decision known, Decision listed) {
    return known.evidence().span().overlaps(listed.evidence().span());
  }

  /** Words that point to their item ("agreed to this proposal") may stand under several. */
  private static String key(Decision decision) {
    String words = folded(decision.text());
    boolean pointing = words.split(" ").length <= POINTING;
    return pointing ? decision.item().orElse("") + " " + words : words;
  }

  private static String folded(String text) {
    return Regex.of("[^\\p{L}\\p{N}]+")
        .matcher(text.toLowerCase(Locale.ROOT))
        .replaceAll(" ")
        .strip();
  }
}
