package de.zusage.agreement.casefile;

import de.zusage.agreement.history.Tracked;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One client at one office. Personal columns hold sealed bytes; {@link CasefileVault} opens them. */
@Entity
public class Casefile extends Tracked {
    @Id
    UUID id;

    String authority;
    String office;
    String carrier;

    @Enumerated(EnumType.STRING)
    CasefileState state;

    byte[] name;
    byte @Nullable [] birthDate;
    byte @Nullable [] person;

    @Nullable String contactLanguage;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Nullable List<String> readingLanguages;

    @Nullable Boolean interpreterNeeded;

    @Nullable UUID clientLogin;

    UUID adviser;
    LocalDate openedOn;
    Instant openedAt;

    @Nullable UUID household;

    /** The case of another office that this one goes on with in all statistics. */
    @Nullable UUID countedAs;

    @Nullable LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    @Nullable ClosureReason closureReason;

    /** Since when the case is kept and not worked with. */
    @Nullable LocalDate restrictedOn;

    long revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Casefile() {}

    public UUID id() {
        return id;
    }

    @Override
    protected Place place() {
        return new Place(id, "case", id);
    }

    @Override
    protected Map<String, String> fields() {
        return Map.of("state", state.name(), "adviser", adviser.toString());
    }

    public String authority() {
        return authority;
    }

    public String carrier() {
        return carrier;
    }

    public String office() {
        return office;
    }

    public Tenant tenant() {
        return new Tenant(authority, office);
    }

    /** What a row written before {@link #person} was sealed says in the clear. */
    Person personInTheClear() {
        return new Person(
                Objects.requireNonNull(contactLanguage),
                List.of(),
                null,
                null,
                null,
                readingLanguages,
                null,
                interpreterNeeded,
                null);
    }

    /** Keeps what is known of the client in no other form. */
    void hold(CasefileVault.Sealed sealed) {
        name = sealed.name();
        birthDate = sealed.birthDate();
        person = sealed.person();
        contactLanguage = null;
        readingLanguages = null;
        interpreterNeeded = null;
    }

    /** What is known of the client was put right. */
    void correct(CasefileVault.Sealed sealed) {
        requireWorkable();
        hold(sealed);
        revision++;
    }

    /** The login that was bound was another's, or there is one now, or none any more; a closed case only loses one. */
    void bind(@Nullable UUID login) {
        if (login != null) {
            requireWorkable();
        }
        clientLogin = login;
        revision++;
    }

    public boolean belongsTo(UUID login) {
        return login.equals(clientLogin);
    }

    /** Only the responsible adviser closes a case; that is nothing for a deputy. */
    void requireAdviser(UUID person) {
        if (!isAdvisedBy(person)) {
            throw new RuleViolation("case-of-another-adviser", "Only the responsible adviser may close this case.");
        }
    }

    /** A closed case takes nothing more, from nobody. */
    public void requireOpen() {
        if (state == CasefileState.CLOSED) {
            throw new RuleViolation("case-is-closed", "This case was closed and takes nothing more.");
        }
    }

    /** Kept and not worked with since that day (Art. 18 DSGVO), or worked with again. */
    public void restrict(@Nullable LocalDate since) {
        restrictedOn = since;
        revision++;
    }

    public boolean isRestricted() {
        return restrictedOn != null;
    }

    /** A restricted case is kept and not worked with, whoever it is (Art. 18 DSGVO). */
    public void requireUnrestricted() {
        if (isRestricted()) {
            throw CaseRestriction.notWorkedWith();
        }
    }

    /** Open and not restricted: only so anything is added to what is known here, or changed of it. */
    public void requireWorkable() {
        requireOpen();
        requireUnrestricted();
    }

    /** Closing needs a reason code and starts the retention clock (invariant 10); a restricted case is not closed. */
    CasefileEvent close(ClosureReason reason, LocalDate on) {
        requireWorkable();
        state = CasefileState.CLOSED;
        closureReason = reason;
        closedOn = on;
        revision++;
        return new CasefileEvent.Closed(id, reason, on);
    }

    /** Another office has accepted the client: this file stays as it is, to be read only. A restricted one is not handed on. */
    public OutgoingEvent transferElsewhere(LocalDate on) {
        return close(ClosureReason.TRANSFERRED_ELSEWHERE, on);
    }

    /** Who answers for the case: the subject of that person's tokens. */
    public UUID adviser() {
        return adviser;
    }

    /** Under which id statistics count it: a client who changes office is counted once. */
    public UUID counted() {
        return countedAs == null ? id : countedAs;
    }

    /** Whether it goes on with a case of another office. */
    public boolean continued() {
        return countedAs != null;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    /** Whether that person is the responsible adviser. */
    public boolean isAdvisedBy(UUID person) {
        return adviser.equals(person);
    }

    /** Another adviser of the office answers for the case from now on; somebody has to for a restricted one as well. */
    public void handTo(UUID person) {
        requireOpen();
        adviser = person;
        revision++;
    }

    /** A question is answered without case management: no agreement, and the case is closed as any other. */
    void adviseShortly() {
        requireWorkable();
        if (state != CasefileState.INQUIRY) {
            throw new RuleViolation("not-an-inquiry", "Only an inquiry is settled by short advice.");
        }
        move(CasefileState.INQUIRY, CasefileState.SHORT_ADVICE);
    }

    /** Something was added that the case shows elsewhere. */
    public void supplemented() {
        requireWorkable();
        revision++;
    }

    /** A number that the cases of one household share; it means nothing outside. */
    public @Nullable UUID household() {
        return household;
    }

    /** Belongs to that household from now on, or to none. */
    public void live(@Nullable UUID with) {
        requireWorkable();
        household = with;
        revision++;
    }

    /** The last other case left the household; nobody changed this one. */
    public void liveAlone() {
        household = null;
    }

    /** Deputies came or went, as they may of a restricted case. */
    public void reassigned() {
        requireOpen();
        revision++;
    }

    /** What the case's ETag shows. */
    public long revision() {
        return revision;
    }

    // The moves below follow from what was done to an assessment or an agreement, perhaps by a job: who did it was
    // asked there.

    /** The first assessment takes the case out of the inquiry. */
    public void assessed() {
        move(CasefileState.INQUIRY, CasefileState.ASSESSMENT);
    }

    /** An agreement is being drafted, perhaps before what is needed was assessed. */
    public void planned() {
        if (state == CasefileState.SHORT_ADVICE) {
            throw new RuleViolation(
                    "short-advice-has-no-agreement",
                    "A case of short advice has no agreement. Close it and take the client in again.");
        }
        move(CasefileState.INQUIRY, CasefileState.PLANNING);
        move(CasefileState.ASSESSMENT, CasefileState.PLANNING);
    }

    /** An agreement came into force. */
    public void inProgress() {
        move(CasefileState.PLANNING, CasefileState.IN_PROGRESS);
    }

    /** Its agreement is paused. */
    public void paused() {
        move(CasefileState.IN_PROGRESS, CasefileState.PAUSED);
    }

    /** The pause is over, with the agreement or without it. */
    public void resumed() {
        move(CasefileState.PAUSED, CasefileState.IN_PROGRESS);
    }

    private void move(CasefileState from, CasefileState to) {
        if (state == from) {
            state = to;
            revision++;
        }
    }
}
