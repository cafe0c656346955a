package de.zusage.portal.transfer;

import de.zusage.portal.agreement.BuildingBlocks;
import de.zusage.portal.casefile.CaseDesk;
import de.zusage.portal.casefile.CaseDesk.Head;
import de.zusage.portal.service.ServiceProblem;
import de.zusage.portal.transfer.Transfers.HandedOver;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What came with a client from another office: its promises as proposals, and which versions were signed there. */
@Path("/cases/{id}/handed-over")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class HandedOverResource {
    private static final int NOT_FOUND = 404;

    private final Transfers transfers;
    private final CaseDesk cases;
    private final BuildingBlocks blocks;

    HandedOverResource(@RestClient Transfers transfers, @RestClient CaseDesk cases, BuildingBlocks blocks) {
        this.transfers = transfers;
        this.cases = cases;
        this.blocks = blocks;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance handedOver(Head client, @Nullable HandedOver came, Map<String, String> blocks);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        Head client = cases.read(id).getEntity();
        HandedOver came = came(id);
        return Templates.handedOver(client, came, came == null ? Map.of() : blocks.outlines());
    }

    /** Nothing came with a client who was taken in here. */
    private @Nullable HandedOver came(UUID id) {
        try {
            return transfers.handedOver(id);
        } catch (ServiceProblem e) {
            if (e.status() == NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }
}
