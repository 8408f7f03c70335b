package org.minutebook.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.Outcome;
import org.minutebook.model.text.PartType;

/** Counts endings until the account is made up. One thread. */
final class Accountant {
  private long seen;
  private long recorded;
  private long duplicates;
  private long unchanged;
  private long containers;
  private boolean changed;
  private final List<ImportAccount.Line> failures = new ArrayList<>();
  private final List<ImportAccount.Line> losses = new ArrayList<>();
  private final List<ImportAccount.Line> skips = new ArrayList<>();
  private long documents;
  private final SortedMap<String, SortedMap<Integer, Long>> meetings = new TreeMap<>();
  private final Set<String> people = new HashSet<>();
  private long items;
  private long actions;
  private long decisions;
  private long deadlines;

  void add(Ending ending) {
    seen++;
    switch (ending) {
      case Ending.Unchanged same -> unchanged++;
      case Ending.Ended ended -> add(ended.uri(), ended.outcome());
    }
  }

  void container() {
    containers++;
  }

  void changed(boolean didChange) {
    changed |= didChange;
  }

  private void add(String uri, Outcome outcome) {
    switch (outcome) {
      case Outcome.Recorded whole -> {
        recorded++;
        whole.records().forEach(this::add);
      }
      case Outcome.Partial part -> {
        losses.add(new ImportAccount.Line(uri, part.reason(), part.detail()));
        part.records().forEach(this::add);
      }
      case Outcome.Duplicate duplicate -> duplicates++;
      case Outcome.Failed failed ->
          failures.add(new ImportAccount.Line(uri, failed.reason(), failed.detail()));
      case Outcome.Skipped skipped ->
          skips.add(new ImportAccount.Line(uri, skipped.reason(), skipped.detail()));
    }
  }

  private void add(MeetingRecord record) {
    documents++;
    record.people().forEach(person -> people.add(person.name().toLowerCase(Locale.ROOT)));
    items += record.items().size();
    actions += record.actions().size();
    decisions += record.decisions().size();
    deadlines += record.actions().stream().filter(action -> action.deadline().isPresent()).count();
    if (record.type() == PartType.MINUTES || record.type() == PartType.NOTES) {
      record
          .meeting()
          .date()
          .ifPresent(
              date ->
                  meetings
                      .computeIfAbsent(record.body().orElse(""), body -> new TreeMap<>())
                      .merge(date.getYear(), 1L, Long::sum));
    }
  }

  ImportAccount account(boolean stopped) {
    return new ImportAccount(
        seen,
        recorded,
        losses.size(),
        duplicates,
        failures.size(),
        skips.size(),
        unchanged,
        containers,
        failures,
        losses,
        skips,
        new Findings(documents, meetings, people.size(), items, actions, decisions, deadlines),
        changed,
        stopped);
  }
}
