package de.zusage.plan.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
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

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KnownCase() {}

    KnownCase(UUID id, String authority, String office) {
        this.id = id;
        this.authority = authority;
        this.office = office;
    }
}
