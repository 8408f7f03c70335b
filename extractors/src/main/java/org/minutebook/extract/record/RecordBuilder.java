package org.minutebook.extract.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.Records;
import org.minutebook.extract.Sentences;
import org.minutebook.extract.part.Segmenter;
import org.minutebook.model.record.Acronym;
import org.minutebook.model.record.Action;
import org.minutebook.model.record.Confidentiality;
import org.minutebook.model.record.Contact;
import org.minutebook.model.record.Correction;
import org.minutebook.model.record.Decision;
import org.minutebook.model.record.Evidence;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.Headcount;
import org.minutebook.model.record.Meeting;
import org.minutebook.model.record.MeetingDetail;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.record.Problem;
import org.minutebook.model.record.Provision;
import org.minutebook.model.record.Reference;
import org.minutebook.model.record.Source;
import org.minutebook.model.text.MeetingText;
import org.minutebook.model.text.Part;
import org.minutebook.model.text.PartType;

/** Runs the extractors over a file's parts and gathers their facts. */
public final class RecordBuilder implements Records {
  private final List<Extractor> extractors;
  private final Sentences sentences;
  private final AtomicBoolean prepared = new AtomicBoolean();

  /**
   * @param extractors in the order in which they run
   * @throws IllegalArgumentException where one needs a fact that none before it finds
   */
  public RecordBuilder(List<Extractor> extractors, Sentences sentences) {
    Set<Class<? extends Fact>> found = new HashSet<>();
    for (Extractor extractor : extractors) {
      if (!found.containsAll(extractor.needs())) {
        throw new IllegalArgumentException(
            extractor.getClass().getSimpleName()
                + " needs "
                + extractor.needs()
                + ", found so far: "
                + found);
      }
      found.addAll(extractor.finds());
    }
    this.extractors = List.copyOf(extractors);
    this.sentences = sentences;
  }

  @Override
  public void prepare() {
    if (!prepared.getAndSet(true)) {
      Thread loading = new Thread(sentences::load, "models");
      loading.setDaemon(true);
      // The first sentence meets the same, and tells of it.
      loading.setUncaughtExceptionHandler((thread, e) -> {});
      loading.start();
    }
  }

  @Override
  public List<MeetingRecord> of(Source source, MeetingText text) {
    List<MeetingRecord> records = new ArrayList<>();
    for (Part part : Segmenter.parts(text)) {
      records.add(record(source, part));
    }
    return Minuted.noted(records);
  }

  private MeetingRecord record(Source whole, Part unread) {
    Signatures signatures = Signatures.in(unread);
    Part part = signatures.without();
    List<Fact> facts = new ArrayList<>();
    Sentences remembered = new RememberedSentences(sentences);
    Reading before = new Reading(part, whole.uri(), facts, remembered);
    for (Extractor extractor : extractors) {
      facts.addAll(extractor.from(before));
      before = before.with(facts);
    }
    if (facts.stream().noneMatch(MeetingDetail.Chair.class::isInstance)) {
      signatures.chair().ifPresent(facts::add);
    }
    Reading reading = before.with(facts);
    Source source =
        new Source(
            whole.uri(),
            whole.sha256(),
            whole.mediaType(),
            whole.bytes(),
            whole.pages(),
            part.number(),
            part.count(),
            whole.language(),
            whole.ocr(),
            whole.ocrConfidence());
    People people = new People(Chaired.attendances(reading), new Mentions(reading));
    Places places = new Places(reading);
    // Owners first: their initials may add persons whom only the text names.
    List<Action> actions =
        reading.found(Action.class).stream()
            .map(action -> resolved(action, people, contexts(action, reading), places))
            .toList();
    return new MeetingRecord(
        source.recordId(),
        part.type(),
        source,
        reading.found(MeetingDetail.Body.class).stream().map(MeetingDetail.Body::name).findFirst(),
        meeting(reading),
        people.all().stream().map(places::affiliated).toList(),
        reading.found(NumberedItem.class).stream().map(places::headed).toList(),
        actions,
        reading.found(Decision.class),
        reading.found(Reference.class),
        reading.found(Correction.class),
        reading.found(Acronym.class),
        reading.found(Contact.class),
        reading.found(Confidentiality.class),
        reading.found(Headcount.class),
        reading.found(Provision.class),
        problems(reading, signatures),
        part.text().text());
  }

