package org.minutebook.extract;

import java.util.List;
import java.util.Set;
import org.minutebook.model.record.Fact;

/**
 * Finds one kind of fact. Implementations are stateless, thread-safe, and never throw on odd text.
 */
public interface Extractor {
  /** The facts that {@code reading} states, in the order of the text. */
  List<? extends Fact> from(Reading reading);

  /** The kinds of fact that have to be found before; checked when the list is built. */
  default Set<Class<? extends Fact>> needs() {
    return Set.of();
  }

  /** The kinds of fact that this extractor finds. */
  Set<Class<? extends Fact>> finds();
}
