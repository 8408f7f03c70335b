/** The commands through their real entry point, on files that the tests make themselves. */
@NullMarked
package org.minutebook.cli;

import org.jspecify.annotations.NullMarked;
