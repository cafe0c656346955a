/** Addresses that are open to whoever has them: a secret and where it is reached from outside. */
@NullMarked
package de.zusage.notification.secret;

import org.jspecify.annotations.NullMarked;
