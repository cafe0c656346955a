package de.zusage.portal.restriction;

import de.zusage.portal.page.Language;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Refusal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/** Takes the reason for which something restricted is read, and leads to it for an hour. */
@Path("/reason")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class ReasonResource {
    private static final int AN_HOUR = 60 * 60;

    private final Language language;

    ReasonResource(Language language) {
        this.language = language;
    }

    @POST
    public Response state(MultivaluedMap<String, String> sent, @Context UriInfo here) {
        String back = Entered.text(sent, "back");
        String scope = StatedReason.scope(back).orElseThrow(NotFoundException::new);
        AccessReason reason = Entered.one(AccessReason.class, Entered.text(sent, "reason"));
        if (reason == null) {
            return Response.status(Refusal.BAD_REQUEST)
                    .entity(ReasonPage.again(
                            back, language.words(RestrictionWords.class).reasonMissing()))
                    .build();
        }
        return Response.seeOther(URI.create(back))
                .cookie(new NewCookie.Builder(StatedReason.COOKIE)
                        .value(reason.name())
                        .path(scope)
                        .maxAge(AN_HOUR)
                        .httpOnly(true)
                        .secure("https".equals(here.getBaseUri().getScheme()))
                        .sameSite(NewCookie.SameSite.LAX)
                        .build())
                .build();
    }
}
