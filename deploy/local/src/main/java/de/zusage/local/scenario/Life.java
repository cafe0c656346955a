package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import de.zusage.local.Mail;
import de.zusage.local.scenario.Story.Seen;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One agreement from the intake until its first version is in force and its plan and first mail are there. */
final class Life {
    static final int INTERVAL_MONTHS = 3;
    private static final String LANGUAGE = "ar-Arab";

    private final LocalSystem system;
    private final Story story;
    private final Office office;
    private final LocalDate today;
    private final Person client;
    private final String address = "klient-" + UUID.randomUUID() + "@example.org";

    Life(LocalSystem system, Story story, Office office, LocalDate today) {
        this.system = system;
        this.story = story;
        this.office = office;
        this.today = today;
        this.client = new Person(system, system.login("client-stuttgart-a-1"));
    }

    Person client() {
        return client;
    }

    /** What there is at the end of this part. */
    record Begun(UUID caseId, AgreementOnDesk agreement, PlanOnDesk plan) {}

    Begun begin() {
        UUID caseId = intake();
        AgreementOnDesk agreement = offer(caseId);
        signBoth(agreement, 1);
        PlanOnDesk plan = plan(agreement.id());
        mail(caseId);
        return new Begun(caseId, agreement, plan);
    }

    private UUID intake() {
        Person adviser = office.adviser();
        story.step("agreement", "employment", () -> {
            for (String slug : List.of("stuttgart-a", "stuttgart-b")) {
                Office.open(system, slug).employ(new Person(system, system.login("adviser-two-posts", slug)), today);
            }
            return office.employ(today);
        });
        UUID caseId = story.gain("agreement", "intake", () -> {
            Map<String, Object> wanted = new LinkedHashMap<>();
            wanted.put("name", "ليلى المثال");
            wanted.put("contactLanguage", LANGUAGE);
            wanted.put("readingLanguages", List.of(LANGUAGE));
            wanted.put("interpreterNeeded", true);
            wanted.put("clientLogin", client.subject().toString());
            Answer answer = adviser.create("agreement", "cases", wanted).expect(201);
            return new Seen<>(
                    answer.id(),
                    "case in state " + answer.json().path("state").asText() + ", contact language " + LANGUAGE);
        });
        story.step("notification", "safe contact", () -> {
            int before = ContactOnDesk.callSafe(adviser, caseId, LANGUAGE, "MAIL", address, today);
            return before + " channels at first, then mail, which the client called safe";
        });
        story.step("agreement", "assessment", () -> {
            adviser.create(
                            "agreement",
                            "cases/" + caseId + "/assessments",
                            Map.of("observedOn", today.toString(), "needs", List.of("LANGUAGE", "WORK")))
                    .expect(201);
            return "needs LANGUAGE and WORK";
        });
        return caseId;
    }

    private AgreementOnDesk offer(UUID caseId) {
        AgreementOnDesk drafted = story.gain("agreement", "draft", () -> {
            AgreementOnDesk agreement = AgreementOnDesk.start(office.adviser(), caseId);
            agreement.write(
                    1,
                    INTERVAL_MONTHS,
                    List.of(
                            Commitments.of("LANGUAGE_PRACTICE", today.plusDays(3), Map.of("hours", "3")),
                            Commitments.of(
                                    "LANGUAGE_COURSE_PLACE",
                                    today.plusDays(30),
                                    Map.of("by", today.plusDays(30).toString())),
                            Commitments.of("APPLICATION_TRAINING", today.plusDays(60), Map.of("hours", "4"))));
            int size = agreement.version(1).path("commitments").size();
            return new Seen<>(agreement, size + " commitments, of the client and of the office");
        });
        story.step("agreement", "offer", () -> {
            drafted.offer(1);
            JsonNode version = drafted.version(1);
            return "text in " + version.path("languages") + ", hash "
                    + drafted.hash(1).substring(0, 12) + "…";
        });
        return drafted;
    }

    /** The client reads the very bytes and signs them, then the adviser does. */
    void signBoth(AgreementOnDesk agreement, int number) {
        story.step("agreement", "the client signs", () -> {
            Answer text = client.get("agreement", "agreements/" + agreement.id() + "/versions/" + number + "/text")
                    .expect(200);
            String hash = Hash.of(text.bytes());
            if (!hash.equals(agreement.hash(number))) {
                throw new Surprise("a text with hash " + agreement.hash(number), hash);
            }
            agreement.sign(client, "CLIENT", number);
            return "SHA-256 of the text is the offered hash; version " + number + " is " + state(agreement, number);
        });
        adviserSigns(agreement, number);
    }

    /** The adviser hands the device over, the client draws, then the adviser signs. */
    void signOnDevice(AgreementOnDesk agreement, int number) {
        story.step("agreement", "signed on the device", () -> {
            agreement.signOnDevice(number);
            return "the client drew a signature, read out by an interpreter; version " + number + " is "
                    + state(agreement, number);
        });
        adviserSigns(agreement, number);
    }

    private void adviserSigns(AgreementOnDesk agreement, int number) {
        story.step("agreement", "the adviser signs", () -> {
            agreement.sign(office.adviser(), "ADVISER", number);
            require("IN_FORCE", state(agreement, number));
            require("ACTIVE", agreement.state());
            return "version " + number + " is IN_FORCE, the agreement ACTIVE";
        });
    }

    private PlanOnDesk plan(UUID agreementId) {
        PlanOnDesk appeared = story.gain("plan", "the plan appears", () -> {
            PlanOnDesk plan = PlanOnDesk.appears(office.adviser(), agreementId);
            String first = plan.json().path("reviews").path(0).path("plannedOn").asText();
            return new Seen<>(plan, Story.count(plan.steps().size(), "step") + ", first review on " + first);
        });
        story.step("plan", "worklist", () -> {
            JsonNode entries = office.adviser()
                    .get("plan", "worklist?bucket=DUE")
                    .expect(200)
                    .json()
                    .path("items");
            return Story.count(entries.size(), "step") + " of the office due soon";
        });
        return appeared;
    }

    private void mail(UUID caseId) {
        story.step("notification", "reminder mail", () -> {
            List<Mail> mails = Patience.until("a mail to the client", this::received, received -> !received.isEmpty());
            Mail mail = mails.get(0);
            if (mail.raw().toLowerCase(Locale.ROOT).contains("zusage")) {
                throw new Surprise("a neutral mail", "one that names the product");
            }
            if (mail.text()
                    .codePoints()
                    .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)) {
                throw new Surprise("a mail in the client's language", mail.text());
            }
            Patience.until(
                    "a reminder in state SENT",
                    () -> office.adviser()
                            .get("notification", "cases/" + caseId + "/reminders")
                            .expect(200),
                    answer -> answer.text().contains("\"SENT\""));
            return "arrived over SMTP in the client's language, from " + mail.from();
        });
    }

    private List<Mail> received() {
        return system.inbox().messages().stream()
                .filter(mail -> mail.to().contains(address))
                .toList();
    }

    private static String state(AgreementOnDesk agreement, int number) {
        return agreement.version(number).path("state").asText();
    }

    static void require(String expected, String came) {
        if (!expected.equals(came)) {
            throw new Surprise(expected, came);
        }
    }
}
