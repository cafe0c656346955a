package de.zusage.reporting.preparation;

import de.zusage.kit.crypto.Sha256;
import de.zusage.kit.time.WorkingDays;
import de.zusage.reporting.authority.Authorities;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.SdmxStructure;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.format.StatisticalTables;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.protection.Outcome;
import de.zusage.reporting.protection.RateCell;
import de.zusage.reporting.table.Assembly;
import de.zusage.reporting.table.Assembly.Added;
import de.zusage.reporting.table.PublishedRates;
import de.zusage.reporting.table.PublishedTable;
import de.zusage.reporting.table.ReleaseHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down a prepared release: what it says of itself, and each table in the bytes of each format. */
@ApplicationScoped
class PreparedRelease {
    private final PilotCalendar pilot;
    private final Authorities authorities;
    private final WorkingDays workingDays;
    private final FiguresConfig config;
    private final PreparationConfig waiting;
    private final Clock clock;

    PreparedRelease(
            PilotCalendar pilot,
            Authorities authorities,
            WorkingDays workingDays,
            FiguresConfig config,
            PreparationConfig waiting,
            Clock clock) {
        this.pilot = pilot;
        this.authorities = authorities;
        this.workingDays = workingDays;
        this.config = config;
        this.waiting = waiting;
        this.clock = clock;
    }

    void keep(
            Connection connection,
            UUID id,
            Wish wish,
            Past past,
            Outcome outcome,
            List<RateCell> rates,
            Catalogue catalogue,
            Catalogue survey)
            throws SQLException {
        int number = past.number() + 1;
        int quarter = outcome.history().quarter();
        LocalDate asOf = wish.halfYear() == null
                ? pilot.months(Period.quarter(quarter)).last().atEndOfMonth()
                : LocalDate.now(clock);
        ReleaseHead head = head(number, asOf, wish, catalogue);
        release(connection, id, wish, head, quarter);
        Map<String, List<Added>> added = past.with(number, outcome.tables());
        tables(connection, id, head, catalogue, added);
        tables(connection, id, head(number, asOf, wish, survey), survey, added);
        List<Added> all = catalogue.tables().stream()
                .flatMap(core -> added.getOrDefault(core.id(), List.of()).stream())
                .toList();
        PublishedRates published = new Assembly(head, catalogue, pilot, authorities.all()).rates(all, rates);
        StatisticalTables words = new StatisticalTables(catalogue.dictionary());
        for (Format format : Format.values()) {
            file(connection, id, StatisticalTable.RATES, format.name(), format.write(words.of(published)));
        }
        file(
                connection,
                id,
                SdmxStructure.NAME,
                SdmxStructure.FORMAT,
                new SdmxStructure(catalogue, authorities.all())
                        .write(LocalDate.now(clock), new SdmxStructure(survey, authorities.all())));
    }

    private ReleaseHead head(int number, LocalDate asOf, Wish wish, Catalogue catalogue) {
        return new ReleaseHead(
                number,
                asOf,
                wish.reason(),
                catalogue.version(),
                catalogue.dictionary().version(),
                config.threshold());
    }

    /** The tables of a catalogue of which something is published. */
    private void tables(
            Connection connection, UUID id, ReleaseHead head, Catalogue catalogue, Map<String, List<Added>> added)
            throws SQLException {
        StatisticalTables words = new StatisticalTables(catalogue.dictionary());
        Assembly assembly = new Assembly(head, catalogue, pilot, authorities.all());
        for (CoreTable core : catalogue.tables()) {
            PublishedTable table = assembly.table(core, added.getOrDefault(core.id(), List.of()))
                    .orElse(null);
            if (table != null) {
                for (Format format : Format.values()) {
                    file(connection, id, core.id(), format.name(), format.write(words.of(table)));
                }
            }
        }
    }

    private void release(Connection connection, UUID id, Wish wish, ReleaseHead head, int quarter) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                insert into release (id, number, quarter, half_year, reason, as_of, threshold, catalogue, dictionary,
                  prepared_at, lapses_on, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED')""")) {
            row.setObject(1, id);
            row.setInt(2, head.number());
            row.setInt(3, quarter);
            row.setObject(4, wish.halfYear());
            row.setString(5, wish.reason());
            row.setDate(6, Date.valueOf(head.asOf()));
            row.setInt(7, head.threshold());
            row.setString(8, head.catalogue());
            row.setInt(9, head.dictionary());
            row.setTimestamp(10, Timestamp.from(clock.instant()));
            row.setDate(11, Date.valueOf(lapsesOn()));
            row.executeUpdate();
        }
    }

    /** The last day on which a coordinator's word is waited for, counting days on which every site works. */
    LocalDate lapsesOn() {
        LocalDate day = LocalDate.now(clock);
        if (waiting.workingDays() == 0) {
            return day.minusDays(1);
        }
        for (int left = waiting.workingDays(); left > 0; ) {
            day = day.plusDays(1);
            LocalDate next = day;
            if (authorities.slugs().stream()
                    .allMatch(
                            slug -> workingDays.onOrAfter(next, slug, Map.of()).equals(next))) {
                left--;
            }
        }
        return day;
    }

    private static void file(Connection connection, UUID release, String name, String format, byte[] bytes)
            throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("""
                insert into released_file (id, release_id, name, format, bytes, size, sha256)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, ?)""")) {
            row.setObject(1, release);
            row.setString(2, name);
            row.setString(3, format);
            row.setBytes(4, bytes);
            row.setInt(5, bytes.length);
            row.setString(6, Sha256.hex(bytes));
            row.executeUpdate();
        }
    }
}
