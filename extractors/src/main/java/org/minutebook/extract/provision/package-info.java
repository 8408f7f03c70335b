/** What terms of reference lay down for a body, and what a report is for. */
@NullMarked
package org.minutebook.extract.provision;

import org.jspecify.annotations.NullMarked;
