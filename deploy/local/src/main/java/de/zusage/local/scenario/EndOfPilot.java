package de.zusage.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import de.zusage.local.LocalSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The end of the pilot in the order of the handbook: offices name their last day, agreements end, every case is handed out and
 * closed, the last figures are kept, everything is erased, and the ledger says so.
 */
public final class EndOfPilot {
    private static final String SERVICE = "agreement";
    private static final Set<String> BINDING = Set.of("ACTIVE", "PAUSED");
    private static final Set<String> LIES_THERE = Set.of("OFFERED", "PARTLY_SIGNED");

    private final LocalSystem system;
    private final Path outside;
    private final Consumer<String> out;

    /** What is kept goes into the directory, which stands for the places outside. */
    public EndOfPilot(LocalSystem system, Path outside, Consumer<String> out) {
        this.system = system;
        this.outside = outside;
        this.out = out;
    }

    /**
     * Plays all of it in a system where agreements were made.
     *
     * @return the cases, all of them erased
     */
    public List<String> play() {
        Scenario.openOffices(system, Office.ALL);
        Map<String, List<String>> erasable = new HashMap<>();
        for (String slug : Office.ALL) {
            Office office = Office.open(system, slug);
            lastDay(office);
            handOver(office);
            List<String> closed = close(office);
            erasable.computeIfAbsent(slug.substring(slug.length() - 1), letter -> new ArrayList<>())
                    .addAll(closed);
        }
        keepFigures();
        Told.everything(system);
        List<String> erased = new ArrayList<>();
        erasable.forEach((letter, cases) -> {
            erase(letter, cases);
            erased.addAll(cases);
        });
        return erased;
    }

    /** Whoever has cases here hands them over to the one who ends them. */
    private void handOver(Office office) {
        int cases = office.lead()
                .create(SERVICE, "hand-overs", Map.of("to", office.adviser().subject()))
                .expect(201)
                .json()
                .path("cases")
                .asInt();
        out.accept(office.slug() + ": " + cases + " cases of others handed over");
    }

    /** The client consents to an end, gets the file, and the case is closed. */
    private List<String> close(Office office) {
        List<String> cases = new ArrayList<>();
        int ended = 0;
        long bytes = 0;
        for (JsonNode each : all(office.adviser(), "cases?limit=100")) {
            String id = each.path("id").asText();
            cases.add(id);
            if (each.path("state").asText().equals("CLOSED")) {
                continue;
            }
            for (JsonNode agreement : all(office.adviser(), "cases/" + id + "/agreements")) {
                ended += end(office.adviser(), agreement);
            }
            byte[] file = office.adviser()
                    .get(SERVICE, "cases/" + id + "/export", "application/vnd.zusage.case+json")
                    .expect(200)
                    .bytes();
            keep("cases/" + id + ".json", file);
            bytes += file.length;
            String path = "cases/" + id;
            String etag = office.adviser().get(SERVICE, path).expect(200).etag();
            office.adviser()
                    .change(SERVICE, path + "/closure", etag, Map.of("reason", "OTHER"))
                    .expect(200);
        }
        out.accept(office.slug() + ": " + cases.size() + " cases closed, " + ended + " agreements ended, "
                + bytes / 1024 + " KiB handed out");
        return cases;
    }

    private static int end(Person adviser, JsonNode agreement) {
        String path = "agreements/" + agreement.path("id").asText();
        for (JsonNode version : agreement.path("versions")) {
            if (LIES_THERE.contains(version.path("state").asText())) {
                adviser.change(
                                SERVICE,
                                path + "/versions/" + version.path("number").asText() + "/withdrawal",
                                adviser.get(SERVICE, path).expect(200).etag())
                        .expect(200);
            }
        }
        if (!BINDING.contains(agreement.path("state").asText())) {
            return 0;
        }
        adviser.change(
                        SERVICE,
                        path + "/end",
                        adviser.get(SERVICE, path).expect(200).etag(),
                        Map.of("reason", "ENDED_BY_MUTUAL_CONSENT"))
                .expect(200);
        return 1;
    }

    private void lastDay(Office office) {
        String letter = office.slug().substring(office.slug().length() - 1);
        Person lead = new Person(system, system.login("carrier-lead-" + letter));
        Answer read = lead.get(SERVICE, "offices/" + office.slug()).expect(200);
        lead.put(
                        SERVICE,
                        "offices/" + office.slug(),
                        read.etag(),
                        Map.of(
                                "name",
                                read.json().path("name").asText(),
                                "regime",
                                read.json().path("regime").asText(),
                                "closesOn",
                                LocalDate.now(ZoneId.of("Europe/Berlin")).toString()))
                .expect(200);
    }

    private void keepFigures() {
        Person ministry = new Person(system, system.login("ministry"));
        int tables = 0;
        for (JsonNode release :
                ministry.get("reporting", "releases").expect(200).json().path("items")) {
            String path = "releases/" + release.path("id").asText();
            for (JsonNode table : ministry.get("reporting", path + "/tables")
                    .expect(200)
                    .json()
                    .path("items")) {
                String name = table.path("table").asText();
                keep(
                        path + "/" + name + ".csv",
                        ministry.get("reporting", path + "/tables/" + name, "text/csv")
                                .expect(200)
                                .bytes());
                tables++;
            }
        }
        if (tables == 0) {
            throw new Surprise("tables of a release", "none");
        }
        out.accept(tables + " tables of the releases kept");
    }

    private void erase(String letter, List<String> cases) {
        Person steward = new Person(system, system.login("data-steward-" + letter));
        List<String> erasures = new ArrayList<>();
        for (String id : cases) {
            steward.create(SERVICE, "erasures", Map.of("caseIds", List.of(id), "reason", "NO_LONGER_NEEDED"))
                    .expect(201)
                    .json()
                    .path("erasures")
                    .forEach(erasure -> erasures.add(erasure.asText()));
        }
        for (String erasure : erasures) {
            Answer line = Patience.until(
                    "the receipts of every service",
                    () -> steward.get(SERVICE, "erasures/" + erasure),
                    answer -> answer.json().path("state").asText().equals("COMPLETE"));
            keep("ledger/" + erasure + ".json", line.bytes());
        }
        if (!erasures.isEmpty()) {
            out.accept("carrier-" + letter + ": " + erasures.size() + " cases erased, receipted by every service");
        }
    }

    private static List<JsonNode> all(Person person, String path) {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        do {
            String more = next.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "cursor=" + next;
            JsonNode page = person.get(SERVICE, path + more).expect(200).json();
            page.path("items").forEach(all::add);
            next = page.path("next").asText("");
        } while (!next.isEmpty() && !next.equals("null"));
        return all;
    }

    private void keep(String name, byte[] bytes) {
        try {
            Path file = outside.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
