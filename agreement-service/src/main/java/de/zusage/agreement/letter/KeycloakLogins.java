package de.zusage.agreement.letter;

import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Keycloak's users who came by a letter. They bear the attribute {@code letter}, which only administrators see and change:
 * what does not bear it is never touched.
 */
@ApplicationScoped
class KeycloakLogins implements OwnLogins {
    private static final String LETTER = "letter";
    private static final String YES = "yes";
    private static final String CLIENT = "client";
    private static final String CHOOSE_PASSWORD = "UPDATE_PASSWORD";
    private static final int NAME_PIECES = 2;
    private static final int PASSWORD_PIECES = 4;
    private static final int AT_ONCE = 100;
    private static final int FIRST_FAULT = 500;
    private static final Logger LOG = Logger.getLogger(KeycloakLogins.class);

    private final Instance<Keycloak> keycloak;
    private final String realm;
    private final SecureRandom random = new SecureRandom();

    KeycloakLogins(
            Instance<Keycloak> keycloak, @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    @Override
    public OwnLogin make(Tenant tenant, String carrier) {
        return asking(() -> {
            String name = OwnLogin.pieces(random, NAME_PIECES);
            String password = OwnLogin.pieces(random, PASSWORD_PIECES);
            UUID subject = create(user(name, password, tenant, carrier));
            OwnLogin made = new OwnLogin(subject, name, password);
            giveRole(made);
            return made;
        });
    }

    private UUID create(UserRepresentation user) {
        try (Response created = users().create(user)) {
            return UUID.fromString(CreatedResponseUtil.getCreatedId(created));
        }
    }

    /** A login without the role opens nothing: where it cannot be given the login goes again. */
    private void giveRole(OwnLogin made) {
        UserResource user = users().get(made.subject().toString());
        try {
            var roles = user.roles().realmLevel();
            List<RoleRepresentation> client = roles.listAvailable().stream()
                    .filter(role -> role.getName().equals(CLIENT))
                    .toList();
            if (client.isEmpty()) {
                throw new IllegalStateException("the realm gives no role " + CLIENT);
            }
            roles.add(client);
        } catch (WebApplicationException | ProcessingException | IllegalStateException e) {
            user.remove();
            throw e;
        }
    }

    private static UserRepresentation user(String name, String password, Tenant tenant, String carrier) {
        CredentialRepresentation once = new CredentialRepresentation();
        once.setType(CredentialRepresentation.PASSWORD);
        once.setValue(password);
        once.setTemporary(true);
        UserRepresentation user = new UserRepresentation();
        user.setUsername(name);
        user.setEnabled(true);
        user.setCredentials(List.of(once));
        user.setRequiredActions(List.of(CHOOSE_PASSWORD));
        user.setAttributes(Map.of(
                LETTER,
                List.of(YES),
                "authority",
                List.of(tenant.authority()),
                "office",
                List.of(tenant.office()),
                "carrier",
                List.of(carrier)));
        return user;
    }

    @Override
    public void end(UUID subject) {
        asking(() -> {
            try {
                UserResource user = users().get(subject.toString());
                if (isOfALetter(user.toRepresentation())) {
                    user.logout();
                    user.remove();
                }
            } catch (NotFoundException gone) {
                // It ended before, perhaps by hand.
            }
            return subject;
        });
    }

    private static boolean isOfALetter(UserRepresentation user) {
        return user.getAttributes() != null
                && List.of(YES).equals(user.getAttributes().get(LETTER));
    }

    @Override
    public Set<UUID> madeBefore(Instant time) {
        return asking(() -> {
            Set<UUID> found = new HashSet<>();
            for (int first = 0; ; first += AT_ONCE) {
                List<UserRepresentation> page =
                        users().searchByAttributes(first, AT_ONCE, null, true, LETTER + ":" + YES);
                page.stream()
                        .filter(user -> user.getCreatedTimestamp() < time.toEpochMilli())
                        .map(user -> UUID.fromString(user.getId()))
                        .forEach(found::add);
                if (page.size() < AT_ONCE) {
                    return found;
                }
            }
        });
    }

    private UsersResource users() {
        return keycloak.get().realm(realm).users();
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() < FIRST_FAULT) {
                LOG.errorf("Keycloak refuses to keep logins for letters: %s", e.getMessage());
            }
            throw new LoginsAway(e);
        } catch (ProcessingException e) {
            throw new LoginsAway(e);
        }
    }
}
