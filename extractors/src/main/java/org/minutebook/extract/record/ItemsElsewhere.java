package org.minutebook.extract.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minutebook.model.record.MeetingRecord;
import org.minutebook.model.record.NumberedItem;
import org.minutebook.model.text.PartType;

/**
 * The same items in the agenda and in the minutes of a meeting, where these are two files.
 *
 * <p>Only for an agenda and minutes that name the same body and day. Of several, those with the
 * most items in common count. What is found depends on the records alone, so that it may be found
 * again, and changes as records come and go. Immutable.
 */
public final class ItemsElsewhere {
  private final List<MeetingRecord> papers;

  /**
   * Takes in agendas and minutes.
   *
   * @param records those of one body; the stream is read once
   */
  public ItemsElsewhere(Stream<MeetingRecord> records) {
    this.papers =
        records
            .filter(ItemsElsewhere::isPaper)
            .map(ItemsElsewhere::slim)
            .sorted(Comparator.comparing(MeetingRecord::id))
            .toList();
  }

  private static boolean isPaper(MeetingRecord record) {
    boolean kind = record.type() == PartType.AGENDA || record.type() == PartType.MINUTES;
    return kind && record.meeting().date().isPresent() && !record.items().isEmpty();
  }

  /** Without the words of its items, which matching does not need. */
  private static MeetingRecord slim(MeetingRecord record) {
    return record.withItems(
        record.items().stream()
            .map(
                item ->
                    new NumberedItem(
                        item.number(), item.heading(), item.level(), "", item.evidence()))
            .toList());
  }

  /** The record with its items' other places; equal to it where nothing has changed. */
  public MeetingRecord refined(MeetingRecord record) {
    Map<Integer, NumberedItem.Elsewhere> places =
        isPaper(record) ? places(record) : Map.<Integer, NumberedItem.Elsewhere>of();
    List<NumberedItem> items = new ArrayList<>();
    for (int i = 0; i < record.items().size(); i++) {
      items.add(record.items().get(i).foundElsewhere(Optional.ofNullable(places.get(i))));
    }
    return items.equals(record.items()) ? record : record.withItems(items);
  }

  private Map<Integer, NumberedItem.Elsewhere> places(MeetingRecord record) {
    Map<Integer, NumberedItem.Elsewhere> most = new HashMap<>();
    for (MeetingRecord paper : papers) {
      boolean other = !paper.source().sha256().equals(record.source().sha256());
      Map<Integer, NumberedItem.Elsewhere> found = new HashMap<>();
      if (other && AgendaMatching.sameMeeting(record, paper)) {
        AgendaMatching.places(record.items(), paper.items())
            .forEach((agenda, minutes) -> found.put(agenda, place(paper, minutes)));
      } else if (other && AgendaMatching.sameMeeting(paper, record)) {
        AgendaMatching.places(paper.items(), record.items())
            .forEach((agenda, minutes) -> found.put(minutes, place(paper, agenda)));
      }
      most = found.size() > most.size() ? found : most;
    }
    return most;
  }

  private static NumberedItem.Elsewhere place(MeetingRecord paper, int item) {
    return new NumberedItem.Elsewhere(paper.items().get(item).place(), paper.id());
  }
}
