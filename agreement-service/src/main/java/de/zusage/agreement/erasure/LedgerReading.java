package de.zusage.agreement.erasure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import de.zusage.agreement.erasure.ErasureApi.ErasureView;
import de.zusage.agreement.retention.Steward;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger as a carrier's steward and auditor read it; that they did stays at each office whose cases it tells of. */
@ApplicationScoped
class LedgerReading {
    private static final String LIST = "erasures";
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private final ErasureLedger ledger;
    private final Steward steward;
    private final Cursors cursors;
    private final AccessLog access;
    private final Tenancy tenancy;

    LedgerReading(ErasureLedger ledger, Steward steward, Cursors cursors, AccessLog access, Tenancy tenancy) {
        this.ledger = ledger;
        this.steward = steward;
        this.cursors = cursors;
        this.access = access;
        this.tenancy = tenancy;
    }

    Page<ErasureView> page(@Nullable String cursor, int limit) {
        String carrier = steward.carrier();
        List<String> position = cursors.read(LIST, carrier, cursor);
        UUID before = position.isEmpty() ? BEHIND_ALL : UUID.fromString(position.get(0));
        Page<ErasureView> page = cursors.page(
                LIST,
                carrier,
                ledger.page(carrier, before, limit + 1),
                limit,
                last -> List.of(last.id().toString()));
        note("list", page.items());
        return page;
    }

    ErasureView one(UUID id) {
        ErasureView line = ledger.one(steward.carrier(), id).orElseThrow(NotFound::new);
        note("read", List.of(line));
        return line;
    }

    private void note(String action, List<ErasureView> read) {
        Map<Tenant, Set<UUID>> erasures = read.stream()
                .collect(groupingBy(
                        line -> new Tenant(line.authority(), line.office()), mapping(ErasureView::id, toSet())));
        erasures.forEach((office, ids) -> tenancy.run(office, () -> access.record(action, "erasure", ids)));
    }
}
