package de.zusage.portal.figures;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The own authority's parts of releases that are not out yet, and the word on them. */
@RegisterRestClient(configKey = "reporting")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Parts {
    @GET
    @Path("/parts")
    Items<Waiting> waiting();

    @GET
    @Path("/releases/{id}/part")
    OwnPart read(@PathParam("id") UUID release);

    @POST
    @Path("/releases/{id}/answer")
    void answer(@PathParam("id") UUID release, Word word);

    /** A release that waits for a decision. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Waiting(
            UUID releaseId,
            int number,
            LocalDate asOf,
            LocalDate answerLapsesAfter,
            @Nullable Answer answer) {
        public boolean isOpen() {
            return answer == Answer.OPEN;
        }
    }

    /** The own part; a table that the auditor withheld comes out for nobody. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OwnPart(
            UUID releaseId,
            int number,
            LocalDate asOf,
            LocalDate answerLapsesAfter,
            @Nullable Answer answer,
            List<Withheld> withheld,
            List<Releases.OwnTable> tables) {
        public boolean isLapsed() {
            return answer == Answer.LAPSED;
        }

        /** As long as nothing is decided, a late answer is one too. */
        public boolean isAsked() {
            return answer == Answer.OPEN || isLapsed();
        }
    }

    /** A table that was withheld, and why, as far as the portal has words for it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Withheld(
            String table, Releases.Text title, @Nullable String reason) {
        public @Nullable Ground ground() {
            return Entered.one(Ground.class, reason);
        }
    }

    /** Why a table is withheld. */
    enum Ground {
        NOT_PROTECTABLE,
        TOO_CLOSE,
        CHANGES_A_FEW,
        SEEN_OTHERWISE
    }

    /** Whether the own part is right; with a remark where it is not. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Word(boolean agrees, @Nullable String remark) {}

    /** What the authority has said. */
    enum Answer {
        OPEN,
        AGREES,
        DISAGREES,
        LAPSED
    }
}
