/** Readers of text: plain, Markdown, HTML. */
@NullMarked
package org.minutebook.read.text;

import org.jspecify.annotations.NullMarked;
