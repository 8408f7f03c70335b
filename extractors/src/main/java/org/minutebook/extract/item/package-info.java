/** Numbered items and headed sections, with their headings and nesting. */
@NullMarked
package org.minutebook.extract.item;

import org.jspecify.annotations.NullMarked;
