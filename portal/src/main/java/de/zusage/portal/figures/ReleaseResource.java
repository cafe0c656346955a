package de.zusage.portal.figures;

import de.zusage.portal.figures.Releases.Item;
import de.zusage.portal.figures.Releases.Release;
import de.zusage.portal.figures.Releases.TableItem;
import de.zusage.portal.service.Items;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Released figures: tables with a chart, the decision sheet, and every file as it was released. */
@Path("/releases")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"ministry", "programme", "coordinator"})
public class ReleaseResource {
    private static final Set<String> FORMATS = Set.of("json", "csv", "xlsx", "sdmx.csv");
    private static final Set<String> SHEETS = Set.of("html", "pdf");
    private static final List<String> PASSED_ON = List.of(
            HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.ETAG, "Content-Security-Policy");

    private final Releases releases;

    ReleaseResource(@RestClient Releases releases) {
        this.releases = releases;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Items<Item> releases);

        static native TemplateInstance release(Release release, List<TableItem> tables);

        static native TemplateInstance table(UUID id, TableView view);
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String cursor) {
        return Templates.list(releases.list(cursor));
    }

    @GET
    @Path("{id}")
    public TemplateInstance read(@RestPath UUID id) {
        return Templates.release(releases.read(id), releases.tables(id).items());
    }

    @GET
    @Path("{id}/tables/{table}")
    public TemplateInstance table(@RestPath UUID id, @RestPath String table, @RestQuery @Nullable String period) {
        return Templates.table(id, TableView.of(releases.table(id, table), period));
    }

    @GET
    @Path("{id}/tables/{table}/{format}")
    @Produces(MediaType.WILDCARD)
    public Response file(@RestPath UUID id, @RestPath String table, @RestPath String format) {
        if (!FORMATS.contains(format)) {
            throw new NotFoundException();
        }
        return passedOn(releases.file(id, table, format));
    }

    @GET
    @Path("{id}/decision-sheet/{format}")
    @Produces(MediaType.WILDCARD)
    public Response decisionSheet(@RestPath UUID id, @RestPath String format) {
        if (!SHEETS.contains(format)) {
            throw new NotFoundException();
        }
        return passedOn(releases.decisionSheet(id, format));
    }

    @GET
    @Path("{id}/structure")
    @Produces(MediaType.WILDCARD)
    public Response structure(@RestPath UUID id) {
        return passedOn(releases.structure(id));
    }

    @GET
    @Path("{id}/metadata")
    @Produces(MediaType.WILDCARD)
    public Response metadata(@RestPath UUID id) {
        return passedOn(releases.metadata(id));
    }

    /** The bytes as they are, with what the service says of them: also which styles its own page may have. */
    private static Response passedOn(RestResponse<byte[]> answer) {
        Response.ResponseBuilder file = Response.ok(answer.getEntity());
        PASSED_ON.forEach(name -> {
            String value = answer.getHeaderString(name);
            if (value != null) {
                file.header(name, value);
            }
        });
        return file.build();
    }
}
