package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;

/** What a client is going to be told, and reads in a calendar of the own. */
final class Reminded {
    private final LocalSystem system;
    private final Story story;
    private final Office office;

    Reminded(LocalSystem system, Story story, Office office) {
        this.system = system;
        this.story = story;
        this.office = office;
    }

    void look(UUID caseId) {
        story.step("notification", "the next 90 days", () -> preview(caseId));
        story.step("notification", "calendar", () -> calendar(caseId));
    }

    private String preview(UUID caseId) {
        JsonNode preview = office.adviser()
                .get("notification", "cases/" + caseId + "/reminders/preview?days=90")
                .expect(200)
                .json();
        Life.require("MAIL", preview.path("channel").asText());
        JsonNode first = preview.path("days").path(0);
        if (first.isMissingNode()) {
            throw new Surprise("a message that is to come", preview.toString());
        }
        return Story.count(preview.path("days").size(), "message") + " to come by mail, the first on "
                + first.path("day").asText() + " of "
                + first.path("things").path(0).path("kind").asText();
    }

    /** A calendar program has no login: the address is all it knows. */
    private String calendar(UUID caseId) {
        Answer made = office.adviser()
                .create("notification", "cases/" + caseId + "/calendar-feed", Map.of())
                .expect(201);
        String path = URI.create(made.json().path("address").asText()).getPath();
        HttpResponse<byte[]> file = read(system.service("notification").url().resolve(path));
        Life.require("200", Integer.toString(file.statusCode()));
        try {
            int entries = new CalendarBuilder()
                    .build(new ByteArrayInputStream(file.body()))
                    .getComponents(Component.VEVENT)
                    .size();
            if (entries == 0) {
                throw new Surprise("days in the client's calendar", "none");
            }
            return Story.count(entries, "day") + " read by an iCalendar library at a secret address";
        } catch (IOException | ParserException e) {
            throw new Surprise("a calendar", e.toString());
        }
    }

    private static HttpResponse<byte[]> read(URI address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new Surprise("an answer at " + address.getPath().replaceAll("/[^/]*$", "/…"), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("an answer", "interrupted");
        }
    }
}
