/**
 * What is known about a meeting: facts with their evidence, and the record that gathers them.
 *
 * <p>A {@link org.minutebook.model.record.Fact} is what one rule found in one place. A {@link
 * org.minutebook.model.record.MeetingRecord} is what a document part says, with owners resolved to
 * persons. An {@link org.minutebook.model.record.Outcome} says how a file ended. Nothing here
 * changes after it is made.
 */
@NullMarked
package org.minutebook.model.record;

import org.jspecify.annotations.NullMarked;
