package de.zusage.portal.figures;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The releases of reporting-service; files come as the very bytes that were released. */
@RegisterRestClient(configKey = "reporting")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1")
interface Releases {
    /** Stands for the sum over a dimension. */
    String SUM = "_T";

    @GET
    @Path("/releases")
    Items<Item> list(@QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/releases/{id}")
    Release read(@PathParam("id") UUID id);

    @GET
    @Path("/releases/{id}/tables")
    Items<TableItem> tables(@PathParam("id") UUID id);

    @GET
    @Path("/releases/{id}/tables/{table}")
    @Produces(MediaType.APPLICATION_JSON)
    Table table(@PathParam("id") UUID id, @PathParam("table") String table);

    @GET
    @Path("/releases/{id}/tables/{table}")
    @Produces(MediaType.WILDCARD)
    RestResponse<byte[]> file(
            @PathParam("id") UUID id, @PathParam("table") String table, @QueryParam("format") String format);

    @GET
    @Path("/releases/{id}/decision-sheet")
    @Produces(MediaType.WILDCARD)
    RestResponse<byte[]> decisionSheet(@PathParam("id") UUID id, @QueryParam("format") String format);

    @GET
    @Path("/releases/{id}/structure")
    @Produces(MediaType.WILDCARD)
    RestResponse<byte[]> structure(@PathParam("id") UUID id);

    @GET
    @Path("/releases/{id}/metadata")
    @Produces(MediaType.WILDCARD)
    RestResponse<byte[]> metadata(@PathParam("id") UUID id);

    @GET
    @Path("/figures")
    Own own();

    @GET
    @Path("/completeness")
    Completeness completeness();

    /** A release in a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            UUID id, int number, LocalDate asOf, @Nullable String correction, LocalDate publishedOn) {}

    /** A release with its files. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Release(
            UUID id,
            int number,
            LocalDate asOf,
            @Nullable String correction,
            LocalDate publishedOn,
            int threshold,
            List<File> files) {}

    /** A file of a release, with the digest of its bytes. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record File(String name, String format, String sha256, long size) {}

    /** A text in both languages of the figures. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Text(String de, String en) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("de") ? de : en;
        }
    }

    /** A table by its title. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record TableItem(String table, Text title) {}

    /** A table that explains itself. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Table(
            String table,
            Text title,
            @Nullable Text population,
            @Nullable Text date,
            Unit unit,
            Head release,
            List<Period> periods,
            List<Dimension> dimensions,
            List<Authority> authorities,
            List<Cell> cells) {}

    /** What the values are numbers of. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Unit(Text title) {}

    /** Of which release a table is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Head(int number, LocalDate asOf) {}

    /** A span of months. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Period(String code, Text title, String first, String last) {
        public String months() {
            return first + "/" + last;
        }
    }

    /** What a table is divided by. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Dimension(String attribute, Text title, boolean sum, List<Group> groups) {}

    /** One group of a dimension. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(String code, Text title) {}

    /** An authority. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Authority(String slug, String name) {}

    /** A cell. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cell(
            String authority,
            String period,
            List<String> groups,
            CellState state,
            @Nullable BigDecimal value) {}

    /** The own authority's figures. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Own(UUID releaseId, int number, LocalDate asOf, String authority, List<OwnTable> tables) {}

    /** A table of the own authority's figures. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OwnTable(String table, Wording words, List<OwnCell> cells) {
        /** What the period of a cell is called; a code without words stands as it is. */
        public String period(OwnCell cell, Locale locale) {
            return words.periods().stream()
                    .filter(each -> each.code().equals(cell.period()))
                    .map(each -> each.title().in(locale))
                    .findFirst()
                    .orElse(cell.period());
        }

        /** The groups that a cell is of, in words; none for the sum over all of them. */
        public String groups(OwnCell cell, Locale locale) {
            return IntStream.range(0, cell.groups().size())
                    .filter(i -> !cell.groups().get(i).equals(SUM))
                    .mapToObj(i -> group(i, cell.groups().get(i), locale))
                    .collect(Collectors.joining(", "));
        }

        private String group(int dimension, String code, Locale locale) {
            return words.dimensions().stream()
                    .skip(dimension)
                    .limit(1)
                    .flatMap(each -> each.groups().stream())
                    .filter(each -> each.code().equals(code))
                    .map(each -> each.title().in(locale))
                    .findFirst()
                    .orElse(code);
        }
    }

    /** What the codes of an own table mean. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wording(Text title, Text unit, List<PeriodName> periods, List<Dimension> dimensions) {}

    /** What a period is called. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PeriodName(String code, Text title) {}

    /** A cell of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OwnCell(
            String period,
            String months,
            List<String> groups,
            CellState state,
            @Nullable BigDecimal value) {}

    /** Which offices deliver. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Completeness(LocalDate on, @Nullable List<Office> offices) {
        public List<Office> all() {
            return offices == null ? List.of() : offices;
        }
    }

    /** Whether an office delivers. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Office(
            String authority,
            String office,
            Delivery state,
            @Nullable String lastDelivery) {}

    /** How an office delivers. */
    enum Delivery {
        DELIVERING,
        SILENT,
        SINCE_THIS_MONTH,
        NOT_BEFORE_THIS_MONTH,
        NEVER,
        CLOSED,
        UNREGISTERED
    }
}
