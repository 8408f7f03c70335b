/**
 * Archives of any size from a seed, in the mix of real ones, with their gold.
 *
 * <p>{@link org.minutebook.evaluation.archive.MakeArchive} writes one. Each file hangs on nothing
 * but the seed and its number, so that memory stays flat and an archive is the same on every
 * machine. The way: {@code Body} and {@code Minuting} invent what was said, {@code Layout} puts it
 * on a sheet, {@code Form} writes the sheet, {@code GoldJson} says what a clerk should read.
 */
@NullMarked
package org.minutebook.evaluation.archive;

import org.jspecify.annotations.NullMarked;
