package de.zusage.portal.staff;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Who deals with cases at the caller's office, as notification-service knows them. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/colleagues")
public interface Colleagues {
    @GET
    Items<Colleague> list(@QueryParam("limit") int limit, @Nullable @QueryParam("cursor") String cursor);

    /** Everybody of the office. */
    default List<Colleague> all() {
        return Items.all(cursor -> list(Items.MOST, cursor));
    }

    /**
     * Somebody to whom things can be handed on; the caller is not among them.
     *
     * @param person the subject of his or her tokens
     * @param reachable whether there is a mailbox: nothing is handed on to who has none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Colleague(
            UUID person, Function function, @Nullable String name, boolean reachable) {
        public boolean isAdviser() {
            return function == Function.ADVISER;
        }

        public boolean isOfTheCarrier() {
            return function == Function.CARRIER_LEAD;
        }

        /** As the office calls him or her. */
        public String called() {
            return name == null ? person.toString() : name;
        }
    }

    /** What somebody does for the office. */
    enum Function {
        ADVISER,
        OFFICE_LEAD,
        CARRIER_LEAD
    }
}
