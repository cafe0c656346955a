package de.zusage.system;

import static de.zusage.system.Sender.Operation.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.kit.testing.Canaries;
import de.zusage.kit.testing.OpenedDump;
import de.zusage.local.LocalSystem;
import de.zusage.local.Login;
import de.zusage.local.Topics;
import de.zusage.local.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A thousand personal strings, unique in the world, through every field of every service that takes words. Before the erasure
 * whoever has the keys finds each of them, and nobody else any; afterwards nobody finds one, not even with the keys of before.
 */
@Tag("landing")
class CanaryTest {
    private static final int CANARIES = 1_000;
    private static final String OFFICE = "stuttgart-a";
    private static final String OTHER_OFFICE = "freiburg-a";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String TABLE_HEAD =
            "reference;name;contactLanguage;readingLanguages;needs;clientSignedOn;adviserSignedOn;reviewIntervalMonths;client1;"
                    + "client1Area;client1DueOn;office1;office1Area;office1DueOn\n";
    /** What others than the services of cases read. */
    private static final Set<String> OUTWARD =
            Set.of("zusage.offer", "zusage.release", "zusage.template", "zusage.referral.language-school-neckar");

    private final LocalSystem system = Running.system();
    private final Canaries canaries = new Canaries();
    private final Sender sender = new Sender(system, canaries);
    private final Places places = new Places(system, canaries);
    private final LocalDate today = LocalDate.now(BERLIN);
    private final List<String> cases = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();

    @Test
    void aThousandCanariesAreReadByWhomTheyAreForAndGoneAfterTheErasure() throws Exception {
        Scenario.openOffices(system, List.of(OFFICE, OTHER_OFFICE, "leipzig-c"));
        long begin = System.nanoTime();
        CanaryStaff staff = new CanaryStaff(system, sender, canaries);
        staff.enter();
        live();
        say("%d canaries of %d cases by %s in %d s", canaries.all().size(), cases.size(), sender, seconds(begin));

        SoftAssertions soft = new SoftAssertions();
        everyFieldThatTakesWordsHasBorneACanary(soft);
        Map<String, OpenedDump> keys = places.opened();
        Map<String, String> read = new TreeMap<>();
        for (OpenedDump opened : keys.values()) {
            read.putAll(opened.search(canaries));
        }
        Set<String> sent = taken();
        assertThat(sent).hasSizeGreaterThanOrEqualTo(CANARIES);
        say(
                "before: %d of %d that were taken are found with the keys, in %d columns",
                read.size(), sent.size(), new HashSet<>(read.values()).size());
        sent.removeAll(read.keySet());
        soft.assertThat(borne(sent)).as("not found with the keys").isEmpty();
        legibleIs(soft, "before the erasure");

        end();
        List<JsonNode> ledger = new CanaryErasure(system, sender).erase(cases);
        staff.leave();
        Map<String, String> left = new TreeMap<>();
        for (OpenedDump opened : keys.values()) {
            left.putAll(opened.search(canaries));
        }
        for (OpenedDump opened : places.opened().values()) {
            left.putAll(opened.search(canaries));
        }
        say("after: %d are found with the keys of before and of now", left.size());
        left.replaceAll((canary, place) -> place + " of " + sender.bearer(canary));
        soft.assertThat(left)
                .as("left after the erasure, for whoever kept the keys")
                .isEmpty();
        legibleIs(soft, "after the erasure");
        Set<String> services =
                Ledger.SERVICES.stream().map(name -> name + "-service").collect(Collectors.toSet());
        soft.assertThat(Traces.named(Running.TRACES, services))
                .as("whose traces were looked at")
                .isEqualTo(services);
        soft.assertThat(sender.leaks()).as("in addresses, headers and refusals").isEmpty();
        whatTopicsKeep(soft, ledger);
        say("%s, in %d s", sender, seconds(begin));
        soft.assertAll();
    }

    /** All but those that nobody keeps. */
    private Set<String> taken() {
        Set<String> taken = new TreeSet<>(canaries.all());
        taken.removeAll(sender.ofNobody());
        return taken;
    }

    /** Each with the fields that bore it. */
    private Map<String, String> borne(Set<String> some) {
        Map<String, String> borne = new TreeMap<>();
        some.forEach(canary -> borne.put(canary, sender.bearer(canary)));
        return borne;
    }

    private void live() {
        Login adviser = system.login("adviser-" + OFFICE, OFFICE);
        List<CanaryLife> lives = new ArrayList<>();
        while (taken().size() < CANARIES) {
            CanaryLife life = new CanaryLife(sender, adviser, canaries, today);
            cases.add(life.live());
            lives.add(life);
        }
        lives.get(0).readEverything();
        takenElsewhere(adviser, cases.get(0));
        takenFromPaper(adviser);
        lives.forEach(life -> ends.add(life::end));
    }

    /** Closes what was opened: with its end a case loses its addresses, which are to be found before. */
    private void end() {
        ends.forEach(Runnable::run);
    }

