/**
 * A file as structured text, before anything is known about what it says.
 *
 * <p>{@link org.minutebook.model.text.MeetingText} holds one canonical string and an ordered list
 * of {@link org.minutebook.model.text.Block}s. Every position anywhere in Minutebook is a {@link
 * org.minutebook.model.text.Span} into such a string; pages and lines are derived from it.
 */
@NullMarked
package org.minutebook.model.text;

import org.jspecify.annotations.NullMarked;
