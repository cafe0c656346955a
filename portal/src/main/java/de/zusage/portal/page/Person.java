package de.zusage.portal.page;

import de.zusage.portal.session.Employment;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who looks at the page, as far as the page shows it; asked only on pages that need a login. */
@Named("person")
@RequestScoped
public class Person {
    private final CurrentIdentityAssociation current;
    private final Employment employment;
    private final RoutingContext request;

    Person(CurrentIdentityAssociation current, Employment employment, RoutingContext request) {
        this.current = current;
        this.employment = employment;
        this.request = request;
    }

    public boolean is(Role role) {
        return identity().hasRole(role.key());
    }

    public boolean isAdviser() {
        return is(Role.ADVISER);
    }

    public boolean isCoordinator() {
        return is(Role.COORDINATOR);
    }

    public boolean isOfficeLead() {
        return is(Role.OFFICE_LEAD);
    }

    public boolean isOfficeAdmin() {
        return is(Role.OFFICE_ADMIN);
    }

    public boolean isCarrierLead() {
        return is(Role.CARRIER_LEAD);
    }

    /** Whether true counts of the own office, or of the own carrier's offices, are for this person. */
    public boolean isReadsCounts() {
        return is(Role.OFFICE_LEAD) || is(Role.CARRIER_LEAD);
    }

    public boolean isProvider() {
        return is(Role.PROVIDER);
    }

    public boolean isAuditor() {
        return is(Role.AUDITOR);
    }

    public boolean isDataSteward() {
        return is(Role.DATA_STEWARD);
    }

    /** Whether released figures are for this person. */
    public boolean isReadsFigures() {
        return is(Role.COORDINATOR) || is(Role.MINISTRY) || is(Role.PROGRAMME);
    }

    /** Whether that subject of tokens is this person's. */
    public boolean isSelf(UUID subject) {
        return identity().getPrincipal() instanceof JsonWebToken token
                && subject.toString().equals(token.getSubject());
    }

    /** The person's roles that have pages, the one to begin with first. */
    public List<Role> roles() {
        return List.of(Role.values()).stream().filter(this::is).toList();
    }

    /** The office that the login is for; empty for those who have no employment. */
    public Optional<String> office() {
        return employment.of(request);
    }

    private SecurityIdentity identity() {
        return current.getIdentity();
    }
}
