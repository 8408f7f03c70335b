package org.minutebook.model.record;

import java.util.Optional;

/** A correction to earlier minutes ("should read … rather than …"). */
public record Correction(
    String text, Optional<String> corrected, Optional<String> original, Evidence evidence)
    implements Fact {}
