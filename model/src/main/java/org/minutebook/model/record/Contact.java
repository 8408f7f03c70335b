package org.minutebook.model.record;

import java.util.Optional;

/** Somebody's address for queries. */
public record Contact(
    Optional<String> name, Optional<String> email, Optional<String> phone, Evidence evidence)
    implements Fact {}
