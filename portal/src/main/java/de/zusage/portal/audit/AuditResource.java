package de.zusage.portal.audit;

import de.zusage.portal.audit.AccessLogs.Line;
import de.zusage.portal.audit.AccessLogs.Verification;
import de.zusage.portal.naming.Naming;
import de.zusage.portal.naming.OfficeNames;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The access logs of the own carrier: whether each is as it was written, and its lines. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("auditor")
public class AuditResource {
    private static final int TOO_MANY = 429;

    private final Map<String, AccessLogs> services = new LinkedHashMap<>();
    private final Naming naming;

    AuditResource(
            @RestClient AgreementAccessLog agreement,
            @RestClient PlanAccessLog plan,
            @RestClient NotificationAccessLog notification,
            @RestClient ReportingAccessLog reporting,
            Naming naming) {
        this.naming = naming;
        services.put("agreement-service", agreement);
        services.put("plan-service", plan);
        services.put("notification-service", notification);
        services.put("reporting-service", reporting);
    }

    /** What a service says of its log; busy if it has computed it so often that it asks to wait. */
    record Checked(String service, Part<Verification> verification, boolean busy) {}

    /** What is looked for in a log. */
    record Asked(String object, String from) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance audit(Set<String> services);

        static native TemplateInstance verification(List<Checked> checked);

        static native TemplateInstance log(
                String service, Asked asked, @Nullable Items<Line> lines, OfficeNames names, @Nullable String fault);
    }

    @GET
    public TemplateInstance read() {
        return Templates.audit(services.keySet());
    }

    /** Every service computes its whole chain: so only when somebody asks for it. */
    @GET
    @Path("verification")
    public TemplateInstance verify() {
        return Templates.verification(services.entrySet().stream()
                .map(each -> checked(each.getKey(), each.getValue()))
                .toList());
    }

    private static Checked checked(String service, AccessLogs log) {
        try {
            return new Checked(service, Part.of(log::verify), false);
        } catch (ServiceProblem e) {
            if (e.status() != TOO_MANY) {
                throw e;
            }
            return new Checked(service, Part.missing(), true);
        }
    }

    @GET
    @Path("{service}")
    public Response log(
            @RestPath String service,
            @RestQuery @Nullable String object,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String cursor) {
        AccessLogs log = services.get(service);
        if (log == null) {
            throw new NotFoundException();
        }
        Asked asked = new Asked(Entered.text(object), Entered.text(from));
        try {
            Items<Line> lines = log.lines(orNull(asked.object()), orNull(asked.from()), cursor);
            return Response.ok(Templates.log(service, asked, lines, naming.own(), null))
                    .build();
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            return refused.with(Templates.log(service, asked, null, OfficeNames.NONE, refused.fault()));
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
