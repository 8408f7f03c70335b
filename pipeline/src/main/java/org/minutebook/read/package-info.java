/**
 * Bytes to XHTML, in a worker process that may die. Only this package knows Tika, PDFBox and POI.
 */
@NullMarked
package org.minutebook.read;

import org.jspecify.annotations.NullMarked;
