package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** The paper agreements of an office from the first half-year of the pilot, taken over from one table. */
final class PaperPile {
    private static final int MOST = 60;
    private static final int LEAST = 25;
    private static final int FACTS_OF_EACH = 2;

    /** Of any six months. */
    private static final int DAYS = 181;

    private final String office;
    private final LocalDate pilotBegan;
    private final Random random;

    PaperPile(String office, LocalDate pilotBegan) {
        this.office = office;
        this.pilotBegan = pilotBegan;
        this.random = new Random(office.hashCode() + 1L);
    }

    /** Returns the number of facts that must follow: of each agreement that it was offered and signed. */
    int takeOver(Person adviser) {
        StringBuilder table = new StringBuilder("reference;name;birthDate;contactLanguage;readingLanguages;needs;"
                + "clientSignedOn;adviserSignedOn;reviewIntervalMonths;client1;client1Area;office1;office1Area\n");
        int rows = LEAST + random.nextInt(MOST - LEAST);
        for (int n = 1; n <= rows; n++) {
            table.append(row(n)).append('\n');
        }
        JsonNode report = adviser.upload(
                        "agreement", "imports", "text/csv", table.toString().getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json();
        Life.require(Integer.toString(rows), report.path("created").asText());
        return rows * FACTS_OF_EACH;
    }

    private String row(int number) {
        String day = pilotBegan.plusDays(random.nextInt(DAYS)).toString();
        String language = random.nextInt(3) == 0 ? "tr" : "en";
        return String.join(
                ";",
                List.of(
                        office + "-" + number,
                        "Papier " + office + " " + number,
                        Integer.toString(1960 + random.nextInt(40)),
                        language,
                        language,
                        "LANGUAGE",
                        day,
                        day,
                        "6",
                        "Ich besuche den Deutschkurs.",
                        "LANGUAGE",
                        "Wir suchen einen Platz im Deutschkurs.",
                        "LANGUAGE"));
    }
}
