package de.zusage.portal.audit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.Items;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The access log that every service keeps, the same in each: ids, roles and times, no content. */
interface AccessLogs {
    @GET
    Items<Line> lines(
            @QueryParam("object") @Nullable String object,
            @QueryParam("from") @Nullable String from,
            @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/verification")
    Verification verify();

    /**
     * Who did what to what.
     *
     * @param subject of the tokens: a person, by an identifier that the login service knows
     * @param object the id of the thing
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            long number,
            Instant at,
            String office,
            String subject,
            String roles,
            String action,
            String kind,
            UUID object) {
        /** The roles without the employments: the office stands beside them. */
        public List<InRole> inRoles() {
            return Arrays.stream(roles.split(","))
                    .filter(each -> !each.startsWith("employment:"))
                    .map(each -> new InRole(each, Code.known(Actor.class, each)))
                    .toList();
        }

        public @Nullable Action knownAction() {
            return Code.known(Action.class, action);
        }

        public @Nullable ObjectKind knownKind() {
            return Code.known(ObjectKind.class, kind);
        }
    }

    /** A role of a token; known if the portal has words for it. */
    record InRole(String code, @Nullable Actor known) {}

    /** What computing a log's chain anew has found; unreadable: lines among the anchors that are none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Verification(boolean intact, int unreadable, List<Verdict> chains) {}

    /** Of one carrier's chain; waiting: lines that are not sealed yet. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Verdict(
            String carrier,
            boolean intact,
            long from,
            long to,
            long waiting,
            @Nullable Long anchoredTo,
            @Nullable Instant anchoredAt,
            List<Finding> findings) {}

    /** What is wrong at which line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Finding(Fault fault, @Nullable Long number) {}

    /** How a log can be other than it was written. */
    enum Fault {
        CHANGED,
        LINE_GONE,
        LINK_GONE,
        LINE_BESIDE,
        WAITING_LINE_GONE,
        CUT_OFF,
        OTHER_THAN_ANCHORED,
        OTHER_BEGINNING,
        ANCHORS_DAMAGED,
        NOT_ANCHORED,
        BACKDATED
    }
}
