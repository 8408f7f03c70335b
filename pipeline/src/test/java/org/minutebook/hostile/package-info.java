/**
 * Files that mean harm, and the proof that they do none.
 *
 * <p>Each kind is made by a class of its own; {@link org.minutebook.hostile.HostileSet} lists them
 * all, and {@code expected.tsv} says of each what is to become of it.
 */
@NullMarked
package org.minutebook.hostile;

import org.jspecify.annotations.NullMarked;
