/** Expressions of time by which something is due, resolved against the meeting's date. */
@NullMarked
package org.minutebook.extract.deadline;

import org.jspecify.annotations.NullMarked;
