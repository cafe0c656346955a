package de.zusage.notification.client;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case and by which login its client comes; none where no event named one. */
@Entity
class KnownClient {
    @Id
    UUID id;

    String authority;
    String office;

    @Nullable UUID login;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected KnownClient() {}

    KnownClient(UUID id, String authority, String office) {
        this.id = id;
        this.authority = authority;
        this.office = office;
    }
}
