package de.zusage.portal.start;

import de.zusage.portal.page.Language;
import de.zusage.portal.page.Person;
import de.zusage.portal.page.Role;
import de.zusage.portal.session.Employment;
import io.quarkus.oidc.IdToken;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The public page, and the way from there to where a person works. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class StartResource {
    private final Person person;
    private final Employment employment;

    @IdToken
    @Inject
    JsonWebToken idToken;

    StartResource(Person person, Employment employment) {
        this.person = person;
        this.employment = employment;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance welcome();

        static native TemplateInstance accessibility();

        static native TemplateInstance offices(List<String> offices);

        static native TemplateInstance noPages();
    }

    @GET
    @PermitAll
    public TemplateInstance welcome() {
        return Templates.welcome();
    }

    @GET
    @Path("accessibility")
    @PermitAll
    public TemplateInstance accessibility() {
        return Templates.accessibility();
    }

    /** Remembers the language and goes back to the page that asked. */
    @GET
    @Path("language/{tag}")
    @PermitAll
    public Response language(
            @org.jboss.resteasy.reactive.RestPath String tag, @Context HttpHeaders headers, @Context UriInfo here) {
        return Language.chosen(tag, isSecure(here))
                .map(cookie -> Response.seeOther(cameFrom(headers.getHeaderString("Referer"), here))
                        .cookie(cookie)
                        .build())
                .orElseThrow(NotFoundException::new);
    }

    /** The page of this site that a link was followed from, else the first one. */
    private static URI cameFrom(@Nullable String referer, UriInfo here) {
        URI first = here.getBaseUri();
        try {
            URI from = referer == null ? first : URI.create(referer);
            return from.getAuthority() != null && from.getAuthority().equals(first.getAuthority()) ? from : first;
        } catch (IllegalArgumentException e) {
            return first;
        }
    }

    /** Where a person begins; whoever works for an office first says for which. */
    @GET
    @Path("login")
    @Authenticated
    public Response login(@Context UriInfo here) {
        List<Role> roles = person.roles();
        if (roles.isEmpty()) {
            return Response.ok(Templates.noPages()).build();
        }
        Role first = roles.get(0);
        if (!first.isEmployed() || person.office().isPresent()) {
            return Response.seeOther(URI.create(first.start())).build();
        }
        List<String> offices = offices();
        return offices.size() == 1
                ? at(offices.get(0), here)
                : Response.ok(Templates.offices(offices)).build();
    }

    /** Ends the session here and at the realm, which leads back to the first page: the login's own code sees to it before. */
    @GET
    @Path("logout")
    @Authenticated
    public Response logout(@Context UriInfo here) {
        return Response.seeOther(here.getBaseUri()).build();
    }

    @POST
    @Path("login/office")
    @Authenticated
    public Response choose(@FormParam("office") @Nullable String office, @Context UriInfo here) {
        if (office == null || !offices().contains(office)) {
            throw new ForbiddenException();
        }
        return at(office, here);
    }

    private Response at(String office, UriInfo here) {
        return Response.seeOther(URI.create("/login"))
                .cookie(employment.chosen(office, isSecure(here)))
                .build();
    }

    private List<String> offices() {
        Object claim = idToken.getClaim("employments");
        return claim instanceof Iterable<?> several
                ? employment.offices(StreamSupport.stream(several.spliterator(), false)
                        .map(each -> each instanceof JsonString text ? text.getString() : String.valueOf(each))
                        .toList())
                : List.of();
    }

    private static boolean isSecure(UriInfo here) {
        return "https".equals(here.getBaseUri().getScheme());
    }
}
