package de.zusage.reporting.release;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.NotFound;
import de.zusage.reporting.authority.Authorities;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;

/** The one authority that a coordinator speaks for. */
@ApplicationScoped
class OwnAuthority {
    private final Caller caller;
    private final Authorities authorities;

    OwnAuthority(Caller caller, Authorities authorities) {
        this.caller = caller;
        this.authorities = authorities;
    }

    /** Refuses who speaks for none or for several (403), and for one that is not in the pilot (404). */
    String slug() {
        String own = caller.authority().orElseThrow(ForbiddenException::new);
        if (!authorities.slugs().contains(own)) {
            throw new NotFound();
        }
        return own;
    }
}
