package de.zusage.notification.client;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the events of cases say of their clients' logins. */
@ApplicationScoped
public class KnownClients implements PanacheRepositoryBase<KnownClient, UUID> {
    private final Tenancy tenancy;

    KnownClients(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** The client comes by that login from now on, or by none. */
    public void bind(UUID caseId, @Nullable UUID login) {
        Tenant tenant = tenancy.required();
        KnownClient known =
                findByIdOptional(caseId).orElseGet(() -> new KnownClient(caseId, tenant.authority(), tenant.office()));
        known.login = login;
        persist(known);
    }

    /** Nothing is known of a login, until it is said anew. */
    public void forget(UUID caseId) {
        delete("id", caseId);
    }

    public boolean hasLogin(UUID caseId) {
        return findByIdOptional(caseId).filter(known -> known.login != null).isPresent();
    }

    /** The cases of the client who comes by that login. */
    public Set<UUID> casesOf(UUID login) {
        return list("login", login).stream().map(known -> known.id).collect(Collectors.toUnmodifiableSet());
    }
}
