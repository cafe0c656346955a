/** Secrets come as mounted files, one for each setting, and from nowhere else. */
@NullMarked
package de.zusage.kit.secret;

import org.jspecify.annotations.NullMarked;
