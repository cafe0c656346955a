package de.zusage.notification.escalation;

import de.zusage.notification.reminder.Escalated;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells those who send whether a turn still waits for a word. */
@ApplicationScoped
class CurrentTurns implements Escalated {

    private final Escalations escalations;

    CurrentTurns(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public boolean stands(UUID turn) {
        return escalations.stands(turn);
    }
}
