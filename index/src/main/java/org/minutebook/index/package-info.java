/**
 * Records made searchable, down to the numbered item.
 *
 * <p>{@link org.minutebook.index.MeetingIndex} is the only entry: {@code apply} changes of the book
 * in the order of their sequence, {@code search} with a {@link org.minutebook.index.Query}. The
 * index is derived: it can be deleted and built again from the book at any time. Lucene is known to
 * this package only.
 */
@NullMarked
package org.minutebook.index;

import org.jspecify.annotations.NullMarked;
