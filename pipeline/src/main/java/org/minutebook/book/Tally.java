package org.minutebook.book;

import java.util.Optional;
import org.minutebook.model.record.Reason;

/** How many files stand alike. */
public record Tally(Verdict.Kind kind, Optional<Reason> reason, long files) {}
