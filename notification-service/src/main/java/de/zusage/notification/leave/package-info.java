/** The way out of a channel that each mail to a client carries (RFC 8058), open to whoever has it. */
@NullMarked
package de.zusage.notification.leave;

import org.jspecify.annotations.NullMarked;
