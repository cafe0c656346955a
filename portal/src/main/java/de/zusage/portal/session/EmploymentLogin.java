package de.zusage.portal.session;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the realm for the employment that was chosen: one login per office, all else as for anybody. */
@ApplicationScoped
class EmploymentLogin implements TenantConfigResolver {
    private final Employment employment;
    private final OidcConfig config;
    private final Map<String, OidcTenantConfig> logins = new ConcurrentHashMap<>();

    EmploymentLogin(Employment employment, OidcConfig config) {
        this.employment = employment;
        this.config = config;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        if (request.request().getCookie(Employment.COOKIE) == null) {
            return Uni.createFrom().nullItem();
        }
        // The key that the cookie is signed with is read from the database at first.
        return context.runBlocking(() -> employment
                .of(request)
                .map(office -> logins.computeIfAbsent(office, this::login))
                .orElse(null));
    }

    private OidcTenantConfig login(String office) {
        return OidcTenantConfig.builder(OidcConfig.getDefaultTenant(config))
                .tenantId("office." + office)
                .authentication()
                .scopes(List.of("employment:" + office))
                .end()
                .build();
    }
}
