package org.minutebook.extract.provision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.minutebook.extract.Extractor;
import org.minutebook.extract.Reading;
import org.minutebook.extract.line.Lines;
import org.minutebook.model.record.Fact;
import org.minutebook.model.record.Provision;

/**
 * Finds aims, composition, frequency and quorum of a body in its terms of reference, and purpose,
 * recommendations and contact of a report.
 *
 * <p>Headings come first; a sentence counts where no heading has given its words already. Other
 * kinds of document lay nothing down: what minutes say of these is a decision.
 */
public final class ProvisionExtractor implements Extractor {
  @Override
  public Set<Class<? extends Fact>> finds() {
    return Set.of(Provision.class);
  }

  @Override
  public List<Provision> from(Reading reading) {
    return switch (reading.type()) {
      case TERMS_OF_REFERENCE -> provisions(reading, "terms");
      case REPORT -> provisions(reading, "report");
      case MINUTES, AGENDA, ACTION_LOG, NOTES, OTHER -> List.of();
    };
  }

  private static List<Provision> provisions(Reading reading, String document) {
    Lines lines = reading.lines();
    List<Provision> found = new ArrayList<>(Sections.in(reading, lines, document));
    for (Provision told : Told.in(reading, lines, document)) {
      boolean known =
          found.stream()
              .anyMatch(
                  other ->
                      other.kind() == told.kind()
                          && other.evidence().span().overlaps(told.evidence().span()));
      if (!known) {
        found.add(told);
      }
    }
    found.sort(Comparator.comparing(provision -> provision.evidence().span()));
    return found;
  }
}
