/** Messages to one person on one day: made of what is due, handed to a channel, and what became of them. */
@NullMarked
package de.zusage.notification.message;

import org.jspecify.annotations.NullMarked;
