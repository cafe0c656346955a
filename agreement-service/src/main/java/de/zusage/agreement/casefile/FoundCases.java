package de.zusage.agreement.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Opens the names of many cases at once. */
@ApplicationScoped
public class FoundCases {
    private final Casefiles casefiles;
    private final CasefileVault vault;

    FoundCases(Casefiles casefiles, CasefileVault vault) {
        this.casefiles = casefiles;
        this.vault = vault;
    }

    /**
     * The office's cases of these ids, in that order, in two queries however many they are. Of a restricted one no more is
     * opened than the name that says which it is: nobody finds it, or rules it out, by a birth date (Art. 18 DSGVO).
     */
    public List<FoundCase> of(List<UUID> ids) {
        vault.expect(ids);
        return casefiles.of(ids).stream().map(this::found).toList();
    }

    private FoundCase found(Casefile casefile) {
        boolean restricted = casefile.isRestricted();
        return new FoundCase(
                casefile.id,
                casefile.state,
                vault.name(casefile),
                restricted ? List.of() : vault.person(casefile).otherNames(),
                restricted ? null : vault.birthDate(casefile).orElse(null),
                casefile.openedOn);
    }
}
