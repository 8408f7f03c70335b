/** Pointers to earlier minutes and other papers, and corrections of earlier minutes. */
@NullMarked
package org.minutebook.extract.reference;

import org.jspecify.annotations.NullMarked;
