package de.zusage.portal.figures;

import de.zusage.portal.figures.Releases.Completeness;
import de.zusage.portal.figures.Releases.Own;
import de.zusage.portal.naming.Naming;
import de.zusage.portal.naming.OfficeNames;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import de.zusage.portal.service.ServiceProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A coordinator's page: what waits for a word, which offices deliver, and the own authority's figures as they were released. */
@Path("/figures")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("coordinator")
public class OwnFiguresResource {
    private static final int NOT_FOUND = 404;

    private final Releases releases;
    private final Parts parts;
    private final Naming naming;

    OwnFiguresResource(@RestClient Releases releases, @RestClient Parts parts, Naming naming) {
        this.releases = releases;
        this.parts = parts;
        this.naming = naming;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance figures(
                Part<Items<Parts.Waiting>> waiting,
                Part<Optional<Own>> figures,
                Part<Completeness> completeness,
                OfficeNames names);
    }

    @GET
    public TemplateInstance read() {
        return Templates.figures(
                Part.of(parts::waiting), Part.of(this::own), Part.of(releases::completeness), naming.own());
    }

    private Optional<Own> own() {
        try {
            return Optional.of(releases.own());
        } catch (ServiceProblem e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
