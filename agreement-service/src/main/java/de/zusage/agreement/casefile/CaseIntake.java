package de.zusage.agreement.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens cases of people who are known already, and says of a case what is known. */
@ApplicationScoped
public class CaseIntake {
    private final IntakeService service;
    private final Casefiles casefiles;
    private final CasefileVault vault;

    CaseIntake(IntakeService service, Casefiles casefiles, CasefileVault vault) {
        this.service = service;
        this.casefiles = casefiles;
        this.vault = vault;
    }

    /** How far a case has come, coded. */
    public record Standing(
            String state,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String closureReason) {}

    /** Refuses as every intake would that the caller is about to try. */
    @Transactional(TxType.MANDATORY)
    public void requireMayOpen() {
        service.requireMayOpen();
    }

    /** A case at the caller's office, by the caller, as at any intake. */
    @Transactional(TxType.MANDATORY)
    public UUID open(PersonalData person) {
        UUID id = service.open(person, null);
        casefiles.flush(); // what is added to the case in the same transaction locks its row first
        return id;
    }

    @Transactional(TxType.MANDATORY)
    public PersonalData person(Casefile casefile) {
        return PersonalData.of(
                new PersonName(vault.name(casefile)), vault.birthDate(casefile).orElse(null), vault.person(casefile));
    }

    public Standing standing(Casefile casefile) {
        return new Standing(
                casefile.state.name(),
                casefile.openedOn,
                casefile.closedOn,
                casefile.closureReason == null ? null : casefile.closureReason.name());
    }
}
