/** XHTML to {@link org.minutebook.model.text.MeetingText}: canonical text and blocks with spans. */
@NullMarked
package org.minutebook.structure;

import org.jspecify.annotations.NullMarked;
