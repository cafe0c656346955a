package de.zusage.portal.erasure;

import de.zusage.portal.erasure.Erasures.Erasure;
import de.zusage.portal.naming.Naming;
import de.zusage.portal.naming.OfficeNames;
import de.zusage.portal.service.Items;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What was erased and why, and who has receipted it: as proof. */
@Path("/erasures/ledger")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"data-steward", "auditor"})
public class LedgerResource {
    private final Erasures erasures;
    private final Naming naming;

    LedgerResource(@RestClient Erasures erasures, Naming naming) {
        this.erasures = erasures;
        this.naming = naming;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance ledger(Items<Erasure> erasures, OfficeNames names);

        static native TemplateInstance proof(Erasure line, OfficeNames names);
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        return Templates.ledger(erasures.ledger(cursor), naming.own());
    }

    @GET
    @Path("{id}")
    public TemplateInstance read(@RestPath UUID id) {
        return Templates.proof(erasures.read(id), naming.own());
    }
}
