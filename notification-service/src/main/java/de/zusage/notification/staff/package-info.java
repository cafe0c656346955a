/** The staff of an office: who may be told things, whom an escalation reaches, and what each of them wants to hear. */
@NullMarked
package de.zusage.notification.staff;

import org.jspecify.annotations.NullMarked;
