package de.zusage.notification.personaldata;

import de.zusage.kit.held.AccessHistory;
import de.zusage.kit.held.AccessView;
import de.zusage.kit.held.HeldData;
import de.zusage.kit.held.HeldRows;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.notification.adviser.RestrictedCases;
import de.zusage.notification.client.KnownClients;
import de.zusage.notification.contact.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells clients what is held about them, and logs whether they asked themselves. */
@ApplicationScoped
class PersonalDataService {
    private final KnownClients clients;
    private final Reach reach;
    private final RestrictedCases restricted;
    private final HeldRows held;
    private final AccessHistory history;
    private final AccessLog access;
    private final Caller caller;

    PersonalDataService(
            KnownClients clients,
            Reach reach,
            RestrictedCases restricted,
            HeldRows held,
            AccessHistory history,
            AccessLog access,
            Caller caller) {
        this.clients = clients;
        this.reach = reach;
        this.restricted = restricted;
        this.held = held;
        this.history = history;
        this.access = access;
        this.caller = caller;
    }

    /** 404 for whoever sees no case of that id. */
    @Transactional
    void require(UUID caseId) {
        isOwn(caseId);
    }

    @Transactional
    HeldData of(UUID caseId) {
        access.record(isOwn(caseId) ? "READ" : "GIVE", "personal-data", caseId);
        return held.of(caseId);
    }

    @Transactional
    Page<AccessView> access(UUID caseId, @Nullable String cursor, int limit) {
        isOwn(caseId);
        access.record("READ", "access", caseId);
        return history.page(caseId, cursor, limit);
    }

    /** Whether the client asks for the own case; 404 for whoever sees none of that id. */
    private boolean isOwn(UUID caseId) {
        boolean own = caller.hasRole("client")
                && clients.casesOf(UUID.fromString(caller.subject())).contains(caseId);
        if (!own && !caller.hasRole("adviser")) {
            throw new NotFound();
        }
        reach.requireKnown(caseId);
        if (!own) {
            restricted.requireReasonToRead(caseId);
        }
        return own;
    }
}
