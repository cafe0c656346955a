package de.zusage.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Takes channels back for clients who say so themselves. */
@ApplicationScoped
public class Withdrawals {

    private final ContactService service;

    Withdrawals(ContactService service) {
        this.service = service;
    }

    /** The way out of that channel was followed; whether it still leads anywhere is asked once nobody else can change it. */
    public void byLink(UUID caseId, Channel channel, BooleanSupplier stillLeads) {
        service.leave(caseId, channel, stillLeads);
    }
}
