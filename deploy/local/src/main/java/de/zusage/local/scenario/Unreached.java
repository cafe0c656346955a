package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import de.zusage.local.Mail;
import de.zusage.local.scenario.Story.Seen;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A client whom nothing reaches: one person after the other of the office hears of it, until there is a safe channel. */
final class Unreached {
    static final int FACTS = Newcomer.FACTS;

    private static final String LANGUAGE = "tr";
    /** Less than a week after today, however the holidays lie: of both the client is to be reminded now. */
    private static final int REVIEW_IN_DAYS = 6;

    private static final int STEP_IN_DAYS = 1;

    private final LocalSystem system;
    private final Story story;
    private final Office office;
    private final Colleagues colleagues;
    private final LocalDate today;

    Unreached(LocalSystem system, Story story, Office office, LocalDate today) {
        this.system = system;
        this.story = story;
        this.office = office;
        this.colleagues = new Colleagues(office);
        this.today = today;
    }

    /** What waits, and of whom. */
    private record Waiting(UUID caseId, String escalation) {}

    void play() {
        Waiting waiting = waitsForTheLead();
        UUID caseId = waiting.caseId();
        String escalation = waiting.escalation();
        story.step("notification", "acknowledged", () -> acknowledged(caseId, escalation));
        story.step("notification", "bundled mail", () -> bundled(caseId));
        story.step("notification", "escalation over", () -> over(caseId, escalation));
    }

    /** No farther than to the lead, whose word it waits for then. */
    void playUntilTheLead() {
        waitsForTheLead();
    }

    private Waiting waitsForTheLead() {
        story.step("notification", "staff", colleagues::enter);
        UUID caseId = story.gain("agreement", "a client without mail", this::signed);
        String escalation = story.gain("notification", "escalation", () -> raised(caseId));
        story.step("notification", "handed on", () -> handedOn(caseId, escalation));
        return new Waiting(caseId, escalation);
    }

    private Seen<UUID> signed() {
        Newcomer client = Newcomer.takenIn(office.adviser(), "Cem Deneme", LANGUAGE, today);
        client.promises(today.plusDays(STEP_IN_DAYS)).planReview(today.plusDays(REVIEW_IN_DAYS), false);
        return new Seen<>(client.caseId(), "a step and a review within the week, and no channel called safe");
    }

    /** After two working days otherwise; the local stack does not wait. */
    private Seen<String> raised(UUID caseId) {
        JsonNode raised = Patience.until(
                "an escalation for the adviser",
                () -> waitingFor(office.adviser(), caseId),
                found -> !found.isMissingNode());
        Life.require(
                "UNDELIVERABLE RAISED ADVISER " + Colleagues.ADVISER,
                String.join(
                        " ",
                        text(raised, "cause"),
                        text(raised, "state"),
                        text(raised, "level"),
                        text(raised, "name")));
        Patience.until(
                "a reminder of the escalation in state SENT",
                () -> office.adviser()
                        .get("notification", "cases/" + caseId + "/reminders")
                        .expect(200),
                answer -> isTold(answer.json().path("items")));
        Patience.until(
                "a mail to the adviser of that case",
                () -> to(colleagues.mailOfAdviser()),
                mails -> mails.stream().anyMatch(mail -> mail.text().contains(caseId.toString())));
        return new Seen<>(
                text(raised, "id"),
                "nothing was called safe and nobody has called: it waits for " + Colleagues.ADVISER
                        + ", who was told by mail");
    }

    private static boolean isTold(JsonNode reminders) {
        return StreamSupport.stream(reminders.spliterator(), false)
                .anyMatch(each -> text(each, "kind").equals("ESCALATION")
                        && text(each, "state").equals("SENT"));
    }

    private String handedOn(UUID caseId, String escalation) {
        say(
                office.adviser(),
                escalation,
                "handed-on",
                Map.of("to", office.lead().subject().toString()));
        if (!waitingFor(office.adviser(), caseId).isMissingNode()) {
            throw new Surprise("nothing that waits for the adviser", "the escalation handed on");
        }
        Life.require(Colleagues.LEAD, text(waitingFor(office.lead(), caseId), "name"));
        return "no longer on the list of " + Colleagues.ADVISER + ", but on that of " + Colleagues.LEAD;
    }

    private String acknowledged(UUID caseId, String escalation) {
        say(office.lead(), escalation, "acknowledged", Map.of());
        JsonNode taken = waitingFor(office.lead(), caseId);
        Life.require("ACKNOWLEDGED " + Colleagues.LEAD, text(taken, "state") + " " + text(taken, "name"));
        if (taken.hasNonNull("nextAt")) {
            throw new Surprise("an escalation that goes to nobody else", taken.toString());
        }
        return Colleagues.LEAD + " takes care, it goes to nobody else; it was with "
                + Story.count(taken.path("turns").size(), "person");
    }

    /** As soon as the client calls a channel safe, everything that is due to him is said in one message. */
    private String bundled(UUID caseId) {
        String address = "klient-" + UUID.randomUUID() + "@example.org";
        ContactOnDesk.callSafe(office.adviser(), caseId, LANGUAGE, "MAIL", address, today);
        JsonNode messages = Patience.until(
                        "a message in state SENT",
                        () -> office.adviser()
                                .get("notification", "cases/" + caseId + "/messages")
                                .expect(200),
                        answer -> answer.text().contains("\"SENT\""))
                .json()
                .path("items");
        List<Mail> mails = to(address);
        JsonNode things = messages.path(0).path("things");
        if (messages.size() != 1 || things.size() != 2 || mails.size() != 1) {
            throw new Surprise("one message of two things, and one mail", mails.size() + " mails, " + messages);
        }
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(LANGUAGE));
        for (JsonNode thing : things) {
            String due = LocalDate.parse(text(thing, "dueOn")).format(day);
            if (!mails.get(0).text().contains(due)) {
                throw new Surprise("a mail that says " + due, mails.get(0).text());
            }
        }
        return "mail was called safe at last: one mail over SMTP says "
                + text(things.path(0), "kind") + " and " + text(things.path(1), "kind")
                + ", each with its day in the client's language";
    }

    private String over(UUID caseId, String escalation) {
        Patience.until(
                "an escalation in state SETTLED",
                () -> read(office.lead(), escalation),
                answer -> text(answer.json(), "state").equals("SETTLED"));
        Life.require("CALLED_SAFE", text(read(office.lead(), escalation).json(), "ending"));
        if (!waitingFor(office.lead(), caseId).isMissingNode()) {
            throw new Surprise("nothing that waits", "an escalation that is over");
        }
        return "SETTLED, because a channel is safe now; on nobody's list";
    }

    private void say(Person person, String escalation, String what, Map<String, String> body) {
        String path = "escalations/" + escalation;
        String etag = read(person, escalation).etag();
        Answer answer = body.isEmpty()
                ? person.change("notification", path + "/" + what, etag)
                : person.change("notification", path + "/" + what, etag, body);
        answer.expect(200);
    }

    private static Answer read(Person person, String escalation) {
        return person.get("notification", "escalations/" + escalation).expect(200);
    }

    private static JsonNode waitingFor(Person person, UUID caseId) {
        return Found.in(person, "notification", "escalations", Found.ofCase(caseId));
    }

    private List<Mail> to(String address) {
        return system.inbox().messages().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
