package de.zusage.agreement.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        Map<UUID, Casefile> found =
                casefiles.list("id in ?1", ids).stream().collect(Collectors.toMap(Casefile::id, Function.identity()));
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(this::found)
                .toList();
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
