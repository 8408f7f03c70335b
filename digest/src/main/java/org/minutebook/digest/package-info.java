/** Actions to digests in the formats that people use, and records as a person would read them. */
@NullMarked
package org.minutebook.digest;

import org.jspecify.annotations.NullMarked;
