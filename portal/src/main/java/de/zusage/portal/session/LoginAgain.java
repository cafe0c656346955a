package de.zusage.portal.session;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signing asks for a login of a few minutes ago. The session here ends, and the next page asks the realm for a login that is
 * no older than this moment ({@code max_age} of OpenID Connect), which leads back to where somebody wanted to sign.
 */
@Path("/again")
public class LoginAgain {
    private static final Pattern OWN_PLACE = Pattern.compile("(/[a-z0-9-]+)+(\\?[a-z]+=[0-9a-f]+)?");

    private static final String ELSEWHERE = "cross-site";

    private final OidcSession session;

    LoginAgain(OidcSession session) {
        this.session = session;
    }

    /** Where to send a browser whose login is too old. */
    public static URI leadingTo(String place) {
        return UriBuilder.fromPath("/again").queryParam("to", place).build();
    }

    /** Only from a page of this site: a link elsewhere must log nobody out in the middle of a form. */
    @GET
    @Authenticated
    public Response again(@QueryParam("to") @Nullable String to, @HeaderParam("Sec-Fetch-Site") @Nullable String from) {
        if (ELSEWHERE.equals(from)) {
            return Response.seeOther(URI.create(own(to))).build();
        }
        session.logout().await().indefinitely();
        return Response.seeOther(UriBuilder.fromPath("/again/fresh")
                        .queryParam("max_age", 0)
                        .queryParam("to", own(to))
                        .build())
                .build();
    }

    @GET
    @Path("fresh")
    @Authenticated
    public Response fresh(@QueryParam("to") @Nullable String to) {
        return Response.seeOther(URI.create(own(to))).build();
    }

    /** A place of this site, whatever an address says. */
    private static String own(@Nullable String place) {
        return place != null && OWN_PLACE.matcher(place).matches() ? place : "/login";
    }
}
