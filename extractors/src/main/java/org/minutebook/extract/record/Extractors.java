package org.minutebook.extract.record;

import java.util.List;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Records;
import org.minutebook.extract.action.ActionExtractor;
import org.minutebook.extract.attendee.AttendeeExtractor;
import org.minutebook.extract.confidentiality.ConfidentialityExtractor;
import org.minutebook.extract.contact.ContactExtractor;
import org.minutebook.extract.deadline.DeadlineExtractor;
import org.minutebook.extract.decision.DecisionExtractor;
import org.minutebook.extract.glossary.GlossaryExtractor;
import org.minutebook.extract.item.ItemExtractor;
import org.minutebook.extract.meeting.MeetingExtractor;
import org.minutebook.extract.nlp.CoreNlpSentences;
import org.minutebook.extract.provision.ProvisionExtractor;
import org.minutebook.extract.reference.ReferenceExtractor;

/**
 * The extractors, in the order in which they run: a later one sees the facts of the earlier ones.
 */
public final class Extractors {
  private Extractors() {}

  /** Every extractor; to add one, add a line. */
  public static List<Extractor> all() {
    return List.of(
        new AttendeeExtractor(),
        new MeetingExtractor(),
        new ItemExtractor(),
        new DeadlineExtractor(),
        new ActionExtractor(),
        new DecisionExtractor(),
        new ReferenceExtractor(),
        new GlossaryExtractor(),
        new ContactExtractor(),
        new ConfidentialityExtractor(),
        new ProvisionExtractor());
  }

  /** Turns texts into records with every extractor, sentences and tags by CoreNLP. */
  public static Records records() {
    return new RecordBuilder(all(), new CoreNlpSentences());
  }
}
