package de.zusage.notification.contact;

import de.zusage.kit.web.Versions;
import de.zusage.notification.contact.OfficeContactApi.OfficeContactRequest;
import de.zusage.notification.contact.OfficeContactApi.OfficeContactView;
import de.zusage.notification.contact.OfficeContactService.Office;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The mailbox of the caller's office. */
@Path("/api/v1/office-contact")
@Produces(MediaType.APPLICATION_JSON)
class OfficeContactResource {

    private final OfficeContactService service;

    OfficeContactResource(OfficeContactService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed("office-admin")
    public RestResponse<OfficeContactView> read() {
        return answer(service.read());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("office-admin")
    public RestResponse<OfficeContactView> name(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid OfficeContactRequest request) {
        return answer(service.name(ifMatch, new MailAddress(request.mail())));
    }

    private static RestResponse<OfficeContactView> answer(Office office) {
        String mail = office.mail().map(MailAddress::value).orElse(null);
        return ResponseBuilder.ok(new OfficeContactView(mail, office.bouncedOn().orElse(null)))
                .tag(Versions.tag(office.version()))
                .build();
    }
}
