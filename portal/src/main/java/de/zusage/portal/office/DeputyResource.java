package de.zusage.portal.office;

import de.zusage.portal.office.Deputies.Deputy;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import de.zusage.portal.service.Refusal;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Who stands in at one case; the lead names another without opening the case. */
@Path("/office/cases/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("office-lead")
public class DeputyResource {
    private final Deputies deputies;
    private final Team team;
    private final Clock clock;

    DeputyResource(@RestClient Deputies deputies, Team team, Clock clock) {
        this.deputies = deputies;
        this.team = team;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance deputies(
                UUID id, Items<Deputy> deputies, Part<Team.Present> team, DeputyForm form, @Nullable String fault);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return page(id, DeputyForm.empty(LocalDate.now(clock)), null);
    }

    @POST
    public Response name(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        DeputyForm form = DeputyForm.of(sent);
        return Refusal.answer(
                "/office/cases/" + id,
                () -> deputies.name(id, form.key(), form.deputy()),
                refused -> page(id, form.anew(), refused.fault()));
    }

    private TemplateInstance page(UUID id, DeputyForm form, @Nullable String fault) {
        return Templates.deputies(id, deputies.of(id), Part.of(team::today), form, fault);
    }
}
