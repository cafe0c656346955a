/** Secrets come as mounted files, one for each setting, as the services take theirs. */
@NullMarked
package de.zusage.portal.secret;

import org.jspecify.annotations.NullMarked;
