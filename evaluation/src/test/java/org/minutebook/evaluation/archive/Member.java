package org.minutebook.evaluation.archive;

import java.util.Optional;

/**
 * Somebody who comes to the meetings of a body.
 *
 * @param name first name and surname
 * @param initials which nobody else of the body has
 */
record Member(String name, String initials, Optional<String> role, Optional<String> organisation) {}
