/** Derives anew what this service knows from events, when an operator asks for it. */
@NullMarked
package de.zusage.notification.rebuild;

import org.jspecify.annotations.NullMarked;
