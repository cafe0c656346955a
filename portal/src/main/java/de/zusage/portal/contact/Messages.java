package de.zusage.portal.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What notification-service told the client of a case, is going to tell, and did not tell for a reason. */
@RegisterRestClient(configKey = "notification")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/cases/{caseId}")
interface Messages {
    @GET
    @Path("/messages")
    Items<Told> told(@PathParam("caseId") UUID caseId, @QueryParam("limit") int limit);

    @GET
    @Path("/messages/{id}")
    InFull inFull(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id);

    @GET
    @Path("/reminders")
    Items<Reminder> reminders(@PathParam("caseId") UUID caseId, @QueryParam("cursor") @Nullable String cursor);

    @GET
    @Path("/reminders/{id}")
    Story story(@PathParam("caseId") UUID caseId, @PathParam("id") UUID id);

    @GET
    @Path("/reminders/preview")
    Preview preview(@PathParam("caseId") UUID caseId, @QueryParam("days") int days);

    @POST
    @Path("/calendar-feed")
    Feed openCalendar(@PathParam("caseId") UUID caseId, Title title);

    @DELETE
    @Path("/calendar-feed")
    void revokeCalendar(@PathParam("caseId") UUID caseId);

    /** A message that went out or was tried. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(
            UUID id,
            Channel channel,
            MessageState state,
            @Nullable String language,
            Instant madeAt,
            @Nullable Instant settledAt,
            List<Thing> things) {

        /** When it went out or was given up; until then when it was made. */
        public Instant at() {
            return settledAt == null ? madeAt : settledAt;
        }
    }

    /** One thing that a message says. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Thing(Kind kind, LocalDate dueOn) {}

    /** A message in words, written anew as on its day; without words where they cannot be written any more. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record InFull(
            Told message,
            @Nullable String subject,
            @Nullable String text) {}

    /** A reminder and what became of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reminder(
            UUID id,
            Kind kind,
            Recipient recipient,
            LocalDate dueOn,
            ReminderState state,
            @Nullable Reason reason,
            @Nullable Channel channel,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant settledAt) {}

    /** A reminder with everything that happened to it, the first at the beginning. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Story(Reminder reminder, List<Happened> history) {}

    /** One thing that happened to a reminder. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Happened(
            Happening what,
            Instant at,
            @Nullable Reason reason,
            @Nullable Channel channel) {}

    /** What a client is going to be told; {@code waiting} reminders are held back by a pause. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Preview(Channel channel, List<Day> days, int waiting) {}

    /** A message to come; of a letter also the day on which it is read. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Day(LocalDate day, Channel channel, @Nullable LocalDate readOn, List<Thing> things) {}

    /** The client's own word for the entries of the calendar. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Title(@Nullable String title) {}

    /** The address of a calendar, shown this once. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Feed(String address) {}
}
