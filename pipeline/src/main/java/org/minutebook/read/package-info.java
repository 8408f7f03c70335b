/**
 * Bytes to XHTML, in a worker process that may die. Only this package and those below it know Tika,
 * PDFBox and POI.
 *
 * <p>{@link org.minutebook.read.Readers#open} starts no process yet; {@link
 * org.minutebook.read.Reader#read} borrows a worker and has it read one file. A worker that hangs,
 * crashes or runs out of memory is killed and replaced, and the file ends in a reason. Containers
 * are unpacked by a worker into numbered files, which are then read like any other file.
 *
 * <p>The packages below hold the readers, one class a format, listed in {@code Readers.all}. They
 * produce {@link org.minutebook.read.format.Piece}s; {@link org.minutebook.read.format.Xhtml} alone
 * writes them down, in this profile:
 *
 * <ul>
 *   <li>{@code h1} to {@code h6}: a heading by its style; {@code data-label} is the number that the
 *       layout adds before it.
 *   <li>{@code p}: a paragraph, its wrapped lines joined.
 *   <li>{@code ul} with one {@code li}: an item of a list; {@code data-label} is its number or
 *       bullet as a reader sees it ("2.", "(a)", "6.1", "•"), {@code data-depth} its nesting from
 *       0.
 *   <li>{@code b}: bold, underlined or coloured text within any of these.
 *   <li>{@code table}, {@code tr}, {@code td} or {@code th}: a table; {@code data-column} is the
 *       first grid column that a cell covers, from 0; a row of {@code th} names the columns; cells
 *       hold the elements above, never a table.
 *   <li>{@code hr class="page"}: the end of a page, between blocks or within a cell; {@code
 *       data-page} is the number of the page that follows, from 1.
 * </ul>
 *
 * <p>What stands in an action column or in the margin beside a paragraph is a cell beside that
 * paragraph's cell. Page headers, footers, tracked deletions, hidden text, comments and notes are
 * left out; a header is kept once, on the first page.
 */
@NullMarked
package org.minutebook.read;

import org.jspecify.annotations.NullMarked;