    /** The whole case as a file, at another office of the carrier. */
    private void takenElsewhere(Login adviser, String caseId) {
        byte[] file = sender.have(adviser, "agreement", "cases/" + caseId + "/export")
                .text()
                .getBytes(StandardCharsets.UTF_8);
        Login colleague = system.login("adviser-" + OTHER_OFFICE, OTHER_OFFICE);
        String taken = sender.upload(
                        colleague, of("agreement", "POST", "cases/import"), "application/vnd.zusage.case+json", file)
                .created();
        ends.add(() -> CanaryLife.close(sender, colleague, taken));
        cases.add(taken);
    }

    /** Two agreements that were signed on paper earlier, from a table; of a paper's number a digest is kept. */
    private void takenFromPaper(Login adviser) {
        StringBuilder table = new StringBuilder(TABLE_HEAD);
        for (int row = 0; row < 2; row++) {
            table.append(String.join(
                            ";",
                            sender.keptByNobody(),
                            canaries.name(),
                            "de;de;WORK",
                            today.minusDays(30).toString(),
                            today.minusDays(30).toString(),
                            "6",
                            canaries.text(),
                            "WORK",
                            today.plusDays(5).toString(),
                            canaries.text(),
                            "WORK",
                            today.plusDays(20).toString()))
                    .append('\n');
        }
        String id = sender.upload(
                        adviser,
                        of("agreement", "POST", "imports"),
                        "text/csv",
                        table.toString().getBytes(StandardCharsets.UTF_8))
                .json()
                .path("id")
                .asText();
        for (JsonNode row :
                sender.have(adviser, "agreement", "imports/" + id).json().path("items")) {
            String agreement = row.path("agreementId").asText();
            String caseId = sender.have(adviser, "agreement", "agreements/" + agreement)
                    .json()
                    .path("caseId")
                    .asText();
            ends.add(() -> {
                CanaryLife.end(sender, adviser, agreement);
                CanaryLife.close(sender, adviser, caseId);
            });
            cases.add(caseId);
        }
    }

    private void everyFieldThatTakesWordsHasBorneACanary(SoftAssertions soft) throws IOException {
        Set<String> free = new FreeFields(system).all();
        Set<String> without = new TreeSet<>(free);
        without.removeIf(field -> sender.borne().stream().anyMatch(sent -> FreeFields.is(field, sent)));
        Map<String, String> excused = excused();
        say(
                "%d fields take words, %d bore a canary, %d are excused",
                free.size(), free.size() - without.size(), excused.size());
        soft.assertThat(without)
                .as("fields that take words and bore no canary: send one, or say in canary-fields.txt why not")
                .containsExactlyInAnyOrderElementsOf(excused.keySet());
        soft.assertThat(excused.values()).as("reasons").noneMatch(String::isBlank);
    }

    private static Map<String, String> excused() throws IOException {
        try (InputStream in = Objects.requireNonNull(CanaryTest.class.getResourceAsStream("/canary-fields.txt"))) {
            Map<String, String> excused = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .forEach(cells -> excused.put(cells[0].trim().replaceAll("\\s+", " "), cells[1].trim()));
            return excused;
        }
    }

    private void legibleIs(SoftAssertions soft, String when) throws SQLException, IOException, InterruptedException {
        Map<String, String> legible = places.legible();
        say("%s: %d legible in %s", when, legible.size(), places.looked());
        legible.replaceAll((canary, place) -> place + " of " + sender.bearer(canary));
        soft.assertThat(legible).as("legible " + when).isEmpty();
    }

    /** Ids and codes stay there until their time is over; the ledger says so, and to nobody outside of the services. */
    private void whatTopicsKeep(SoftAssertions soft, List<JsonNode> ledger) throws InterruptedException {
        Canaries ids = new Canaries();
        ledger.forEach(line -> {
            ids.plant(line.path("caseId").asText());
            line.path("agreements").forEach(agreement -> ids.plant(agreement.asText()));
        });
        LocalDate until = ledger.stream()
                .map(line -> LocalDate.parse(line.path("topicsUntil").asText()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        Map<String, Instant> last = new TreeMap<>();
        for (Places.Told told : places.records()) {
            if (!ids.in(told.bytes()).isEmpty()) {
                last.merge(
                        told.topic(),
                        Instant.ofEpochMilli(told.at()),
                        (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        last.forEach((topic, at) -> {
            LocalDate goes = at.plus(Topics.retention(topic)).atZone(BERLIN).toLocalDate();
            say("ids of the erased cases, and no word, are on %s until %s", topic, goes);
            soft.assertThat(goes).as("what the ledger says of " + topic).isBeforeOrEqualTo(until);
        });
        soft.assertThat(last.keySet()).as("told of the cases").contains("zusage.agreement", "zusage.plan");
        soft.assertThat(last.keySet()).as("ids of cases outside").doesNotContainAnyElementsOf(OUTWARD);
    }

    private static long seconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }

    private static void say(String format, Object... what) {
        System.out.println("Canaries: " + String.format(java.util.Locale.ROOT, format, what));
    }
}
