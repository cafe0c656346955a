package de.zusage.portal.agreement;

import de.zusage.portal.agreement.Agreements.FrozenText;
import de.zusage.portal.agreement.Agreements.Signature;
import de.zusage.portal.agreement.Agreements.Version;
import de.zusage.portal.agreement.Agreements.View;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceProblem;
import de.zusage.portal.session.LoginAgain;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signing at one desk: both read the frozen text, the client draws or signs on paper, the adviser signs with a fresh login. */
@Path("/agreements/{id}/sign")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class SigningResource {
    private static final int UNAUTHORIZED = 401;
    private static final String SCAN_UNKNOWN = "scan-unknown";

    private final Agreements agreements;

    SigningResource(@RestClient Agreements agreements) {
        this.agreements = agreements;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance sign(
                View agreement,
                Version version,
                String etag,
                String client,
                FrozenText text,
                @Nullable String scan,
                @Nullable String fault,
                boolean overtaken);
    }

    @GET
    public Response read(@RestPath UUID id, @RestQuery @Nullable String scan) {
        RestResponse<View> read = agreements.read(id);
        return read.getEntity().latest().state().isToSign()
                ? Response.ok(page(read, SigningForm.sha256(scan), null, false)).build()
                : Response.seeOther(URI.create("/agreements/" + id)).build();
    }

    @POST
    @Path("adviser")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response adviser(@RestPath UUID id, @BeanParam SigningForm form) {
        return signed(id, form, form::own);
    }

    @POST
    @Path("drawn")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drawn(@RestPath UUID id, @BeanParam SigningForm form) {
        return signed(id, form, form::drawn);
    }

    @POST
    @Path("paper")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response onPaper(@RestPath UUID id, @BeanParam SigningForm form) {
        return signed(id, form, () -> form.onPaper(scanHash(id, form)));
    }

    /** Of the file that was sent, else of a scan that lies there already. */
    private String scanHash(UUID id, SigningForm form) {
        if (form.scan == null || form.scan.size() == 0) {
            return Objects.requireNonNullElse(form.stored(), "");
        }
        try {
            byte[] bytes = Files.readAllBytes(form.scan.uploadedFile());
            return agreements
                    .keepScan(id, form.number(), form.scan.contentType(), bytes)
                    .sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs; an old login is made anew and leads back here, everything else is said on the page. */
    private Response signed(UUID id, SigningForm form, Supplier<Signature> signature) {
        String scan = form.stored();
        String here = "/agreements/" + id + "/sign" + (scan == null ? "" : "?scan=" + scan);
        try {
            agreements.sign(id, form.number(), form.etag(), signature.get());
            return Response.seeOther(URI.create(here)).build();
        } catch (ServiceProblem e) {
            if (e.status() == UNAUTHORIZED) {
                return Response.seeOther(LoginAgain.leadingTo(here)).build();
            }
            Refusal refused = Refusal.of(e);
            String kept = e.rule().equals(SCAN_UNKNOWN) ? null : scan;
            return refused.with(page(agreements.read(id), kept, refused.fault(), refused.overtaken()));
        }
    }

    private TemplateInstance page(
            RestResponse<View> read, @Nullable String scan, @Nullable String fault, boolean overtaken) {
        View agreement = read.getEntity();
        Version version = agreement.latest();
        return Templates.sign(
                agreement,
                version,
                read.getHeaderString("ETag"),
                agreements.client(agreement.caseId()).name(),
                agreements.text(agreement.id(), version.number()),
                scan,
                fault,
                overtaken);
    }
}
