/**
 * The composer: walks paths, reads, extracts, writes the book, lets the index follow.
 *
 * <p>{@link org.minutebook.pipeline.Minutebooks} puts the real parts together. An {@link
 * org.minutebook.pipeline.Importer} fills a book, an {@link org.minutebook.pipeline.Extraction}
 * only reads, a {@link org.minutebook.pipeline.Library} answers what a book holds.
 */
@NullMarked
package org.minutebook.pipeline;

import org.jspecify.annotations.NullMarked;
