package de.zusage.portal.adviser;

import de.zusage.portal.page.Sex;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who somebody is, put right or filled in after the intake; of two who do so at once, the second sees what is stored. */
@Path("/cases/{id}/person")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class PersonResource {
    private final Cases cases;

    PersonResource(@RestClient Cases cases) {
        this.cases = cases;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance person(
                Cases.View stored,
                IntakeForm form,
                String etag,
                List<String> languages,
                Map<String, String> faults,
                List<Sex> sexes,
                boolean overtaken);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        RestResponse<Cases.View> read = cases.current(id);
        return page(read, IntakeForm.of(read.getEntity()), etag(read), Map.of(), false);
    }

    @POST
    public Response correct(@RestPath UUID id, @BeanParam IntakeForm form, @FormParam("etag") @Nullable String seen) {
        RestResponse<Cases.View> read = cases.current(id);
        try {
            cases.correct(id, Entered.hidden(seen), form.corrected(read.getEntity()));
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            return refused.with(
                    refused.overtaken()
                            ? page(read, form, etag(read), Map.of(), true)
                            : page(read, form, Entered.hidden(seen), IntakeResource.faults(e), false));
        }
        return Response.seeOther(URI.create("/cases/" + id)).build();
    }

    private static String etag(RestResponse<Cases.View> read) {
        return read.getHeaderString("ETag");
    }

    private static TemplateInstance page(
            RestResponse<Cases.View> read,
            IntakeForm form,
            String etag,
            Map<String, String> faults,
            boolean overtaken) {
        List<String> languages = Stream.concat(
                        IntakeResource.LANGUAGES.stream(),
                        Stream.of(read.getEntity().contactLanguage()))
                .distinct()
                .toList();
        return Templates.person(read.getEntity(), form, etag, languages, faults, List.of(Sex.values()), overtaken);
    }
}
