package de.zusage.plan.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A case, who answers for it and by which login its client comes; nobody is known where no event named anybody. */
@Entity
class KnownCase {
    @Id
    UUID id;

    String authority;
    String office;

    @Nullable UUID adviser;

    @Nullable UUID clientLogin;

    boolean restricted;
    boolean uncounted;

    /** What the client disputes of the plan, by the disputes' ids. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> disputes = List.of();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KnownCase() {}

    KnownCase(UUID id, String authority, String office) {
        this.id = id;
        this.authority = authority;
        this.office = office;
    }
}
