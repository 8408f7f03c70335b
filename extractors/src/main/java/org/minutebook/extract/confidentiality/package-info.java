/** Rules of confidence that a document states. */
@NullMarked
package org.minutebook.extract.confidentiality;

import org.jspecify.annotations.NullMarked;
