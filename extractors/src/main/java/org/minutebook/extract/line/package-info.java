/** A document's blocks as a flat sequence of lines, each knowing its layout. */
@NullMarked
package org.minutebook.extract.line;

import org.jspecify.annotations.NullMarked;