  /** The heading of an action's item, its presenter's line, and the rest of the item. */
  private static List<String> contexts(Action action, Reading reading) {
    int at = action.evidence().span().start();
    return reading.found(NumberedItem.class).stream()
        .filter(item -> item.evidence().span().start() <= at)
        .filter(item -> action.item().equals(item.number()))
        .reduce((before, after) -> after)
        .map(
            item -> {
              String presenter =
                  item.text().lines().findFirst().filter(l -> l.length() < 60).orElse("");
              return List.of(item.heading().orElse("") + "\n" + presenter, item.text());
            })
        .orElse(List.of());
  }

  private static Action resolved(
      Action action, People people, List<String> contexts, Places places) {
    return action.withOwners(
        action.owners().stream()
            .map(owner -> people.meant(owner, contexts))
            .map(meant -> places.owned(meant.owner(), action, meant.resolution()))
            .toList());
  }

  private static Meeting meeting(Reading reading) {
    return new Meeting(
        reading.meetingDate(),
        reading.found(MeetingDetail.Start.class).stream()
            .map(MeetingDetail.Start::time)
            .findFirst(),
        reading.found(MeetingDetail.End.class).stream().map(MeetingDetail.End::time).findFirst(),
        reading.found(MeetingDetail.Venue.class).stream()
            .map(MeetingDetail.Venue::place)
            .findFirst(),
        reading.found(MeetingDetail.Chair.class).stream()
            .map(MeetingDetail.Chair::name)
            .findFirst(),
        reading.found(MeetingDetail.Next.class).stream()
            .map(n -> new Meeting.Next(n.date(), n.start(), n.end()))
            .findFirst(),
        evidence(reading));
  }

  /** Where each particular stands: the first of its kind is the one that holds. */
  private static Map<String, Evidence> evidence(Reading reading) {
    Map<String, Evidence> places = new HashMap<>();
    for (MeetingDetail detail : reading.found(MeetingDetail.class)) {
      String key =
          switch (detail) {
            case MeetingDetail.Body body -> "body";
            case MeetingDetail.Held held -> "date";
            case MeetingDetail.Start start -> "start";
            case MeetingDetail.End end -> "end";
            case MeetingDetail.Venue venue -> "venue";
            case MeetingDetail.Chair chair -> "chair";
            case MeetingDetail.Next next -> "next";
          };
      places.putIfAbsent(key, detail.evidence());
    }
    return places;
  }

  /** What a reader of minutes would miss. */
  private static List<Problem> problems(Reading reading, Signatures signatures) {
    List<Problem> problems = new ArrayList<>();
    reading.found(MeetingDetail.Held.class).stream()
        .filter(held -> held.evidence().by().equals("meeting.date.year-of-file"))
        .map(
            held ->
                new Problem(
                    "year-of-file",
                    "The year of the meeting is that in the name of the file; the text has none.",
                    Optional.of(held.evidence())))
        .forEach(problems::add);
    if (reading.type() == PartType.MINUTES) {
      if (reading.meetingDate().isEmpty()) {
        problems.add(Undated.problem(reading));
      }
      if (reading.found(MeetingDetail.Body.class).isEmpty()) {
        problems.add(
            new Problem("no-body", "The minutes do not say which group met.", Optional.empty()));
      }
      States.draft(reading).ifPresent(problems::add);
    }
    problems.addAll(signatures.problems());
    problems.addAll(AttendanceTotals.check(reading));
    if (reading.type() == PartType.MINUTES || reading.type() == PartType.AGENDA) {
      problems.addAll(Numberings.problems(reading.found(NumberedItem.class)));
    }
    return problems;
  }
}
