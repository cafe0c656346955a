package de.zusage.kit.app;

import de.zusage.kit.Ids;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of notes. */
@ApplicationScoped
public class NoteService {

    private final Notes notes;
    private final EventLog events;
    private final Tenancy tenancy;
    private final AccessLog access;
    private final Ids ids;

    NoteService(Notes notes, EventLog events, Tenancy tenancy, AccessLog access, Ids ids) {
        this.notes = notes;
        this.events = events;
        this.tenancy = tenancy;
        this.access = access;
        this.ids = ids;
    }

    @Transactional
    public UUID write(String subject) {
        Note note = Note.of(ids.next(), tenancy.required(), subject);
        notes.persist(note);
        events.append(stream(note.id), new Note.Written(note.id));
        if (subject.equals("forbidden")) {
            throw new RuleViolation("subject-forbidden", "This subject is not allowed.");
        }
        return note.id;
    }

    @Transactional
    Note read(UUID id) {
        Note note = notes.findByIdOptional(id).orElseThrow(NotFound::new);
        access.record("read", "note", id);
        return note;
    }

    @Transactional
    Note change(UUID id, @Nullable String ifMatch, String subject) {
        Note note = notes.findByIdOptional(id).orElseThrow(NotFound::new);
        Versions.require(ifMatch, note.version);
        note.subject = subject;
        events.append(stream(id), new Note.Written(id));
        notes.flush();
        return note;
    }

    @Transactional
    List<Note> page(String after, int limit) {
        return notes.after(after, limit);
    }

    static EventStream stream(UUID id) {
        return new EventStream("zusage.notification", "note:" + id);
    }
}
