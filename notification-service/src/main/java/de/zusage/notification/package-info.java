/** Contacts, reminders and deliveries. */
@NullMarked
package de.zusage.notification;

import org.jspecify.annotations.NullMarked;
