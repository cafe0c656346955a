package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.scenario.Story.Seen;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An agreement that was signed on paper weeks ago is taken over from a table, and paused while its client was ill. */
final class TakenOver {
    /** OFFERED and SIGNED, on the days of the paper; it stays in force. */
    static final int FACTS = 2;

    private static final int SIGNED_DAYS_AGO = 30;
    /** So soon that the day of the first reminder is over, moved behind a weekend and holidays too: on any day, at any hour. */
    private static final int DUE_IN_DAYS = 2;

    private static final int ILL_FOR_DAYS = 10;

    private final Story story;
    private final Office office;
    private final LocalDate today;

    TakenOver(Story story, Office office, LocalDate today) {
        this.story = story;
        this.office = office;
        this.today = today;
    }

    AgreementOnDesk play() {
        AgreementOnDesk agreement = story.gain("agreement", "paper taken over", this::imported);
        PlanOnDesk plan = PlanOnDesk.appears(office.adviser(), agreement.id());
        story.step("notification", "call list", () -> called(agreement));
        story.step("plan", "a pause shifts its days", () -> paused(agreement, plan));
        return agreement;
    }

    private Seen<AgreementOnDesk> imported() {
        String signedOn = today.minusDays(SIGNED_DAYS_AGO).toString();
        String reference = "Papier-" + UUID.randomUUID();
        String table = String.join(
                        ";",
                        List.of(
                                "reference",
                                "name",
                                "contactLanguage",
                                "readingLanguages",
                                "needs",
                                "clientSignedOn",
                                "adviserSignedOn",
                                "reviewIntervalMonths",
                                "client1",
                                "client1Area",
                                "client1DueOn",
                                "office1",
                                "office1Area",
                                "office1DueOn"))
                + "\n"
                + String.join(
                        ";",
                        List.of(
                                reference,
                                "Ðặng Thị " + letters(reference),
                                "vi",
                                "vi de",
                                "LANGUAGE",
                                signedOn,
                                signedOn,
                                "6",
                                "Ich besuche den Deutschkurs bis zur Prüfung.",
                                "LANGUAGE",
                                today.plusDays(DUE_IN_DAYS).toString(),
                                "Wir suchen einen Platz im Deutschkurs.",
                                "LANGUAGE",
                                today.plusDays(20).toString()))
                + "\nohne Namen;;vi;vi;LANGUAGE;" + signedOn + ";" + signedOn + ";6;;;;;;\n";
        JsonNode report = office.adviser()
                .upload("agreement", "imports", "text/csv", table.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json();
        Life.require("1 created, 1 refused", counts(report));
        JsonNode rows = office.adviser()
                .get("agreement", "imports/" + report.path("id").asText())
                .expect(200)
                .json();
        UUID agreement =
                UUID.fromString(rows.path("items").path(0).path("agreementId").asText());
        return new Seen<>(
                AgreementOnDesk.of(office.adviser(), agreement),
                counts(report) + " ("
                        + rows.path("items").path(1).path("reason").asText() + "), signed on " + signedOn);
    }

    /** The client has called nothing safe: whoever answers for the case tells him or her. */
    private String called(AgreementOnDesk agreement) {
        String caseId = agreement.read().json().path("caseId").asText();
        JsonNode entry = Patience.until(
                "the client on the call list", () -> onCallList(caseId), found -> !found.isMissingNode());
        String why = entry.path("things").path(0).path("why").asText();
        Life.require("NONE_CALLED_SAFE", why);
        office.adviser()
                .create("notification", "calls", Map.of("caseId", caseId, "outcome", "REACHED"))
                .expect(201);
        if (!onCallList(caseId).isMissingNode()) {
            throw new Surprise("nothing more to say to the client", "an entry on the call list");
        }
        return "nothing was called safe, so the adviser was to call; reached, and no longer on the list";
    }

    private JsonNode onCallList(String caseId) {
        return Found.in(office.adviser(), "notification", "calls", Found.ofCase(caseId));
    }

    private String paused(AgreementOnDesk agreement, PlanOnDesk plan) {
        String before = firstDue(plan.json());
        LocalDate since = today.minusDays(ILL_FOR_DAYS);
        agreement.change("pause", Map.of("reason", "ILLNESS", "pausedOn", since.toString()));
        agreement.change("resume", Map.of());
        plan.await(
                "a first due day after " + before,
                json -> firstDue(json).compareTo(before) >= 1
                        && !LocalDate.parse(firstDue(json))
                                .isBefore(LocalDate.parse(before).plusDays(ILL_FOR_DAYS)));
        return "paused since " + since + ", resumed today: due on " + before + ", now on " + firstDue(plan.json());
    }

    private static String firstDue(JsonNode plan) {
        return plan.path("steps").path(0).path("dueOn").asText();
    }

    private static String counts(JsonNode report) {
        return report.path("created").asInt() + " created, "
                + report.path("refused").asInt() + " refused";
    }

    /** A name that no earlier run has used: the same paper is not taken over twice. */
    private static String letters(String reference) {
        return reference
                .chars()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .reduce("", String::concat);
    }
}
