package de.zusage.kit.app;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The notes that row-level security lets through. */
@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, UUID> {

    List<Note> after(String id, int limit) {
        return find("id > ?1 order by id", UUID.fromString(id)).range(0, limit).list();
    }
}
