/** Reminders: planned from known dates, checked again just before sending, each with what became of it. */
@NullMarked
package de.zusage.notification.reminder;

import org.jspecify.annotations.NullMarked;
