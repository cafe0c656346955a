package de.zusage.portal.counting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What plan-service sums up of contacts: by kind and topic, without client and adviser. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/effort")
interface Effort {
    @GET
    Summed of(@QueryParam("period") String period);

    /** The sums of a period that is over. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Summed(LocalDate from, LocalDate to, List<Line> lines) {
        public long contacts() {
            return lines.stream().mapToLong(Line::contacts).sum();
        }

        public long minutes() {
            return lines.stream().mapToLong(Line::minutes).sum();
        }

        public boolean isByOffice() {
            return lines.stream().anyMatch(each -> each.office() != null);
        }
    }

    /** How often and how long; without an office where all of a carrier are summed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(@Nullable String office, Kind kind, GoalArea topic, long contacts, long minutes) {}

    /** How somebody was in contact. */
    enum Kind {
        TALK,
        PHONE,
        WRITING,
        ACCOMPANYING,
        CASE_WORK
    }
}
