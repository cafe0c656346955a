package de.zusage.notification.reminder;

import de.zusage.kit.tenancy.Rounds;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds who of all offices is to be told something, as the job role, which sees this table and decides nothing. */
@ApplicationScoped
class DuePeople {

    private static final String DUE = """
            select authority, office, case when recipient = 'CLIENT' then case_id end as person
            from reminder where state = 'PLANNED' and next_attempt_at <= ?
            group by 1, 2, 3 order by min(next_attempt_at), 1, 2, 3 limit ?
            """;

    private final Rounds rounds;

    DuePeople(Rounds rounds) {
        this.rounds = rounds;
    }

    List<Person> find(Instant now, int limit) {
        return rounds.find(DUE, List.of(now, limit), row -> row.getObject(3, UUID.class)).stream()
                .map(stop -> new Person(stop.tenant(), stop.row()))
                .toList();
    }

    /** The client of that case, or without one the office. */
    record Person(Tenant tenant, @Nullable UUID caseId) {

        String key() {
            return tenant.authority() + "/" + tenant.office() + "/" + (caseId == null ? "" : caseId);
        }
    }
}
