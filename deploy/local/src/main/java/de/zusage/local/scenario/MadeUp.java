package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Makes up clients of one office and what becomes of their agreements; the same seed makes the same. */
final class MadeUp {
    private static final List<String> LANGUAGES = List.of("ar-Arab", "tr", "en", "de");
    private static final List<String> CAUSES =
            List.of("CLIENT_CIRCUMSTANCES", "OFFER_MISSING", "PROVIDER", "OFFICE", "DROPPED_TOGETHER", "UNKNOWN");

    private final String office;
    private final LocalDate today;
    private final Random random;
    private int count;

    MadeUp(String office, LocalDate today) {
        this.office = office;
        this.today = today;
        this.random = new Random(office.hashCode());
    }

    /** Plays one client's agreement through the APIs; returns the number of facts that must follow. */
    int next(Person adviser) {
        count++;
        AgreementOnDesk agreement = offered(adviser);
        int fate = random.nextInt(100);
        if (fate < 12) {
            agreement.decline(1);
            return 2; // OFFERED, DECLINED
        }
        if (fate < 20) {
            return 1; // OFFERED, and the client thinks
        }
        agreement.signOnPaper(1);
        agreement.sign(adviser, "ADVISER", 1);
        if (fate < 30) {
            agreement.end("ENDED_BY_CLIENT");
            return 3; // OFFERED, SIGNED, ENDED
        }
        return 2 + outcomes(adviser, agreement.id());
    }

    private AgreementOnDesk offered(Person adviser) {
        String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("name", "Beispiel " + office + " " + count);
        wanted.put("contactLanguage", language);
        wanted.put("readingLanguages", List.of(language));
        wanted.put("sex", random.nextInt(100) < 57 ? "W" : "M");
        wanted.put("birthDate", Integer.toString(today.getYear() - 19 - random.nextInt(40)));
        wanted.put("nationalities", List.of(one("SY", "TR", "UA", "AF", "PL", "ER")));
        UUID caseId = adviser.create("agreement", "cases", wanted).expect(201).id();
        adviser.create(
                        "agreement",
                        "cases/" + caseId + "/assessments",
                        Map.of(
                                "observedOn",
                                today.toString(),
                                "needs",
                                List.of("LANGUAGE", "WORK", "ORIENTATION"),
                                "observations",
                                observations()))
                .expect(201);
        AgreementOnDesk agreement = AgreementOnDesk.start(adviser, caseId);
        agreement.write(
                1,
                1 + random.nextInt(6),
                List.of(
                        Commitments.of("LANGUAGE_PRACTICE", due(), Map.of("hours", number(20))),
                        Commitments.of("APPLICATIONS_WRITE", due(), Map.of("count", number(20))),
                        Commitments.of("APPLICATION_TRAINING", due(), Map.of("hours", number(20))),
                        Commitments.of("ORIENTATION_VISIT", due(), Map.of("count", number(10)))));
        agreement.offer(1);
        return agreement;
    }

    /** Some of the steps get their outcome, on both sides alike. */
    private int outcomes(Person adviser, UUID agreementId) {
        PlanOnDesk plan = PlanOnDesk.appears(adviser, agreementId);
        int closed = 0;
        for (JsonNode step : plan.steps()) {
            int fate = random.nextInt(100);
            if (fate < 60) {
                Map<String, String> outcome = new LinkedHashMap<>();
                outcome.put("outcome", fate < 36 ? "MET" : fate < 46 ? "PARTLY_MET" : "NOT_MET");
                if (fate >= 46) {
                    outcome.put("cause", CAUSES.get(random.nextInt(CAUSES.size())));
                }
                plan.outcome(step, outcome);
                closed++;
            }
        }
        return closed;
    }

    private List<Map<String, String>> observations() {
        return List.of(
                Map.of("kind", "CEFR_OVERALL", "value", one("PRE_A1", "A1", "A1", "A2", "B1"), "source", "ADVISER"),
                Map.of("kind", "EDUCATION", "value", one("PRIMARY", "LOWER_SECONDARY", "VOCATIONAL", "HIGHER")),
                Map.of("kind", "WORK", "value", one("NONE", "SEEKING", "MINOR_EMPLOYMENT", "EMPLOYED")),
                Map.of("kind", "CHILD_CARE", "value", one("NONE", "SEEKING", "WITHIN_FAMILY")),
                Map.of("kind", "RECOGNITION", "value", one("NONE", "NOT_APPLIED", "APPLIED")),
                Map.of("kind", "RESIDENCE_GROUP", "value", one("PROTECTION", "FAMILY", "FAMILY", "WORK_OR_STUDY")),
                Map.of("kind", "ARRIVAL", "value", Integer.toString(today.getYear() - 1 - random.nextInt(6))));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    private LocalDate due() {
        return today.plusDays(10 + random.nextInt(150));
    }

    private String number(int most) {
        return Integer.toString(1 + random.nextInt(most));
    }
}
