package de.zusage.portal.transfer;

import de.zusage.portal.casefile.CaseDesk.Head;
import de.zusage.portal.casefile.Consents.Along;
import de.zusage.portal.transfer.Transfers.Office;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asking another office to go on with an agreement.
 *
 * @param authority whose offices are shown; empty for the own one
 * @param consented the offices, as consents name them, to which the client has agreed already
 * @param along what the client wants to go along, as it was entered
 * @param words what the client is asked to agree to
 */
record ProposalPage(
        UUID agreementId,
        String etag,
        Head client,
        String authority,
        List<Office> offices,
        List<String> consented,
        String words,
        List<String> languages,
        String chosen,
        Set<Along> along,
        @Nullable String fault,
        boolean overtaken) {

    /** What may go along beyond what always does. */
    public List<Along> alongs() {
        return List.of(Along.values());
    }

    public boolean isConsented(String recipient) {
        return consented.contains(recipient);
    }

    /** For a form that is sent twice and counts once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
