package de.zusage.agreement.declaration;

import de.zusage.agreement.assignment.Responsibility;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.Casefiles;
import de.zusage.agreement.casefile.VisibleCases;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Hands out the case of a declaration, to those who may read or change it, and logs that it did. */
@ApplicationScoped
class DeclarationDesk {
    private final Casefiles casefiles;
    private final VisibleCases visible;
    private final Responsibility responsibility;
    private final AccessLog access;
    private final Caller caller;

    DeclarationDesk(
            Casefiles casefiles, VisibleCases visible, Responsibility responsibility, AccessLog access, Caller caller) {
        this.casefiles = casefiles;
        this.visible = visible;
        this.responsibility = responsibility;
        this.access = access;
        this.caller = caller;
    }

    Casefile toRead(UUID id, String action) {
        Casefile casefile = casefiles.required(id);
        visible.requireToRead(casefile);
        access.record(action, "case", id);
        return casefile;
    }

    /** The responsible adviser, a deputy, or the client the own one. */
    Casefile toDeclare(UUID id, String action) {
        Casefile casefile = toWithdraw(id, action);
        casefile.requireOpen();
        if (!isClient(casefile)) {
            responsibility.require(casefile, person());
        }
        return casefile;
    }

    /** As easy as giving: the client alone, or any adviser of the office for him or her; a closed case too. */
    Casefile toWithdraw(UUID id, String action) {
        Casefile casefile = casefiles.toChange(id);
        visible.require(casefile);
        access.record(action, "case", id);
        return casefile;
    }

    boolean isClient(Casefile casefile) {
        return visible.isOfTheCaller(casefile);
    }

    UUID person() {
        return UUID.fromString(caller.subject());
    }
}
