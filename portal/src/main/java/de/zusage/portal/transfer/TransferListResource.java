package de.zusage.portal.transfer;

import de.zusage.portal.casefile.CaseNames;
import de.zusage.portal.naming.Naming;
import de.zusage.portal.naming.OfficeNames;
import de.zusage.portal.service.Items;
import de.zusage.portal.transfer.Transfers.Transfer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Proposals that wait for an answer: those that others made to this office, and its own. */
@Path("/transfers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class TransferListResource {
    private final Transfers transfers;
    private final CaseNames names;
    private final Naming naming;

    TransferListResource(@RestClient Transfers transfers, CaseNames names, Naming naming) {
        this.transfers = transfers;
        this.names = names;
        this.naming = naming;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance transfers(Items<Transfer> waiting, Map<UUID, String> names, OfficeNames offices);
    }

    @GET
    public TemplateInstance waiting(@QueryParam("cursor") @Nullable String cursor) {
        Items<Transfer> waiting = transfers.waiting(cursor);
        return Templates.transfers(
                waiting,
                names.of(waiting.items().stream().map(Transfer::caseId).filter(Objects::nonNull)),
                naming.of(waiting.items().stream().map(Transfer::authority).toList()));
    }
}
