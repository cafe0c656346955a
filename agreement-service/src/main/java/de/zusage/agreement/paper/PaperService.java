package de.zusage.agreement.paper;

import de.zusage.agreement.paper.PaperApi.ImportView;
import de.zusage.agreement.paper.PaperApi.RowView;
import de.zusage.agreement.paper.PaperApi.Status;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Page;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works a table off row by row; no row keeps another from being taken. */
@ApplicationScoped
class PaperService {
    private static final Logger LOG = Logger.getLogger(PaperService.class);
    private static final String LIST = "imports";
    private static final int SHOWN = 1000;
    private static final int LOOKED_UP_AT_ONCE = 500;

    private final PaperTable table;
    private final PaperImports imports;
    private final PaperTaker taker;
    private final PaperConfig config;
    private final Idempotency idempotency;
    private final Cursors cursors;
    private final Tenancy tenancy;
    private final Caller caller;
    private final Clock clock;
    private final int longestInterval;

    PaperService(
            PaperTable table,
            PaperImports imports,
            PaperTaker taker,
            PaperConfig config,
            Idempotency idempotency,
            Cursors cursors,
            Tenancy tenancy,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "zusage.agreement.longest-review-interval-months") int longestInterval) {
        this.table = table;
        this.imports = imports;
        this.taker = taker;
        this.config = config;
        this.idempotency = idempotency;
        this.cursors = cursors;
        this.tenancy = tenancy;
        this.caller = caller;
        this.clock = clock;
        this.longestInterval = longestInterval;
    }

    /** Says what would become of each row; writes nothing. */
    ImportView dryRun(byte[] file, String fileHash) {
        Tenant tenant = tenancy.required();
        tenancy.run(tenant, taker::requireMayTake);
        Tally tally = new Tally();
        Set<ByteBuffer> seen = new HashSet<>();
        Map<Integer, List<ByteBuffer>> waiting = new LinkedHashMap<>();
        each(file, (line, reader) -> {
            try {
                List<ByteBuffer> digests = taker.digests(reader.read(line)).stream()
                        .map(ByteBuffer::wrap)
                        .toList();
                if (digests.stream().anyMatch(seen::contains)) {
                    tally.add(RowView.duplicate(line.number()));
                } else {
                    seen.addAll(digests);
                    waiting.put(line.number(), digests);
                }
            } catch (Refused refused) {
                tally.add(RowView.refused(line.number(), refused));
            }
            if (waiting.size() >= LOOKED_UP_AT_ONCE) {
                look(waiting, tally, tenant);
            }
        });
        look(waiting, tally, tenant);
        return tally.view(fileHash);
    }

    private void look(Map<Integer, List<ByteBuffer>> waiting, Tally tally, Tenant tenant) {
        List<byte[]> digests = waiting.values().stream()
                .flatMap(List::stream)
                .map(ByteBuffer::array)
                .toList();
        Set<ByteBuffer> known = tenancy.call(tenant, () -> imports.known(digests));
        waiting.forEach((row, mine) -> tally.add(
                mine.stream().anyMatch(known::contains)
                        ? RowView.duplicate(row)
                        : new RowView(row, Status.CREATED, null, null, null, null)));
        waiting.clear();
    }

    /**
     * Takes the rows over, each in a transaction of its own. The same key again goes on where the first attempt was
     * interrupted, and answers the same.
     */
    ImportView take(@Nullable String key, byte[] file, String fileHash) {
        int[] rows = {0};
        each(file, (line, reader) -> rows[0]++);
        if (rows[0] > config.writtenRows()) {
            throw new InvalidInput(
                    "import-too-long",
                    "At most " + config.writtenRows() + " rows are taken over at once: divide the table.");
        }
        Tenant tenant = tenancy.required();
        tenancy.run(tenant, taker::requireMayTake);
        UUID person = UUID.fromString(caller.subject());
        UUID id = idempotency.once(key, "imports", fileHash, () -> imports.begin(fileHash, person));
        int done = tenancy.call(tenant, () -> imports.lastRow(id)).orElse(0);
        each(file, (line, reader) -> {
            if (line.number() > done) {
                take(id, line, reader, tenant);
            }
        });
        return tenancy.call(tenant, () -> imports.view(id, SHOWN));
    }

    private void take(UUID id, Line line, PaperRowReader reader, Tenant tenant) {
        try {
            PaperRow row = reader.read(line);
            tenancy.run(tenant, () -> taker.take(id, line.number(), row));
        } catch (Refused refused) {
            note(id, tenant, RowView.refused(line.number(), refused));
        } catch (PaperTaker.Known known) {
            note(id, tenant, RowView.duplicate(line.number()));
        } catch (PaperTaker.WorkedOff workedOff) {
            LOG.debugf("row %d of import %s was worked off meanwhile", line.number(), id);
        } catch (RuleViolation | InvalidInput e) {
            LOG.debugf("row %d of import %s: %s", line.number(), id, e.getMessage());
            note(id, tenant, RowView.refused(line.number(), new Refused(Refused.Reason.NOT_ACCEPTED, null)));
        } catch (IllegalStateException e) {
            LOG.warnf(e, "row %d of import %s was not accepted", line.number(), id);
            note(id, tenant, RowView.refused(line.number(), new Refused(Refused.Reason.NOT_ACCEPTED, null)));
        }
    }

    private void note(UUID id, Tenant tenant, RowView row) {
        tenancy.run(tenant, () -> imports.add(id, row));
    }

    /** A page of what became of the rows. */
    @Transactional
    Page<RowView> rows(UUID id, @Nullable String cursor, int limit) {
        List<String> position = cursors.read(LIST, id.toString(), cursor);
        int after = position.isEmpty() ? 0 : Integer.parseInt(position.get(0));
        return cursors.page(
                LIST,
                id.toString(),
                imports.rows(id, after, limit + 1),
                limit,
                last -> List.of(Integer.toString(last.row())));
    }

    private void each(byte[] file, BiConsumer<Line, PaperRowReader> work) {
        LocalDate today = LocalDate.now(clock);
        List<PaperRowReader> reader = new ArrayList<>(1);
        table.read(file, line -> {
            if (reader.isEmpty()) {
                reader.add(new PaperRowReader(
                        PaperColumns.heading(line.cells()), config.cellLength(), longestInterval, today));
            } else if (!line.blank()) {
                work.accept(line, reader.get(0));
            }
        });
        if (reader.isEmpty()) {
            throw new InvalidInput("table-empty", "The table has no heading.");
        }
    }

    /** Counts, and keeps the first rows that were not taken. */
    private static final class Tally {
        private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
        private final Collection<RowView> shown = new ArrayList<>();

        void add(RowView row) {
            counts.merge(row.status(), 1, Integer::sum);
            if (row.status() != Status.CREATED && shown.size() < SHOWN) {
                shown.add(row);
            }
        }

        ImportView view(String fileHash) {
            return new ImportView(
                    null,
                    fileHash,
                    counts.getOrDefault(Status.CREATED, 0),
                    counts.getOrDefault(Status.SKIPPED_DUPLICATE, 0),
                    counts.getOrDefault(Status.REFUSED, 0),
                    shown.stream().sorted(Comparator.comparingInt(RowView::row)).toList());
        }
    }
}
