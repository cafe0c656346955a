/** Erasing a case with all that belongs to it, and saying that it is done. */
@NullMarked
package de.zusage.notification.erasure;

import org.jspecify.annotations.NullMarked;
