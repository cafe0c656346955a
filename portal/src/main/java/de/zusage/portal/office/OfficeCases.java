package de.zusage.portal.office;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** How many cases reporting-service counts at the own office; it notes each time that they were asked for. */
@RegisterRestClient(configKey = "reporting")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/counts")
interface OfficeCases {
    @GET
    Counted count(@QueryParam("population") String population, @QueryParam("span") String span);

    /** Those that were taken in and are not closed. */
    default long open() {
        return count("first-contacts", "TOTAL").sum()
                - count("cases-closed", "TOTAL").sum();
    }

    /** The counts of the office; none where there is nothing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counted(List<Cell> cells) {
        long sum() {
            return cells.stream().mapToLong(Cell::count).sum();
        }
    }

    /** One of them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cell(long count) {}
}
