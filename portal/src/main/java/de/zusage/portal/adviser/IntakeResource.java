package de.zusage.portal.adviser;

import de.zusage.portal.page.Sex;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Opens a case: the least that is needed, after a look at whether the person is known already. */
@Path("/intake")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class IntakeResource {
    /** The languages that every template of a promise is written in. */
    static final List<String> LANGUAGES = List.of("ar", "prs", "de", "en", "fr", "ru", "ti", "tr", "uk", "ckb");

    /** The fields that the service's rules for single values are about. */
    private static final Map<String, String> RULES = Map.of(
            "unknown-nationality", "nationalities",
            "stateless-and-not", "nationalities",
            "birth-date-in-future", "birthDate",
            "invalid-date", "birthDate",
            "unknown-language", "contactLanguage",
            "invalid-name", "name");

    private final Cases cases;

    IntakeResource(@RestClient Cases cases) {
        this.cases = cases;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(
                IntakeForm form,
                List<String> languages,
                List<Cases.Row> known,
                Map<String, String> faults,
                List<Sex> sexes);
    }

    @GET
    public TemplateInstance empty() {
        return page(IntakeForm.empty(), List.of(), Map.of());
    }

    @POST
    public Response open(@BeanParam IntakeForm form) {
        Cases.NewCase intake = form.intake();
        try {
            List<Cases.Row> known = form.isWantedAnyway()
                    ? List.of()
                    : cases.duplicates(new Cases.Known(intake.name(), intake.otherNames(), intake.birthDate()))
                            .items();
            if (!known.isEmpty()) {
                return Response.ok(page(form, known, Map.of())).build();
            }
            Cases.View opened = cases.open(form.getKey(), intake);
            return Response.seeOther(URI.create("/cases/" + opened.id())).build();
        } catch (ServiceProblem e) {
            if (e.status() != Refusal.BAD_REQUEST) {
                throw e;
            }
            return Response.status(Refusal.BAD_REQUEST)
                    .entity(page(form, List.of(), faults(e)))
                    .build();
        }
    }

    /** What the service found wrong, by field; the parts of a list count as the list. A rule of one field names that field. */
    static Map<String, String> faults(ServiceProblem problem) {
        Map<String, String> faults = new TreeMap<>();
        if (problem.violations().isEmpty()) {
            String field = RULES.getOrDefault(problem.rule(), problem.field().orElse("name"));
            faults.put(field, problem.detail());
        }
        for (ServiceProblem.Violation each : problem.violations()) {
            String field = String.valueOf(each.field()).replaceAll("\\[.*", "");
            faults.put(field.substring(field.lastIndexOf('.') + 1), problem.said(each));
        }
        return faults;
    }

    private TemplateInstance page(IntakeForm form, List<Cases.Row> known, Map<String, String> faults) {
        return Templates.form(form, LANGUAGES, known, faults, List.of(Sex.values()));
    }
}
