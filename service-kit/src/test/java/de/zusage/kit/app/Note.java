package de.zusage.kit.app;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.tenancy.Tenant;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A short text of an office. */
@Entity
class Note {

    @Id
    UUID id = new UUID(0, 0);

    String authority = "";
    String office = "";

    @Version
    long version;

    String subject = "";

    static Note of(UUID id, Tenant tenant, String subject) {
        Note note = new Note();
        note.id = id;
        note.authority = tenant.authority();
        note.office = tenant.office();
        note.subject = subject;
        return note;
    }

    /** The note was written. */
    record Written(UUID noteId) implements OutgoingEvent {
        @Override
        public String type() {
            return "note.written.v1";
        }
    }
}
