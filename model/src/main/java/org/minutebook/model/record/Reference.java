package org.minutebook.model.record;

import java.util.Optional;

/** A pointer to earlier minutes or another paper ("Para 4.5", "min. 207"). */
public record Reference(String text, Optional<String> item, Evidence evidence) implements Fact {}
