/** How a message leaves the house: SMTP. */
@NullMarked
package de.zusage.notification.delivery;

import org.jspecify.annotations.NullMarked;
