package de.zusage.agreement.assignment;

import de.zusage.kit.tenancy.Tenant;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That many cases went from one adviser, or from everybody, to another at once. */
@Entity
class HandOver {
    @Id
    UUID id;

    String authority;
    String office;

    @Nullable UUID fromAdviser;

    UUID toAdviser;
    int cases;
    UUID handedBy;
    Instant handedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected HandOver() {}

    HandOver(UUID id, Tenant tenant, Move move, UUID handedBy, Instant handedAt) {
        this.id = id;
        this.authority = tenant.authority();
        this.office = tenant.office();
        this.fromAdviser = move.from();
        this.toAdviser = move.to();
        this.cases = move.cases();
        this.handedBy = handedBy;
        this.handedAt = handedAt;
    }

    /** How many cases went from whom, or from everybody, to whom. */
    record Move(@Nullable UUID from, UUID to, int cases) {}
}
