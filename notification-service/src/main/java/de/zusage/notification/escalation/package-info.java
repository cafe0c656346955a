/** Escalation: what nobody sees to reaches one human after the other, and the carrier at last, without content. */
@NullMarked
package de.zusage.notification.escalation;

import org.jspecify.annotations.NullMarked;
