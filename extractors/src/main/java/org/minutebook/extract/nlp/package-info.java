/**
 * Stanford CoreNLP behind the port {@link org.minutebook.extract.Sentences}; nothing else imports
 * it.
 */
@NullMarked
package org.minutebook.extract.nlp;

import org.jspecify.annotations.NullMarked;
