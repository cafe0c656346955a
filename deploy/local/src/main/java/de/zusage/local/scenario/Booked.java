package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import de.zusage.local.scenario.Story.Seen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A course with one place: the first client gets it, the second waits for it and moves up. */
final class Booked {
    static final String PROVIDER = "language-school-neckar";

    private final Story story;
    private final Person adviser;
    private final Person coordinator;
    private final Person provider;
    private final LocalDate today;

    Booked(LocalSystem system, Story story, Office office, LocalDate today) {
        this.story = story;
        this.adviser = office.adviser();
        this.coordinator = new Person(system, system.login("coordinator-stuttgart"));
        this.provider = new Person(system, system.login("provider-stuttgart"));
        this.today = today;
    }

    /** The one client's agreement is over by now, which cancels nothing; the other's goes on. */
    void play(AgreementOnDesk over, AgreementOnDesk present) {
        UUID offer = story.gain("plan", "offer published", this::published);
        UUID first = story.gain("plan", "place confirmed", () -> confirmed(offer, over));
        UUID second = story.gain("plan", "waiting list", () -> {
            JsonNode booking = book(offer, present);
            Life.require(
                    "WAITING 1",
                    state(booking) + " " + booking.path("waitingNumber").asInt());
            return new Seen<>(id(booking), "the course is full; the second client waits as number 1");
        });
        story.step("plan", "the list moves up", () -> {
            Answer read = adviser.get("plan", "bookings/" + first).expect(200);
            adviser.change("plan", "bookings/" + first + "/cancelled", read.etag(), Map.of("reason", "CLIENT_WISH"))
                    .expect(200);
            JsonNode moved =
                    adviser.get("plan", "bookings/" + second).expect(200).json();
            Life.require("REQUESTED", state(moved));
            return "the first client gave the place back; the second one's is REQUESTED, the provider is asked";
        });
    }

    private Seen<UUID> published() {
        UUID offer = coordinator
                .create(
                        "plan",
                        "offers",
                        Map.ofEntries(
                                Map.entry("title", "Speaking together, evenings"),
                                Map.entry("kind", "LANGUAGE_PRACTICE"),
                                Map.entry("provider", PROVIDER),
                                Map.entry("goalAreas", List.of("LANGUAGE")),
                                Map.entry("languages", List.of("de", "ar")),
                                Map.entry("place", "Marktplatz 1, Stuttgart"),
                                Map.entry("accessible", true),
                                Map.entry("childCare", false),
                                Map.entry("startDates", List.of()),
                                Map.entry("capacity", 1),
                                Map.entry("validFrom", today.toString())))
                .expect(201)
                .id();
        JsonNode found = adviser.get("plan", "offers?goalArea=LANGUAGE&language=ar&free=true&limit=100")
                .expect(200)
                .json();
        if (!found.toString().contains(offer.toString())) {
            throw new Surprise("the offer among those with free places", found.toString());
        }
        return new Seen<>(offer, "by the coordinator; found by goal area, language and free places");
    }

    private Seen<UUID> confirmed(UUID offer, AgreementOnDesk agreement) {
        JsonNode booking = book(offer, agreement);
        Life.require("REQUESTED", state(booking));
        JsonNode place = provider.get("plan", "offers/" + offer + "/places")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        if (place.toString().contains(agreement.id().toString())) {
            throw new Surprise("a place that names nobody", place.toString());
        }
        String path = "places/" + place.path("id").asText();
        provider.change(
                        "plan",
                        path + "/confirmed",
                        provider.get("plan", path).expect(200).etag())
                .expect(200);
        Life.require(
                "CONFIRMED",
                state(adviser.get("plan", "bookings/" + id(booking)).expect(200).json()));
        return new Seen<>(id(booking), "by the provider, under an id that leads to nobody");
    }

    /** The consent travels as an event: until it is there, the booking is refused. */
    private JsonNode book(UUID offer, AgreementOnDesk agreement) {
        UUID caseId = UUID.fromString(agreement.read().json().path("caseId").asText());
        Map<String, Object> consent =
                Map.of("purpose", "REFERRAL", "recipient", PROVIDER, "wording", 1, "language", "de", "how", "SPOKEN");
        adviser.create("agreement", "cases/" + caseId + "/consents", consent).expect(201);
        Map<String, Object> wish = Map.of("agreementId", agreement.id().toString(), "offerId", offer.toString());
        return Patience.until(
                        "a booking with the client's consent",
                        () -> adviser.create("plan", "bookings", wish),
                        answer -> answer.status() != 409)
                .expect(201)
                .json();
    }

    private static String state(JsonNode booking) {
        return booking.path("state").asText();
    }

    private static UUID id(JsonNode booking) {
        return UUID.fromString(booking.path("id").asText());
    }
}
