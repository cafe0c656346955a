package de.zusage.system;

import static de.zusage.system.Sender.Operation.of;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.testing.Canaries;
import de.zusage.local.Login;
import de.zusage.system.Sender.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One client from the intake to the closed case, each field that takes words filled with a canary. */
final class CanaryLife {
    private static final int OWN_WORDS = 8;
    private static final int OTHER_NAMES = 9;
    private static final int SUB_STEPS = 20;
    private static final String AGREEMENT = "agreement";
    private static final String PLAN = "plan";
    private static final String NOTIFICATION = "notification";

    private final Sender sender;
    private final Login adviser;
    private final Canaries canaries;
    private final LocalDate today;
    private String caseId = "";
    private String agreementId = "";

    CanaryLife(Sender sender, Login adviser, Canaries canaries, LocalDate today) {
        this.sender = sender;
        this.adviser = adviser;
        this.canaries = canaries;
        this.today = today;
    }

    /** The id of the case, which is open yet. */
    String live() {
        intake();
        declarations();
        dispute();
        contact();
        sign();
        plan();
        mistakenVersion();
        return caseId;
    }

    /** Ends the agreement and closes the case. */
    void end() {
        end(sender, adviser, agreementId);
        close(sender, adviser, caseId);
    }

    static void end(Sender sender, Login adviser, String agreementId) {
        sender.change(
                adviser,
                of(AGREEMENT, "POST", "agreements/{id}/end", "id", agreementId),
                "agreements/" + agreementId,
                Map.of("reason", "ENDED_BY_MUTUAL_CONSENT"));
    }

    static void close(Sender sender, Login adviser, String caseId) {
        sender.change(
                adviser,
                of(AGREEMENT, "POST", "cases/{id}/closure", "id", caseId),
                "cases/" + caseId,
                Map.of("reason", "GOAL_REACHED"));
    }

    private void intake() {
        String first = canaries.name();
        String birthDate = canaries.birthDate();
        List<String> others = Stream.generate(canaries::name).limit(OTHER_NAMES).toList();
        sender.create(
                adviser,
                of(AGREEMENT, "POST", "cases/duplicates"),
                Map.of("name", first, "otherNames", others, "birthDate", birthDate));
        caseId = sender.create(adviser, of(AGREEMENT, "POST", "cases"), person(first, others, birthDate))
                .json()
                .path("id")
                .asText();
        String later = canaries.name();
        List<String> earlier = Stream.concat(others.stream(), Stream.of(first)).toList();
        sender.change(
                adviser,
                of(AGREEMENT, "PUT", "cases/{id}/person", "id", caseId),
                "cases/" + caseId,
                person(later, earlier, birthDate));
        sender.create(adviser, of(AGREEMENT, "POST", "cases/search"), Map.of("name", later, "birthDate", birthDate));
        sender.create(
                adviser,
                of(AGREEMENT, "POST", "cases/{id}/assessments", "id", caseId),
                Map.of("observedOn", today.toString(), "needs", List.of("LANGUAGE", "WORK")));
    }

    private static Map<String, Object> person(String name, List<String> otherNames, String birthDate) {
        return Map.of(
                "name",
                name,
                "otherNames",
                otherNames,
                "birthDate",
                birthDate,
                "contactLanguage",
                "de",
                "readingLanguages",
                List.of("de"),
                "interpreterNeeded",
                true);
    }

    private void declarations() {
        sender.create(
                adviser,
                of(AGREEMENT, "POST", "cases/{id}/representatives", "id", caseId),
                Map.of(
                        "kind", "LEGAL_GUARDIAN",
                        "name", canaries.name(),
                        "contact", canaries.phone(),
                        "documentSeenOn", today.toString(),
                        "validFrom", today.toString()));
        sender.create(
                adviser,
                of(AGREEMENT, "POST", "cases/{id}/consents", "id", caseId),
                Map.of(
                        "purpose", "EXCHANGE",
                        "recipientName", canaries.name(),
                        "wording", 1,
                        "language", "de",
                        "how", "SPOKEN"));
    }

    private void dispute() {
        String dispute = sender.create(
                        adviser,
                        of(AGREEMENT, "POST", "cases/{id}/disputes", "id", caseId),
                        Map.of("area", "PERSON", "field", "birthDate", "words", canaries.text(), "how", "SPOKEN"))
                .created();
        sender.create(
                adviser,
                of(AGREEMENT, "POST", "cases/{id}/disputes/{dispute}/outcome", "id", caseId, "dispute", dispute),
                Map.of("outcome", "STAYS", "words", canaries.text()));
    }

