package de.zusage.notification.reminder;

import java.util.UUID;

/** Knows whether somebody's turn at an escalation still waits for a word. */
public interface Escalated {

    boolean stands(UUID turn);
}
