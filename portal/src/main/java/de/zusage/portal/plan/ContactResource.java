package de.zusage.portal.plan;

import de.zusage.portal.page.GoalArea;
import de.zusage.portal.plan.Plans.Contact;
import de.zusage.portal.plan.Plans.ContactKind;
import de.zusage.portal.service.Entered;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

/** What advising took, entered where one is: kind, minutes, topic. */
@Path("/cases/{id}/contacts")
@RolesAllowed("adviser")
public class ContactResource {
    private final Plans plans;

    ContactResource(@RestClient Plans plans) {
        this.plans = plans;
    }

    @POST
    public Response enter(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        Integer minutes = Entered.number(Entered.text(sent, "minutes"));
        plans.enter(
                Entered.hidden(sent, "key"),
                new Contact(
                        Entered.one(ContactKind.class, Entered.text(sent, "kind"), ContactKind.TALK),
                        minutes == null ? 0 : minutes,
                        Entered.one(GoalArea.class, Entered.text(sent, "topic"), GoalArea.OTHER),
                        id));
        return Response.seeOther(URI.create("/cases/" + id)).build();
    }
}
