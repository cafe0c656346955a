package de.zusage.reporting.release;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who pulled what: the client's name, never a person. */
@ApplicationScoped
class Pulls implements PanacheRepositoryBase<Pull, UUID> {
    private final JsonWebToken token;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    Pulls(JsonWebToken token, Caller caller, Ids ids, Clock clock) {
        this.token = token;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    void note(UUID release, String name, String format) {
        String client = token.getClaim("azp");
        String role = Stream.of("ministry", "programme", "coordinator")
                .filter(caller::hasRole)
                .findFirst()
                .orElse("-");
        persist(new Pull(ids.next(), release, name, format, client == null ? "-" : client, role, clock.instant()));
    }

    /** Those of a release, the newest first. */
    List<Pull> of(UUID release, int limit) {
        return find("releaseId", Sort.descending("pulledAt", "id"), release)
                .page(0, limit)
                .list();
    }
}
