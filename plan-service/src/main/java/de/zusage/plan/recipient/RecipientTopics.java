package de.zusage.plan.recipient;

import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.plan.casefile.KnownConsents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** Tells a recipient that subscribes, as long as the client consents to it; who does not subscribe is told nothing. */
@ApplicationScoped
public class RecipientTopics {
    private final EventLog log;
    private final KnownConsents consents;
    private final Set<String> subscribers;

    RecipientTopics(EventLog log, KnownConsents consents, RecipientConfig config) {
        this.log = log;
        this.consents = consents;
        this.subscribers = config.subscribers().orElse(Set.of());
    }

    /**
     * Tells what the client's live consent allows, and without it what takes back something that was told.
     *
     * @param knows whether the recipient was told of the place or referral before; the answer says whether it is by now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean tell(UUID caseId, String recipient, boolean knows, RecipientEvent event) {
        if (!subscribers.contains(recipient)) {
            return knows;
        }
        boolean allowed =
                event.takesBack() ? knows : consents.recipients(caseId).contains(recipient);
        if (!allowed) {
            return knows;
        }
        append(recipient, event);
        return true;
    }

    /** Tells whoever was told before that it is erased here, whether or not he still subscribes (Art. 19 DSGVO). */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erased(String recipient, RecipientEvent event) {
        append(recipient, event);
    }

    private void append(String recipient, RecipientEvent event) {
        log.appendOutward(new EventStream("zusage.referral." + recipient, event.stream()), event);
    }
}
