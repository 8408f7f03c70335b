/** Short forms and what they stand for. */
@NullMarked
package org.minutebook.extract.glossary;

import org.jspecify.annotations.NullMarked;
