package de.zusage.notification.adviser;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case and who answers for it; nobody is known where the event that said so named nobody. */
@Entity
class KnownAdviser {
    @Id
    UUID id;

    String authority;
    String office;

    @Nullable UUID adviser;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KnownAdviser() {}

    KnownAdviser(UUID id, String authority, String office) {
        this.id = id;
        this.authority = authority;
        this.office = office;
    }
}
