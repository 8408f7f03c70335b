/** Recognises characters in pictures by the tesseract program, where it is installed. */
@NullMarked
package org.minutebook.read.ocr;

import org.jspecify.annotations.NullMarked;
