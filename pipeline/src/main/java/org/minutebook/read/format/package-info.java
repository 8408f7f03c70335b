/**
 * What every format reader speaks: its port, its input, and the pieces that it finds.
 *
 * <p>A {@link org.minutebook.read.format.FormatReader} turns one file into {@link
 * org.minutebook.read.format.Piece}s, or unpacks it; {@link org.minutebook.read.format.Xhtml}
 * writes pieces down in the profile that the package {@code read} describes.
 */
@NullMarked
package org.minutebook.read.format;

import org.jspecify.annotations.NullMarked;
