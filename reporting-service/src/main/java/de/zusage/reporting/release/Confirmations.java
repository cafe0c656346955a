package de.zusage.reporting.release;

import de.zusage.reporting.authority.Authorities;
import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.release.ReleaseApi.Answer;
import de.zusage.reporting.release.ReleaseApi.AuthoritysWord;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of the coordinators. */
@ApplicationScoped
class Confirmations implements PanacheRepositoryBase<Confirmation, UUID> {
    private final Authorities authorities;

    Confirmations(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Notes that the authority has looked at its part. */
    void read(UUID releaseId, String authority) {
        getEntityManager()
                .createNativeQuery("insert into release_part_read (release_id, authority) values (?1, ?2)"
                        + " on conflict do nothing")
                .setParameter(1, releaseId)
                .setParameter(2, authority)
                .executeUpdate();
    }

    boolean has(UUID releaseId, String authority) {
        return count("releaseId = ?1 and authority = ?2", releaseId, authority) > 0;
    }

    /** What every authority that takes part has said; nothing said by the last day has lapsed (domain §8). */
    List<AuthoritysWord> of(StoredRelease release, LocalDate today) {
        Map<String, Confirmation> said = list("releaseId", release.id).stream()
                .collect(Collectors.toMap(each -> each.authority, Function.identity()));
        boolean lapsed = today.isAfter(release.lapsesOn);
        return authorities.all().stream()
                .filter(authority -> authority.status() == Authority.Status.TAKES_PART)
                .map(authority -> {
                    Confirmation word = said.get(authority.slug());
                    if (word == null) {
                        return new AuthoritysWord(authority.slug(), lapsed ? Answer.LAPSED : Answer.OPEN, null, null);
                    }
                    return new AuthoritysWord(
                            authority.slug(), word.agrees ? Answer.AGREES : Answer.DISAGREES, word.remark, word.saidOn);
                })
                .toList();
    }
}