    private void contact() {
        String contact = "contacts/" + caseId;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> sender.read(adviser, NOTIFICATION, contact).status() == 200);
        List<Map<String, String>> channels = List.of(
                channel("MAIL", canaries.mail()),
                channel("CALL", canaries.phone()),
                channel("LETTER", canaries.name() + "\nWeg 5\n70173 Stuttgart"));
        sender.change(
                adviser,
                of(NOTIFICATION, "PUT", "contacts/{caseId}", "caseId", caseId),
                contact,
                Map.of("language", "de", "channels", channels));
        sender.create(
                adviser,
                of(NOTIFICATION, "POST", "cases/{caseId}/calendar-feed", "caseId", caseId),
                Map.of("title", canaries.name()));
    }

    private Map<String, String> channel(String kind, String address) {
        return Map.of("channel", kind, "address", address, "calledSafeOn", today.toString());
    }

    private void sign() {
        agreementId = sender.create(adviser, of(AGREEMENT, "POST", "cases/{id}/agreements", "id", caseId), null)
                .json()
                .path("id")
                .asText();
        signByMark("1");
        signature("1", Map.of("party", "ADVISER", "method", "OWN_LOGIN", "textHash", hash(0)));
    }

    /** The office writes and offers a version, and the client makes a mark beside a witness. */
    private void signByMark(String number) {
        version("PUT", "agreements/{id}/versions/{number}", number, draft());
        version("POST", "agreements/{id}/versions/{number}/offer", number, Map.of());
        String scan = sender.upload(
                        adviser,
                        of(
                                AGREEMENT,
                                "POST",
                                "agreements/{id}/versions/{number}/scans",
                                "id",
                                agreementId,
                                "number",
                                number),
                        "image/png",
                        CanaryPicture.saying(canaries.name()))
                .json()
                .path("sha256")
                .asText();
        signature(
                number,
                Map.of(
                        "party",
                        "CLIENT",
                        "method",
                        "MARK_WITH_WITNESS",
                        "textHash",
                        hash(Integer.parseInt(number) - 1),
                        "scanHash",
                        scan,
                        "witness",
                        canaries.name(),
                        "noted",
                        Map.of(
                                "interpreter", Map.of("name", canaries.name(), "relation", "PROFESSIONAL"),
                                "place", canaries.name())));
    }

    private void signature(String number, Map<String, Object> signature) {
        version("POST", "agreements/{id}/versions/{number}/signatures", number, signature);
    }

    private void version(String method, String path, String number, Map<String, ?> body) {
        sender.change(
                adviser,
                of(AGREEMENT, method, path, "id", agreementId, "number", number),
                "agreements/" + agreementId,
                body);
    }

    private String hash(int version) {
        return sender.have(adviser, AGREEMENT, "agreements/" + agreementId)
                .json()
                .path("versions")
                .path(version)
                .path("textHash")
                .asText();
    }

    private Map<String, Object> draft() {
        List<Map<String, Object>> commitments = new ArrayList<>();
        IntStream.range(0, OWN_WORDS).forEach(i -> commitments.add(own(i % 2 == 0 ? "CLIENT" : "OFFICE")));
        Map<String, Object> partners = new LinkedHashMap<>(own("PARTNER"));
        partners.put(
                "confirmation",
                Map.of(
                        "provider", canaries.name(),
                        "confirmedBy", canaries.name(),
                        "confirmedOn", today.toString(),
                        "placeBooked", true));
        commitments.add(partners);
        return Map.of("reviewIntervalMonths", 3, "commitments", commitments);
    }

    private Map<String, Object> own(String side) {
        return Map.of(
                "own",
                Map.of(
                        "side",
                        side,
                        "goalArea",
                        "WORK",
                        "text",
                        Map.of("de", canaries.text()),
                        "criterion",
                        Map.of("de", canaries.text())),
                "dueOn",
                today.plusDays(3).toString());
    }

    private void plan() {
        String path = "plans/" + agreementId;
        await().atMost(Duration.ofSeconds(60))
                .until(() -> sender.read(adviser, PLAN, path).status() == 200);
        JsonNode plan = sender.have(adviser, PLAN, path).json();
        planned("PUT", "plans/{agreementId}/note", "agreementId", agreementId, Map.of("text", canaries.text()));
        plan.path("steps").forEach(step -> {
            String id = step.path("id").asText();
            planned("PUT", "steps/{id}/note", "id", id, Map.of("text", canaries.text()));
            planned("PUT", "steps/{id}/criterion", "id", id, Map.of("text", canaries.text()));
        });
        List<Map<String, Object>> smaller = Stream.generate(
                        () -> Map.<String, Object>of("text", canaries.text(), "side", "CLIENT", "done", false))
                .limit(SUB_STEPS)
                .toList();
        planned("PUT", "steps/{id}/sub-steps", "id", plan.at("/steps/0/id").asText(), Map.of("subSteps", smaller));
        reviews(plan.at("/reviews/0/id").asText());
    }

    private void reviews(String first) {
        Map<String, Object> meeting = Map.of("at", "14:30", "mode", "IN_PERSON");
        planned("POST", "reviews/{id}/appointment", "id", first, at(meeting, null));
        String moved = furtherReview(Map.of("plannedOn", today.plusDays(20).toString(), "mode", "PHONE"));
        planned("POST", "reviews/{id}/rescheduled", "id", moved, at(meeting, today.plusDays(25)));
        String held = furtherReview(at(Map.of("at", "23:45", "mode", "IN_PERSON", "closing", false), today));
        sender.change(
                adviser,
                of(PLAN, "PUT", "reviews/{id}/draft", "id", first),
                "reviews/" + first + "/draft",
                Map.of("note", canaries.text()));
        planned(
                "POST",
                "reviews/{id}/held",
                "id",
                held,
                Map.of(
                        "heldOn", today.toString(),
                        "outcomes", outcomes(),
                        "nextReviewOn", today.plusDays(60).toString(),
                        "note", canaries.text()));
    }

    private List<Map<String, String>> outcomes() {
        List<Map<String, String>> outcomes = new ArrayList<>();
        sender.have(adviser, PLAN, "plans/" + agreementId)
                .json()
                .path("steps")
                .forEach(step -> outcomes.add(Map.of("stepId", step.path("id").asText(), "outcome", "MET")));
        return outcomes;
    }

    private String furtherReview(Map<String, ?> planned) {
        return sender.create(
                        adviser, of(PLAN, "POST", "plans/{agreementId}/reviews", "agreementId", agreementId), planned)
                .json()
                .at("/review/id")
                .asText();
    }

    /** Somewhere, on that day if there is one. */
    private Map<String, Object> at(Map<String, Object> meeting, @org.jspecify.annotations.Nullable LocalDate day) {
        Map<String, Object> all = new LinkedHashMap<>(meeting);
        all.put("place", canaries.text());
        if (day != null) {
            all.put("plannedOn", day.toString());
        }
        return all;
    }

    private void planned(String method, String path, String name, String id, Map<String, ?> body) {
        sender.change(adviser, of(PLAN, method, path, name, id), "plans/" + agreementId, body);
    }

    /** Another version, signed by one side by mistake. */
    private void mistakenVersion() {
        sender.change(
                adviser,
                of(AGREEMENT, "POST", "agreements/{id}/versions", "id", agreementId),
                "agreements/" + agreementId,
                Map.of("requestedBy", "CLIENT"));
        signByMark("2");
        version(
                "POST",
                "agreements/{id}/versions/{number}/void",
                "2",
                Map.of("reason", "WRONG_VERSION", "words", canaries.text()));
    }

    /** What the office and the client read of it. */
    void readEverything() {
        String ofCase = "cases/" + caseId;
        String version = "agreements/" + agreementId + "/versions/1/";
        Stream.of(
                        ofCase,
                        ofCase + "/personal-data",
                        ofCase + "/history",
                        ofCase + "/access",
                        ofCase + "/disputes",
                        ofCase + "/consents",
                        ofCase + "/representatives",
                        version + "text",
                        version + "document",
                        version + "verification")
                .forEach(path -> sender.have(adviser, AGREEMENT, path));
        Stream.of("plans/" + agreementId, "plans/" + agreementId + "/balance", ofCase + "/personal-data", "worklist")
                .forEach(path -> sender.have(adviser, PLAN, path));
        Reply plan = sender.have(adviser, PLAN, "plans/" + agreementId);
        plan.json()
                .path("reviews")
                .forEach(review -> sender.read(
                        adviser, PLAN, "reviews/" + review.path("id").asText() + "/slip"));
        Stream.of(
                        "contacts/" + caseId,
                        ofCase + "/messages",
                        ofCase + "/reminders",
                        ofCase + "/reminders/preview",
                        ofCase + "/personal-data",
                        "letters",
                        "calls")
                .forEach(path -> sender.have(adviser, NOTIFICATION, path));
    }
}
