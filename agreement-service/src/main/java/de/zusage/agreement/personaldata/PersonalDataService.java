package de.zusage.agreement.personaldata;

import de.zusage.agreement.casefile.VisibleCases;
import de.zusage.kit.held.AccessHistory;
import de.zusage.kit.held.AccessView;
import de.zusage.kit.held.HeldData;
import de.zusage.kit.held.HeldRows;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells clients what is held about them, and logs whether they asked themselves. */
@ApplicationScoped
class PersonalDataService {
    private final VisibleCases visible;
    private final HeldRows held;
    private final AccessHistory history;
    private final AccessLog access;

    PersonalDataService(VisibleCases visible, HeldRows held, AccessHistory history, AccessLog access) {
        this.visible = visible;
        this.held = held;
        this.history = history;
        this.access = access;
    }

    /** 404 unless the caller sees the case. */
    @Transactional
    void require(UUID id) {
        visible.required(id);
    }

    @Transactional
    HeldData of(UUID id) {
        boolean own = visible.isOfTheCaller(visible.required(id));
        access.record(own ? "read-personal-data" : "give-personal-data", "case", id);
        return held.of(id);
    }

    @Transactional
    Page<AccessView> access(UUID id, @Nullable String cursor, int limit) {
        visible.required(id);
        access.record("read-access", "case", id);
        return history.page(id, cursor, limit);
    }
}
