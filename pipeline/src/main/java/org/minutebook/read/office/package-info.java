/** Readers of word processors' files: docx, doc, odt, rtf, and whatever else Tika reads. */
@NullMarked
package org.minutebook.read.office;

import org.jspecify.annotations.NullMarked;
