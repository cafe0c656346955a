package de.zusage.reporting.sheet;

import de.zusage.reporting.format.PublishedPilot;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.format.StatisticalTable.Figure;
import de.zusage.reporting.protection.State;
import de.zusage.reporting.release.PublicRelease;
import de.zusage.reporting.release.PublicRelease.Delivered;
import de.zusage.reporting.release.PublicRelease.Offices;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The made-up pilot's last release and others like it, and their sheets without a service around them. */
final class SheetFixtures {
    static final SheetWords WORDS = new SheetWords();
    private static final UUID ID = new UUID(0x0192f0c0_5a4b_7000L, 0x8000_000000000001L);

    private static final Delivered WHO_DELIVERED = new Delivered(
            LocalDate.of(2027, 10, 1), Map.of("stuttgart", new Offices(4, 5), "essen", new Offices(4, 4)));

    private SheetFixtures() {}

    static PublicRelease wholePilot() {
        return release(PublishedPilot.frozen());
    }

    /** A release in which a state of every cell is another. */
    static PublicRelease wholePilot(UnaryOperator<Figure> changed) {
        return release(PublishedPilot.frozen().stream()
                .map(table -> with(table, table.cells().stream().map(changed).toList()))
                .toList());
    }

    /** The first quarter, of which nothing was delivered yet. */
    static PublicRelease emptyFirst() {
        return release(PublishedPilot.frozen().stream()
                .filter(table -> List.of("signed", "origin", "education-work", StatisticalTable.RATES)
                        .contains(table.table()))
                .map(SheetFixtures::firstQuarter)
                .toList());
    }

    private static StatisticalTable firstQuarter(StatisticalTable table) {
        return new StatisticalTable(
                table.table(),
                table.title(),
                table.population(),
                table.date(),
                table.unit(),
                table.release(),
                table.periods().stream()
                        .filter(period -> period.code().equals("Q1"))
                        .toList(),
                table.dimensions(),
                table.authorities(),
                table.cells().stream()
                        .filter(cell -> cell.period().equals("Q1"))
                        .map(cell -> new Figure(cell.authority(), cell.period(), cell.groups(), State.MISSING, null))
                        .toList());
    }

    static StatisticalTable with(StatisticalTable table, List<Figure> cells) {
        return new StatisticalTable(
                table.table(),
                table.title(),
                table.population(),
                table.date(),
                table.unit(),
                table.release(),
                table.periods(),
                table.dimensions(),
                table.authorities(),
                cells);
    }

    static PublicRelease release(List<StatisticalTable> tables) {
        return release(tables, WHO_DELIVERED);
    }

    static PublicRelease release(List<StatisticalTable> tables, @Nullable Delivered delivered) {
        Map<String, String> answers = new LinkedHashMap<>();
        String[] all = {"AGREES", "AGREES", "LAPSED", "AGREES", "DISAGREES"};
        tables.get(0).authorities().stream()
                .filter(site -> !site.slug().equals("site-19"))
                .forEach(site -> answers.put(site.slug(), all[answers.size() % all.length]));
        return new PublicRelease(
                ID,
                4,
                LocalDate.of(2027, 9, 30),
                LocalDate.of(2027, 10, 18),
                "Zielbereiche nacherfasst",
                5,
                "2",
                1,
                answers,
                List.of(),
                delivered,
                tables,
                URI.create("https://zusage.example.org/api/v1/releases/" + ID),
                "Programm Integrationsvereinbarungen, eigene Erhebung");
    }

    static Sheet sheet(PublicRelease release, @Nullable String authority) {
        return new DecisionSheet(release, Optional.ofNullable(authority), WORDS).write();
    }

    static byte[] html(PublicRelease release, @Nullable String authority) {
        return writer().html(release, sheet(release, authority));
    }

    static byte[] pdf(PublicRelease release, @Nullable String authority) {
        return writer().pdf(release, sheet(release, authority));
    }

    private static SheetWriter writer() {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .build();
        try (InputStream file = SheetFixtures.class.getResourceAsStream("/templates/sheet.html")) {
            String template = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new SheetWriter(
                    new SheetPage(engine.parse(template, Variant.forContentType("text/html"), "sheet.html")), WORDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
