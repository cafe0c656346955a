/** How a message leaves the house: neutral texts in the reader's language, and SMTP. */
@NullMarked
package de.zusage.notification.delivery;

import org.jspecify.annotations.NullMarked;
