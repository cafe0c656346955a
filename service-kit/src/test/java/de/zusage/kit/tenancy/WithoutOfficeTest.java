package de.zusage.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.app.KitTest;
import de.zusage.kit.app.Rows;
import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who works for an authority and none of its offices is kept apart by the authority. */
@QuarkusTest
@TestProfile(KitTest.class)
class WithoutOfficeTest {

    private static final UUID PERSON = UUID.randomUUID();

    @Inject
    CurrentIdentityAssociation identities;

    @Inject
    Tenancy tenancy;

    @Inject
    Caller caller;

    @Inject
    EventLog events;

    @Inject
    Cursors cursors;

    @Inject
    Idempotency idempotency;

    @Test
    void anEventNamesTheAuthorityAndNoOffice() {
        EventStream stream = new EventStream("zusage.offer", "note:" + UUID.randomUUID());
        at("stuttgart");
        QuarkusTransaction.requiringNew().run(() -> events.append(stream, new Happened(1)));
        assertThat(Rows.all(
                        "select authority || '/' || coalesce(office, 'none') from event_log where aggregateid = ?",
                        String.class,
                        stream.id()))
                .containsExactly("stuttgart/none");
    }

    @Test
    void aCursorIsGoodInItsAuthorityOnly() {
        at("stuttgart");
        String cursor =
                cursors.page("notes", "", List.of("a", "b"), 1, List::of).next();
        assertThat(cursors.read("notes", "", cursor)).containsExactly("a");
        at("freiburg");
        assertThatThrownBy(() -> cursors.read("notes", "", cursor)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aKeyIsUsedOncePerAuthority() {
        String key = UUID.randomUUID().toString();
        at("stuttgart");
        UUID first = idempotency.once(key, "note", "body", UUID::randomUUID);
        assertThat(idempotency.once(key, "note", "body", UUID::randomUUID)).isEqualTo(first);
        at("freiburg");
        assertThat(idempotency.once(key, "note", "body", UUID::randomUUID)).isNotEqualTo(first);
    }

    @Test
    void anEventOrAJobKeepsItsOwnAuthority() {
        at("stuttgart");
        String named = tenancy.call(new Tenant("freiburg", "freiburg-a"), tenancy::scope);
        assertThat(named).isEqualTo("freiburg/freiburg-a");
        assertThat(tenancy.authority()).contains("stuttgart");
        assertThat(tenancy.current()).isEmpty();
    }

    @Test
    void aProviderIsNamedByOnePlainText() {
        as(Map.of("sub", PERSON.toString(), "provider", "vhs"));
        assertThat(caller.provider()).contains("vhs");
        as(Map.of("sub", PERSON.toString(), "provider", List.of("vhs", "awo")));
        assertThat(caller.provider()).isEmpty();
        assertThat(tenancy.scope()).isEqualTo("/");
    }

    private void at(String authority) {
        as(Map.of("sub", PERSON.toString(), "authority", authority));
    }

    private void as(Map<String, Object> claims) {
        identities.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(claims))
                .build());
    }

    record Happened(int number) implements OutgoingEvent {
        @Override
        public String type() {
            return "thing.happened.v1";
        }
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return String.valueOf(claims.get("sub"));
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
        public <T> @Nullable T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
