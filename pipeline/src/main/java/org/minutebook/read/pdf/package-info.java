/** Reads PDF: from positions on the page to lines, columns, tables and paragraphs. */
@NullMarked
package org.minutebook.read.pdf;

import org.jspecify.annotations.NullMarked;
