/** Reads HTML, whole pages and the fragments that other formats hold. */
@NullMarked
package org.minutebook.read.html;

import org.jspecify.annotations.NullMarked;
