package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.scenario.Story.Seen;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** A client to whom letters alone are safe: the office prints what waits, posts it, and says so. */
final class ByPost {
    static final int FACTS = Newcomer.FACTS;

    private static final String LANGUAGE = "uk";
    private static final List<String> ADDRESS = List.of("Olena Zrazok", "Probenweg 5", "70173 Stuttgart");
    /** Soon enough to be told now, and late enough that the letter arrives before that day. */
    private static final int REVIEW_IN_DAYS = 6;

    private final Story story;
    private final Office office;
    private final LocalDate today;

    ByPost(Story story, Office office, LocalDate today) {
        this.story = story;
        this.office = office;
        this.today = today;
    }

    void play() {
        UUID caseId = story.gain("notification", "a letter waits", this::waits);
        story.step("notification", "letter batch", () -> posted(caseId));
    }

    private Seen<UUID> waits() {
        Newcomer client = Newcomer.takenIn(office.adviser(), "Олена Зразок", LANGUAGE, today);
        String address = String.join("\n", ADDRESS);
        ContactOnDesk.callSafe(office.adviser(), client.caseId(), LANGUAGE, "LETTER", address, today);
        client.promises(today.plusDays(40)).planReview(review(), false);
        Patience.until(
                "a letter of that client in the tray", () -> inTray(client.caseId()), found -> !found.isMissingNode());
        return new Seen<>(client.caseId(), "for a client who has called letters safe and nothing else");
    }

    private String posted(UUID caseId) {
        Person adviser = office.adviser();
        Answer batch =
                adviser.create("notification", "letter-batches", Map.of()).expect(201);
        String path = "letter-batches/" + batch.id();
        byte[] file =
                adviser.print("notification", path + "/printed").expect(200).bytes();
        requireOnPaper(file);
        String etag = adviser.get("notification", path).expect(200).etag();
        JsonNode posted = adviser.change("notification", path + "/posted", etag)
                .expect(200)
                .json();
        Life.require("POSTED", posted.path("state").asText());
        if (!inTray(caseId).isMissingNode()) {
            throw new Surprise("nothing of that client in the tray", "the letter that was posted");
        }
        JsonNode told = Found.in(
                adviser,
                "notification",
                "cases/" + caseId + "/reminders",
                reminder -> reminder.path("state").asText().equals("SENT"));
        Life.require("LETTER", told.path("channel").asText());
        return Story.count(posted.path("letters").asInt(), "letter") + " in one PDF of " + file.length / 1024
                + " KiB, read back: address, and the day in the client's language; posted, so the client has been told";
    }

    /** By a library that has not written it. */
    private void requireOnPaper(byte[] file) {
        String text;
        try (PDDocument document = Loader.loadPDF(file)) {
            text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new Surprise("a PDF", e.toString());
        }
        String day = review().format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(LANGUAGE)));
        for (String wanted : List.of(ADDRESS.get(0), ADDRESS.get(1), ADDRESS.get(2), day)) {
            if (!text.contains(wanted)) {
                throw new Surprise("a letter that says " + wanted, text);
            }
        }
    }

    private JsonNode inTray(UUID caseId) {
        return Found.in(office.adviser(), "notification", "letters", Found.ofCase(caseId));
    }

    private LocalDate review() {
        return today.plusDays(REVIEW_IN_DAYS);
    }
}
