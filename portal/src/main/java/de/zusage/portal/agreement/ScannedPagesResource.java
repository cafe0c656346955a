package de.zusage.portal.agreement;

import de.zusage.portal.agreement.Agreements.FiledScan;
import de.zusage.portal.casefile.CaseNames;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceAway;
import de.zusage.portal.service.ServiceProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Paper that comes back signed: each file finds its case by the code on its page, and the signature is recorded there. */
@Path("/scans")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class ScannedPagesResource {
    private static final int UNAUTHORIZED = 401;
    private static final String PDF = "application/pdf";
    private static final Set<String> KINDS = Set.of(PDF, "image/jpeg", "image/png");

    private final Agreements agreements;
    private final CaseNames names;

    ScannedPagesResource(@RestClient Agreements agreements, CaseNames names) {
        this.agreements = agreements;
        this.names = names;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance scans(
                List<Outcome> outcomes, int filed, Map<UUID, String> names, boolean nothingSent);
    }

    /** What became of one file: it lies with its version, or a fault says why not, or with neither nobody knows. */
    record Outcome(
            String file,
            @Nullable FiledScan filed,
            @Nullable String fault) {}

    @GET
    public TemplateInstance read() {
        return Templates.scans(List.of(), 0, Map.of(), false);
    }

    /** Sent again, a file is the same scan. What becomes of one is told also if another is refused or a service goes away. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response file(@RestForm("scan") List<FileUpload> scans) {
        List<Outcome> outcomes =
                scans.stream().filter(scan -> scan.size() > 0).map(this::filed).toList();
        if (outcomes.isEmpty()) {
            return Response.status(Refusal.BAD_REQUEST)
                    .entity(Templates.scans(outcomes, 0, Map.of(), true))
                    .build();
        }
        List<UUID> cases = outcomes.stream()
                .map(Outcome::filed)
                .flatMap(Stream::ofNullable)
                .map(FiledScan::caseId)
                .toList();
        return Response.ok(Templates.scans(outcomes, cases.size(), names.of(cases.stream()), false))
                .build();
    }

    private Outcome filed(FileUpload scan) {
        try {
            byte[] bytes = Files.readAllBytes(scan.uploadedFile());
            return new Outcome(scan.fileName(), agreements.fileScan(kind(scan), bytes), null);
        } catch (ServiceProblem e) {
            if (e.status() == UNAUTHORIZED) {
                throw e;
            }
            return new Outcome(scan.fileName(), null, e.detail());
        } catch (ServiceAway | ProcessingException e) {
            return new Outcome(scan.fileName(), null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is called otherwise is sent too, and refused in words by what it is. */
    private static String kind(FileUpload scan) {
        String said = scan.contentType();
        return said != null && KINDS.contains(said) ? said : PDF;
    }
}
