/** What a client has called safe: language, channels, and the history of that word; the office's own mailbox. */
@NullMarked
package de.zusage.notification.contact;

import org.jspecify.annotations.NullMarked;
