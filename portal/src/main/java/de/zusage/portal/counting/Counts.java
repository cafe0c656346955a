package de.zusage.portal.counting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What reporting-service counts of the own offices, as it is; it notes who asks for what. */
@RegisterRestClient(configKey = "reporting")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Counts {
    @GET
    @Path("/dictionary")
    Dictionary dictionary();

    @GET
    @Path("/counts")
    Counted count(
            @QueryParam("population") String population,
            @QueryParam("dimension") List<String> dimensions,
            @QueryParam("span") Span span);

    /** Over what a count goes. */
    enum Span {
        QUARTER,
        HALF_YEAR,
        TOTAL
    }

    /** What can be counted, and what it can be divided by. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Dictionary(List<Population> populations, List<Attribute> attributes) {}

    /** What is counted, in units of one kind. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Population(String id, String unit, Text label) {}

    /** What units are divided by. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Attribute(String id, Text label, List<String> units, List<Category> categories) {}

    /** A part of a division. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Category(String code, Text label) {}

    /** A text in both languages of the figures. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Text(String de, String en) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("de") ? de : en;
        }
    }

    /**
     * What was counted.
     *
     * @param date by which day
     * @param cells those that are not zero
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Counted(Text counted, Text date, List<String> dimensions, LocalDate asOf, List<Cell> cells) {}

    /** One count; categories in the order of the dimensions. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cell(String authority, String office, String period, List<String> categories, long count) {}
}
