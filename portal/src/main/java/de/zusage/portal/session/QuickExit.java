package de.zusage.portal.session;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For somebody who must not be seen with these pages: ends the session here and leads to a place that looks like nothing. */
@Path("/me/exit")
public class QuickExit {
    private final OidcSession session;
    private final URI elsewhere;

    QuickExit(OidcSession session, @ConfigProperty(name = "zusage.quick-exit") URI elsewhere) {
        this.session = session;
        this.elsewhere = elsewhere;
    }

    @GET
    @Authenticated
    public Response leave() {
        session.logout().await().indefinitely();
        return Response.seeOther(elsewhere)
                .header("Clear-Site-Data", "\"cache\", \"cookies\"")
                .build();
    }
}
