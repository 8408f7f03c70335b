/** How fast records are found; run by {@code mvn -Pbench}, see {@code docs/benchmarks.md}. */
@NullMarked
package org.minutebook.evaluation.bench;

import org.jspecify.annotations.NullMarked;
