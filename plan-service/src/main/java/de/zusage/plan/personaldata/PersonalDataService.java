package de.zusage.plan.personaldata;

import de.zusage.kit.held.AccessHistory;
import de.zusage.kit.held.AccessView;
import de.zusage.kit.held.HeldData;
import de.zusage.kit.held.HeldRows;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import de.zusage.plan.casefile.VisibleCases;
import de.zusage.plan.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells clients what is held about them, and logs whether they asked themselves. */
@ApplicationScoped
class PersonalDataService {
    private final VisibleCases visible;
    private final Plans plans;
    private final HeldRows held;
    private final AccessHistory history;
    private final AccessLog access;

    PersonalDataService(VisibleCases visible, Plans plans, HeldRows held, AccessHistory history, AccessLog access) {
        this.visible = visible;
        this.plans = plans;
        this.held = held;
        this.history = history;
        this.access = access;
    }

    /** 404 unless the caller sees the case and the office knows it, from its events or from a plan. */
    @Transactional
    void require(UUID caseId) {
        visible.requireToRead(caseId);
        if (!visible.isKnown(caseId) && !plans.hasOne(caseId)) {
            throw new NotFound();
        }
    }

    @Transactional
    HeldData of(UUID caseId) {
        require(caseId);
        access.record(visible.isOfTheCaller(caseId) ? "read-personal-data" : "give-personal-data", "case", caseId);
        return held.of(caseId);
    }

    @Transactional
    Page<AccessView> access(UUID caseId, @Nullable String cursor, int limit) {
        require(caseId);
        access.record("read-access", "case", caseId);
        return history.page(caseId, cursor, limit);
    }
}
