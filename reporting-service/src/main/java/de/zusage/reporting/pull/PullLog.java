package de.zusage.reporting.pull;

import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who pulled what: the client's name, never a person. */
@ApplicationScoped
public class PullLog {
    private final Pulls pulls;
    private final JsonWebToken token;
    private final Caller caller;
    private final Cursors cursors;
    private final Ids ids;
    private final Clock clock;

    PullLog(Pulls pulls, JsonWebToken token, Caller caller, Cursors cursors, Ids ids, Clock clock) {
        this.pulls = pulls;
        this.token = token;
        this.caller = caller;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes what is about to be answered; where that cannot be noted nothing goes out. */
    @Transactional
    public Response note(Pulled what, Response answer) {
        String client = token.getClaim("azp");
        String role = Stream.of("ministry", "programme", "coordinator")
                .filter(caller::hasRole)
                .findFirst()
                .orElse("-");
        boolean unchanged = answer.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
        pulls.persist(new Pull(ids.next(), what, unchanged, client == null ? "-" : client, role, clock.instant()));
        return answer;
    }

    /** The same in the transaction that reads what is answered: for what is stored, and read in a moment. */
    @Transactional
    public Response note(Pulled what, Supplier<Response> stored) {
        return note(what, stored.get());
    }

    /** Those of a release, the newest first. */
    @Transactional
    public Page<PullItem> ofRelease(UUID release, @Nullable String cursor, int limit) {
        return page("releaseId", release, cursor, limit);
    }

    /** Those of the answer to a question, the newest first. */
    @Transactional
    public Page<PullItem> ofQuestion(UUID question, @Nullable String cursor, int limit) {
        return page("questionId", question, cursor, limit);
    }

    private Page<PullItem> page(String of, UUID id, @Nullable String cursor, int limit) {
        List<String> position = cursors.read("pulls", id.toString(), cursor);
        List<Pull> found = position.isEmpty()
                ? pulls.newest(of, id, limit + 1)
                : pulls.before(of, id, Instant.parse(position.get(0)), UUID.fromString(position.get(1)), limit + 1);
        return cursors.page(
                        "pulls",
                        id.toString(),
                        found,
                        limit,
                        last -> List.of(last.pulledAt.toString(), last.id.toString()))
                .map(Pull::item);
    }
}
