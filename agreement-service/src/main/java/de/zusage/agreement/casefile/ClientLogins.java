package de.zusage.agreement.casefile;

import de.zusage.agreement.employment.Employments;
import de.zusage.agreement.history.FieldChanges;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which login the client reads and signs; what was signed before stays as it was signed. */
@ApplicationScoped
public class ClientLogins {
    private final Casefiles casefiles;
    private final ChangeGuard guard;
    private final Employments employments;
    private final FieldChanges changes;
    private final EventLog events;
    private final AccessLog access;
    private final Caller caller;
    private final Clock clock;

    ClientLogins(
            Casefiles casefiles,
            ChangeGuard guard,
            Employments employments,
            FieldChanges changes,
            EventLog events,
            AccessLog access,
            Caller caller,
            Clock clock) {
        this.casefiles = casefiles;
        this.guard = guard;
        this.employments = employments;
        this.changes = changes;
        this.events = events;
        this.access = access;
        this.caller = caller;
        this.clock = clock;
    }

    /** Refuses as {@link #bind} would, before a login is made for it; says which one is bound now. */
    @Transactional
    public Optional<UUID> requireBindable(UUID id, @Nullable String ifMatch) {
        Casefile casefile = casefiles.required(id);
        guard.require(casefile, UUID.fromString(caller.subject()));
        Versions.require(ifMatch, casefile.revision);
        casefile.requireWorkable();
        return Optional.ofNullable(casefile.clientLogin);
    }

    /**
     * From now on the client logs in so, or not at all: a wrong login is taken away from a closed case too. Returns what the
     * case's ETag shows now.
     */
    @Transactional
    public long bind(UUID id, @Nullable String ifMatch, @Nullable UUID login) {
        Casefile casefile = casefiles.toChange(id);
        UUID adviser = UUID.fromString(caller.subject());
        if (login == null) {
            guard.requireEvenClosed(casefile, adviser);
        } else {
            guard.require(casefile, adviser);
        }
        Versions.require(ifMatch, casefile.revision);
        requireOfAClient(login);
        UUID before = casefile.clientLogin;
        casefile.bind(login);
        access.record("bind-login", "case", id);
        changes.record(id, "case", id, "clientLogin", text(before), text(login));
        if (!Objects.equals(before, login)) {
            events.append(
                    new EventStream("zusage.agreement", "case:" + id),
                    new CasefileEvent.ClientLoginChanged(id, login, LocalDate.now(clock)));
        }
        return casefile.revision();
    }

    /** Who works at this office is no client of it by the same login: one person alone would sign for both sides. */
    void requireOfAClient(@Nullable UUID login) {
        if (login != null && employments.workedHere(login)) {
            throw new RuleViolation("login-of-an-adviser", "Who works at this office needs another login as a client.");
        }
    }

    private static @Nullable String text(@Nullable UUID login) {
        return login == null ? null : login.toString();
    }
}
