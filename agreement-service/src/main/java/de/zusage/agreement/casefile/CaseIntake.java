package de.zusage.agreement.casefile;

import de.zusage.agreement.casefile.CasefileApi.NewCase;
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

    /** A case at the caller's office, by the caller, as at any intake. */
    @Transactional(TxType.MANDATORY)
    public UUID open(CasePerson person) {
        UUID id = service.open(new NewCase(
                person.name(),
                new LanguageTag(person.contactLanguage()),
                null,
                person.birthDate(),
                null,
                null,
                null,
                person.readingLanguages().stream().map(LanguageTag::new).toList(),
                null,
                person.interpreterNeeded(),
                null,
                null));
        casefiles.flush(); // what is added to the case in the same transaction locks its row first
        return id;
    }

    @Transactional(TxType.MANDATORY)
    public CasePerson person(Casefile casefile) {
        Person known = vault.person(casefile);
        return new CasePerson(
                new PersonName(vault.name(casefile)),
                vault.birthDate(casefile).orElse(null),
                known.contactLanguage(),
                known.reads(),
                Boolean.TRUE.equals(known.interpreterNeeded()));
    }

    public Standing standing(Casefile casefile) {
        return new Standing(
                casefile.state.name(),
                casefile.openedOn,
                casefile.closedOn,
                casefile.closureReason == null ? null : casefile.closureReason.name());
    }
}
