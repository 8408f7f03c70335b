/** The composer: walks paths, reads, extracts, writes the book, lets the index follow. */
@NullMarked
package org.minutebook.pipeline;

import org.jspecify.annotations.NullMarked;
