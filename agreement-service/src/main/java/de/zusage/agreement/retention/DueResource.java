package de.zusage.agreement.retention;

import de.zusage.agreement.employment.ShowsNoCase;
import de.zusage.agreement.retention.RetentionApi.DueView;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What falls due, for the carrier's steward. */
@ShowsNoCase
@Path("/api/v1/erasures/due")
class DueResource {
    private static final String LIST = "due";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DueCases cases;
    private final Steward steward;
    private final Cursors cursors;
    private final Clock clock;

    DueResource(DueCases cases, Steward steward, Cursors cursors, Clock clock) {
        this.cases = cases;
        this.steward = steward;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("data-steward")
    @Operation(
            operationId = "listDueErasures",
            summary = "Closed cases of the own carrier that are to be erased by that day, the longest due first",
            description = "Ids, offices and dates; no name, no content. Without `until` what is due today.")
    public Page<DueView> list(
            @Parameter(example = "2099-12-31")
                    @QueryParam("until")
                    @Pattern(regexp = "[12][0-9]{3}-[0-9]{2}-[0-9]{2}") @Nullable String until,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.USUAL_LIMIT) @Pattern(regexp = Page.LIMITS) String limit) {
        String carrier = steward.carrier();
        LocalDate day = until == null ? LocalDate.now(clock) : day(until);
        String filter = carrier + "/" + day;
        List<String> position = cursors.read(LIST, filter, cursor);
        int size = Integer.parseInt(limit);
        List<DueCase> found = cases.page(
                carrier,
                day,
                position.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(position.get(0)),
                position.isEmpty() ? BEFORE_ALL : UUID.fromString(position.get(1)),
                size + 1);
        return cursors.page(
                        LIST,
                        filter,
                        found,
                        size,
                        last -> List.of(last.dueOn().toString(), last.id().toString()))
                .map(DueView::of);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInput("invalid-date", "There is no such day.");
        }
    }
}
