package de.zusage.agreement.agreement;

import de.zusage.agreement.assignment.Responsibility;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.casefile.VisibleCases;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands out an agreement with its case, to those who may read or change it, and logs that it did. */
@ApplicationScoped
class AgreementDesk {
    private final Agreements agreements;
    private final Casefiles casefiles;
    private final VisibleCases visible;
    private final Responsibility responsibility;
    private final AccessLog access;
    private final Caller caller;

    AgreementDesk(
            Agreements agreements,
            Casefiles casefiles,
            VisibleCases visible,
            Responsibility responsibility,
            AccessLog access,
            Caller caller) {
        this.agreements = agreements;
        this.casefiles = casefiles;
        this.visible = visible;
        this.responsibility = responsibility;
        this.access = access;
        this.caller = caller;
    }

    /** An agreement with the case it belongs to. */
    record Opened(Agreement agreement, Casefile casefile) {}

    /** To read: advisers of the office, and the client the own one. */
    Opened toRead(UUID id) {
        return toRead(id, "read");
    }

    Opened toRead(UUID id, String action) {
        Agreement agreement = agreements.required(id);
        Casefile casefile = casefiles.required(agreement.casefileId);
        visible.requireToRead(casefile);
        access.record(action, "agreement", id);
        return new Opened(agreement, casefile);
    }

    /** To change as the responsible adviser or a deputy, on the revision he or she has seen. */
    Opened toChange(UUID id, @Nullable String ifMatch, String action) {
        Opened opened = locked(id, ifMatch, action);
        responsibility.require(opened.casefile(), person());
        return opened;
    }

    /** To add something that stands beside the agreement and changes nothing of it. */
    Opened toAddTo(UUID id, String action) {
        Opened opened = locked(id, action);
        responsibility.require(opened.casefile(), person());
        return opened;
    }

    /**
     * To sign, decline or end: the responsible adviser, a deputy, or the client the own one. What the client does with the own
     * login in a restricted case is done with his or her consent (Art. 18(2) DSGVO); the office adds nothing to it.
     */
    Opened toSign(UUID id, @Nullable String ifMatch, String action) {
        Opened opened = locked(id, ifMatch, action);
        if (!opened.casefile().belongsTo(person())) {
            responsibility.require(opened.casefile(), person());
        }
        return opened;
    }

    /** Logs that an agreement was started. */
    void started(UUID id) {
        access.record("start", "agreement", id);
    }

    /** To settle what was proposed about it, by the same: the proposal has a version of its own. */
    Opened toSettle(UUID id) {
        Agreement agreement = agreements.toChange(id);
        Casefile casefile = casefiles.toChange(agreement.casefileId);
        visible.require(casefile);
        if (!casefile.belongsTo(person())) {
            responsibility.require(casefile, person());
        }
        return new Opened(agreement, casefile);
    }

    UUID person() {
        return UUID.fromString(caller.subject());
    }

    /** Refuses whoever neither answers for the case nor stands in. */
    void requireResponsible(Casefile casefile) {
        responsibility.require(casefile, person());
    }

    private Opened locked(UUID id, @Nullable String ifMatch, String action) {
        Opened opened = locked(id, action);
        Versions.require(ifMatch, opened.agreement().revision);
        return opened;
    }

    private Opened locked(UUID id, String action) {
        Agreement agreement = agreements.toChange(id);
        // Locked too: signing moves the case on, and must not write back an adviser who has just handed it over.
        Casefile casefile = casefiles.toChange(agreement.casefileId);
        visible.require(casefile);
        casefile.requireOpen();
        access.record(action, "agreement", id);
        return new Opened(agreement, casefile);
    }
}
