package de.zusage.portal.transfer;

import de.zusage.portal.casefile.Asking;
import de.zusage.portal.casefile.CaseDesk;
import de.zusage.portal.casefile.CaseDesk.Head;
import de.zusage.portal.casefile.Consents.Along;
import de.zusage.portal.casefile.Consents.Consent;
import de.zusage.portal.casefile.Consents.Purpose;
import de.zusage.portal.page.Language;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceProblem;
import de.zusage.portal.transfer.Transfers.Agreement;
import de.zusage.portal.transfer.Transfers.Office;
import de.zusage.portal.transfer.Transfers.Wanted;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Proposes a client who agreed to it to another office, here or in another authority. */
@Path("/agreements/{id}/transfer")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class ProposalResource {
    private final Transfers transfers;
    private final CaseDesk cases;
    private final Asking asking;

    ProposalResource(@RestClient Transfers transfers, @RestClient CaseDesk cases, Asking asking) {
        this.transfers = transfers;
        this.cases = cases;
        this.asking = asking;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance proposal(ProposalPage page);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id, @QueryParam("authority") @Nullable String authority) {
        return page(id, Entered.text(authority), "", Set.of(), null, false);
    }

    /** Notes the consent first, where it is not there yet: without it nobody is asked. */
    @POST
    public Response propose(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        String recipient = Entered.text(sent, "office");
        try {
            UUID caseId = transfers.agreement(id).getEntity().caseId();
            if (!consented(caseId).contains(recipient)) {
                asking.note(caseId, Purpose.TRANSFER, recipient, sent);
            }
            int carrier = Math.max(0, recipient.indexOf('/'));
            UUID proposed = transfers
                    .propose(
                            id,
                            Entered.hidden(sent, "etag"),
                            new Wanted(
                                    recipient.substring(0, carrier),
                                    recipient.substring(carrier).replace("/", "")))
                    .id();
            return Response.seeOther(URI.create("/transfers/" + proposed)).build();
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            return refused.with(page(
                    id,
                    Entered.text(sent, "authority"),
                    recipient,
                    Set.copyOf(Asking.along(sent)),
                    refused.fault(),
                    refused.overtaken()));
        }
    }

    private List<String> consented(UUID caseId) {
        return asking.live(caseId, Purpose.TRANSFER).stream()
                .map(Consent::recipient)
                .filter(Objects::nonNull)
                .toList();
    }

    private TemplateInstance page(
            UUID id, String authority, String chosen, Set<Along> along, @Nullable String fault, boolean overtaken) {
        RestResponse<Agreement> read = transfers.agreement(id);
        UUID caseId = read.getEntity().caseId();
        Head client = cases.read(caseId).getEntity();
        String key = authority.toLowerCase(Locale.ROOT);
        List<Office> offices = transfers.offices(key.isEmpty() ? null : key).items();
        TreeSet<String> languages = new TreeSet<>(Language.CLIENT);
        languages.add(client.contactLanguage());
        return Templates.proposal(new ProposalPage(
                id,
                read.getHeaderString("ETag"),
                client,
                key,
                offices,
                consented(caseId),
                asking.words(Purpose.TRANSFER),
                List.copyOf(languages),
                chosen,
                along,
                fault,
                overtaken));
    }
}
