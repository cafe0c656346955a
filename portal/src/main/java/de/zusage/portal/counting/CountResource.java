package de.zusage.portal.counting;

import de.zusage.portal.counting.Counts.Attribute;
import de.zusage.portal.counting.Counts.Dictionary;
import de.zusage.portal.counting.Counts.Population;
import de.zusage.portal.counting.Counts.Span;
import de.zusage.portal.naming.Naming;
import de.zusage.portal.naming.OfficeNames;
import de.zusage.portal.page.Language;
import de.zusage.portal.page.Words;
import de.zusage.portal.service.Entered;
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
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A lead asks for true counts of the own offices, divided as the dictionary divides them; nothing is counted before. */
@Path("/counts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"office-lead", "carrier-lead"})
public class CountResource {
    private final Counts counts;
    private final Naming naming;
    private final Language language;

    CountResource(@RestClient Counts counts, Naming naming, Language language) {
        this.counts = counts;
        this.naming = naming;
        this.language = language;
    }

    /**
     * What is asked for.
     *
     * @param population empty before anything was asked for
     */
    record Asked(String population, List<String> dimensions, Span span) {
        static Asked of(@Nullable String population, @Nullable List<String> dimensions, @Nullable String span) {
            return new Asked(
                    Entered.text(population),
                    dimensions == null ? List.of() : List.copyOf(dimensions),
                    Entered.one(Span.class, span, Span.HALF_YEAR));
        }

        public boolean isEmpty() {
            return population.isEmpty();
        }

        public boolean isBy(Attribute attribute) {
            return dimensions.contains(attribute.id());
        }
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance counts(
                Dictionary dictionary,
                List<Attribute> attributes,
                List<Span> spans,
                Asked asked,
                @Nullable CountView view,
                OfficeNames names,
                @Nullable String fault);
    }

    @GET
    public Response read(
            @RestQuery @Nullable String population,
            @RestQuery("dimension") @Nullable List<String> dimensions,
            @RestQuery @Nullable String span) {
        Asked asked = Asked.of(population, dimensions, span);
        Dictionary dictionary = counts.dictionary();
        if (asked.isEmpty()) {
            return Response.ok(page(dictionary, asked, null, null)).build();
        }
        try {
            return Response.ok(page(dictionary, asked, counted(asked, dictionary), null))
                    .build();
        } catch (ServiceProblem e) {
            Refusal refused = Refusal.of(e);
            return refused.with(page(dictionary, asked, null, refused.fault()));
        }
    }

    @GET
    @Path("csv")
    @Produces("text/csv")
    public Response file(
            @RestQuery @Nullable String population,
            @RestQuery("dimension") @Nullable List<String> dimensions,
            @RestQuery @Nullable String span) {
        Asked asked = Asked.of(population, dimensions, span);
        if (asked.isEmpty()) {
            throw new NotFoundException();
        }
        CountView view = counted(asked, counts.dictionary());
        return Csv.file(
                asked.population() + "-" + view.counted().asOf(), view.rows(heads(), naming.own(), language.locale()));
    }

    private List<String> heads() {
        return List.of(
                language.words(Words.class).office(),
                language.words(CountingWords.class).period());
    }

    private CountView counted(Asked asked, Dictionary dictionary) {
        return CountView.of(counts.count(asked.population(), asked.dimensions(), asked.span()), dictionary);
    }

    private TemplateInstance page(
            Dictionary dictionary, Asked asked, @Nullable CountView view, @Nullable String fault) {
        return Templates.counts(
                dictionary,
                attributes(dictionary, asked),
                List.of(Span.values()),
                asked,
                view,
                view == null ? OfficeNames.NONE : naming.own(),
                fault);
    }

    /** What the population that was asked for can be divided by; the service says which may not be crossed. */
    private static List<Attribute> attributes(Dictionary dictionary, Asked asked) {
        List<String> units = dictionary.populations().stream()
                .filter(each -> each.id().equals(asked.population()))
                .map(Population::unit)
                .toList();
        return dictionary.attributes().stream()
                .filter(each -> units.stream().anyMatch(each.units()::contains))
                .toList();
    }
}
