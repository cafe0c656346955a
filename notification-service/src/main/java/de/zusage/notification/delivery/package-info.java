/** How a message leaves the house: SMTP, a gateway for text messages, or the inbox of the client. */
@NullMarked
package de.zusage.notification.delivery;

import org.jspecify.annotations.NullMarked;
