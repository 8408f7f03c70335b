package org.minutebook.extract.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Line;
import org.minutebook.extract.line.Lines;
import org.minutebook.extract.name.Initials;
import org.minutebook.extract.name.PersonalName;
import org.minutebook.extract.rule.Gate;
import org.minutebook.extract.rule.Occurrences;
import org.minutebook.extract.rule.Regex;
import org.minutebook.extract.rule.Rule;
import org.minutebook.model.record.Attendance;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.MeetingDetail;

/** Who chaired: told in a sentence, labelled, or by a role in the list of those present. */
final class Chairs {
  private static final Gate CHAIR =
      Gate.of("(?i)\\b(?:chair|chairing|chairman|chairwoman|chairperson|in the chair)\\b");
  private static final Gate DEPUTY =
      Gate.of(
          "(?i)\\b(?:vice|deputy|former|past|co|committee|sub-?committee)\\b[\\s-]*chair|chair(?:man|person)?[\\s-]*(?:elect|designate)|\\bchair\\s+of\\b|\\b(?:partnership|group|board|forum|panel)\\s+chair\\b");

  /** "Cllr." ends none. */
  private static final Pattern SENTENCE_END =
      Pattern.compile(
          "(?<=\\p{Ll}{3})(?<!\\b(?:Cllr|Coun|Councillor|Messrs|Revd|Prof|Capt))\\.\\s.*$");

  private static final Gate PRESIDES =
      Gate.of(
          "(?i)\\b(?:in\\s+the\\s+chair|chairing|presiding|chairs?\\s+(?:for\\s+)?(?:this|the)\\s+meeting)\\b");

  private Chairs() {}

  static Optional<MeetingDetail> chair(Reading reading, Lines lines, List<Field> fields) {
    return told(reading, lines, 0.8)
        .or(() -> byRole(reading, true))
        .or(() -> labelled(reading, fields))
        .or(() -> byRole(reading, false))
        .or(() -> told(reading, lines, 0));
  }

  private static Optional<MeetingDetail> told(Reading reading, Lines lines, double atLeast) {
    for (Line line : lines.all()) {
      for (Rule rule : MeetingExtractor.SENTENCES.rules(line.text())) {
        Occurrences m = rule.in(line.text());
        if (rule.confidence() >= atLeast
            && rule.field("detail").equals(Optional.of("chair"))
            && m.find()) {
          Optional<String> name = person(reading, who(m)).filter(who -> !isAway(reading, who));
          if (name.isPresent()) {
            return Optional.of(
                new MeetingDetail.Chair(
                    name.get(), reading.evidence(line.span(), rule.id(), rule.confidence())));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The group that took part in the match: who, who2 or who3. */
  private static String who(MatchResult m) {
    return m.namedGroups().keySet().stream()
        .map(m::group)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }

  private static boolean isAway(Reading reading, String name) {
    return reading.found(Attendance.class).stream()
        .filter(a -> PersonalName.same(a.name(), name))
        .anyMatch(a -> a.kind() == Attendance.Kind.APOLOGIES || a.kind() == Attendance.Kind.ABSENT);
  }

  /** Where two share the chair and nothing tells who held it, it stays unsaid. */
  private static Optional<MeetingDetail> byRole(Reading reading, boolean plain) {
    List<Attendance> chairs =
        reading.found(Attendance.class).stream()
            .filter(
                a ->
                    a.kind() == Attendance.Kind.PRESENT
                        || a.kind() == Attendance.Kind.IN_ATTENDANCE)
            .filter(a -> a.role().filter(role -> chairs(role, plain)).isPresent())
            .toList();
    return chairs.stream()
        .filter(a -> plain || chairs.size() == 1)
        .findFirst()
        .map(
            a ->
                new MeetingDetail.Chair(
                    a.name(),
                    new Evidence(
                        a.evidence().span(), a.evidence().page(), "meeting.chair.role", 0.95)));
  }

  private static boolean chairs(String role, boolean plain) {
    return PRESIDES.in(role)
        || CHAIR.in(role)
            && !(plain
                ? DEPUTY.in(role)
                : Regex.of("(?i).*\\b(?:vice|deputy)\\b.*").matcher(role).matches());
  }

  private static Optional<MeetingDetail> labelled(Reading reading, List<Field> fields) {
    return fields.stream()
        .filter(field -> field.key().equals("chair"))
        .flatMap(
            field ->
                person(reading, Regex.of("[,;(].*$").matcher(field.value()).replaceAll(""))
                    .map(
                        name ->
                            new MeetingDetail.Chair(
                                name, reading.evidence(field.span(), "meeting.chair.label", 0.85)))
                    .stream())
        .map(MeetingDetail.class::cast)
        .findFirst();
  }

  /** The person that a name or initials mean, by the list of those present where it tells. */
  private static Optional<String> person(Reading reading, String written) {
    // "… was chaired by Ann Ash. One resident …"
    String sentence = SENTENCE_END.matcher(written).replaceFirst("");
    String name =
        Regex.of("^(?i:the)\\s+")
            .matcher(Regex.of("(?<![.,;:])[.,;:]++$").matcher(sentence.strip()).replaceAll(""))
            .replaceAll("");
    if (Initials.plausible(name)) {
      List<String> fits =
          reading.found(Attendance.class).stream()
              .filter(
                  a ->
                      a.initials()
                          .map(i -> i.equals(name))
                          .orElseGet(() -> Initials.fit(name, a.name())))
              .map(Attendance::name)
              .toList();
      return Optional.of(fits.size() == 1 ? fits.getFirst() : name);
    }
    String bare =
        PersonalName.bare(
            Regex.of(
                    "^(?i:(?:board|committee|council|town|village|vice|deputy|acting)[- ]){0,2}(?i:president|chairman|chairwoman|chairperson|chair|mayor|supervisor|moderator|convenor|convener),?\\s+")
                .matcher(name)
                .replaceAll(""));
    Optional<String> listed =
        reading.found(Attendance.class).stream()
            .map(Attendance::name)
            .filter(n -> PersonalName.same(n, bare))
            .findFirst();
    return listed
        .or(() -> bySurname(reading, bare))
        .or(
            () ->
                PersonalName.looksLike(bare) && bare.contains(" ")
                    ? Optional.of(bare)
                    : Optional.empty());
  }

  /** "President Whitlow" is the one person of that surname. */
  private static Optional<String> bySurname(Reading reading, String word) {
    List<String> fits =
        reading.found(Attendance.class).stream()
            .map(Attendance::name)
            .filter(n -> n.toLowerCase(Locale.ROOT).endsWith(" " + word.toLowerCase(Locale.ROOT)))
            .toList();
    return fits.size() == 1 && !word.isEmpty() ? Optional.of(fits.getFirst()) : Optional.empty();
  }
}
