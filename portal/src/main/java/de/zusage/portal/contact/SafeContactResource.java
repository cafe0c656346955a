package de.zusage.portal.contact;

import de.zusage.portal.casefile.CaseNames;
import de.zusage.portal.contact.Contacts.Contact;
import de.zusage.portal.page.Language;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Refusal;
import de.zusage.portal.service.ServiceProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a client may be reached: only what he or she called safe, in the client's order; or not at all, at once. */
@Path("/cases/{id}/contact")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("adviser")
public class SafeContactResource {
    private final Contacts contacts;
    private final CaseNames names;
    private final Language language;
    private final Clock clock;

    SafeContactResource(@RestClient Contacts contacts, CaseNames names, Language language, Clock clock) {
        this.language = language;
        this.contacts = contacts;
        this.names = names;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance contact(
                String client,
                Contact contact,
                ContactForm form,
                List<String> languages,
                ContactFaults faults,
                boolean overtaken);
    }

    @GET
    public TemplateInstance read(@RestPath UUID id) {
        return page(contacts.read(id), null, ContactFaults.NONE, false);
    }

    @POST
    public Response declare(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        ContactForm form = ContactForm.of(sent);
        if (form.hasTwoAtOnePlace()) {
            return Response.status(Refusal.BAD_REQUEST)
                    .entity(page(
                            contacts.read(id),
                            form,
                            ContactFaults.ofAll(
                                    language.words(ContactWords.class).twoAtOnePlace()),
                            false))
                    .build();
        }
        try {
            contacts.declare(id, form.etag(), form.declaration());
            return saved(id);
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            RestResponse<Contact> read = contacts.read(id);
            return refused.with(
                    refused.overtaken()
                            ? page(read, overtaken(form, read), ContactFaults.NONE, true)
                            : page(read, form, ContactFaults.of(e, form, read.getEntity(), refused.fault()), false));
        }
    }

    private ContactForm overtaken(ContactForm form, RestResponse<Contact> read) {
        return form.overtakenBy(read.getHeaderString("ETag"), read.getEntity(), LocalDate.now(clock));
    }

    @POST
    @Path("confirmed")
    public Response confirm(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return done(id, () -> contacts.confirm(id, Entered.hidden(sent, "etag")));
    }

    @POST
    @Path("stopped")
    public Response stop(@RestPath UUID id) {
        return done(id, () -> contacts.stop(id));
    }

    @POST
    @Path("going-on")
    public Response goOn(@RestPath UUID id, MultivaluedMap<String, String> sent) {
        return done(id, () -> contacts.goOn(id, Entered.hidden(sent, "etag")));
    }

    private Response done(UUID id, Runnable change) {
        return Refusal.of(change)
                .map(refused -> refused.with(
                        page(contacts.read(id), null, ContactFaults.ofAll(refused.fault()), refused.overtaken())))
                .orElseGet(() -> saved(id));
    }

    private static Response saved(UUID id) {
        return Response.seeOther(URI.create("/cases/" + id + "/contact")).build();
    }

    private TemplateInstance page(
            RestResponse<Contact> read, @Nullable ContactForm entered, ContactFaults faults, boolean overtaken) {
        Contact contact = read.getEntity();
        ContactForm form = Objects.requireNonNullElseGet(
                entered, () -> ContactForm.of(read.getHeaderString("ETag"), contact, LocalDate.now(clock)));
        TreeSet<String> languages = new TreeSet<>(Language.CLIENT);
        languages.add(form.language());
        return Templates.contact(names.of(contact.caseId()), contact, form, List.copyOf(languages), faults, overtaken);
    }
}
