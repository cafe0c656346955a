package de.zusage.portal.agreement;

import de.zusage.portal.agreement.Agreements.Assessment;
import de.zusage.portal.agreement.Agreements.Commitment;
import de.zusage.portal.agreement.Agreements.Content;
import de.zusage.portal.agreement.Agreements.Parameter;
import de.zusage.portal.agreement.Agreements.Template;
import de.zusage.portal.agreement.Agreements.Version;
import de.zusage.portal.agreement.Agreements.View;
import de.zusage.portal.agreement.DraftPage.Overtaken;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Side;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Writes a draft with what somebody does on its page, and gathers what the page shows. */
@ApplicationScoped
class Drafting {
    private static final String AUTHORITATIVE = "de";
    private static final int MOST_OFFERS = 100;

    private final Agreements agreements;
    private final Offers offers;
    private final Clock clock;

    Drafting(@RestClient Agreements agreements, @RestClient Offers offers, Clock clock) {
        this.agreements = agreements;
        this.offers = offers;
        this.clock = clock;
    }

    /** The page as the draft is stored. */
    DraftPage stored(RestResponse<View> read) {
        View agreement = read.getEntity();
        DraftForm form = DraftForm.of(agreement.latest(), read.getHeaderString("ETag"));
        return page(agreement, form, Overtaken.NOT, null);
    }

    /** The page as it was sent, with what keeps it from being stored. */
    DraftPage unstored(View agreement, DraftForm form, String fault) {
        return page(agreement, form, Overtaken.NOT, fault);
    }

    /** The page as it was sent, beside what somebody else has stored meanwhile; sent again, it replaces that. */
    DraftPage overtaken(RestResponse<View> read, DraftForm form) {
        View agreement = read.getEntity();
        var words = agreements.words(agreement.id(), agreement.latest().number());
        List<String> stored = agreement.latest().promises().stream()
                .map(each -> words.of(each.commitmentId(), words.authoritative()))
                .toList();
        return page(agreement, form.on(read.getHeaderString("ETag")), Overtaken.by(stored), null);
    }

    RestResponse<View> write(View agreement, DraftForm form) {
        Version version = agreement.latest();
        Map<String, Commitment> stored = version.promises().stream()
                .collect(Collectors.toMap(each -> each.commitmentId().toString(), Function.identity()));
        Content content = form.content(stored);
        return agreements.write(agreement.id(), version.number(), form.etag(), content);
    }

    /** A block with what it asks for filled in as far as it can be: due at the next review, the least that it takes. */
    DraftForm adding(DraftForm form, String code, MultivaluedMap<String, String> sent) {
        String due = due(form);
        return templates().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(template -> form.with(new DraftForm.Line(
                        "",
                        code,
                        filled(template, due, Entered.text(sent, "offer." + code)),
                        due,
                        template.side().name(),
                        template.goalArea().name(),
                        Map.of())))
                .orElse(form);
    }

    DraftForm addingOwn(DraftForm form, MultivaluedMap<String, String> sent) {
        return form.with(DraftForm.free(
                Entered.one(Side.class, Entered.text(sent, "own.side"), Side.OFFICE),
                Entered.one(GoalArea.class, Entered.text(sent, "own.area"), GoalArea.OTHER),
                Entered.under(sent, "own.text."),
                due(form)));
    }

    private static Map<String, String> filled(Template template, String due, String offer) {
        Map<String, String> filled = new TreeMap<>();
        template.asked().forEach((name, parameter) -> filled.put(name, filled(parameter, due, offer)));
        return filled;
    }

    private static String filled(Parameter parameter, String due, String offer) {
        if (parameter.isDate()) {
            return due;
        }
        return parameter.isOffer() ? offer : String.valueOf(parameter.least());
    }

    private String due(DraftForm form) {
        return LocalDate.now(clock).plusMonths(form.intervalMonths()).toString();
    }

    private List<Template> templates() {
        return agreements.templates(AUTHORITATIVE).items();
    }

    private DraftPage page(View agreement, DraftForm form, Overtaken overtaken, @Nullable String fault) {
        UUID id = agreement.id();
        int number = agreement.latest().number();
        return new DraftPage(
                id,
                agreement.caseId(),
                agreements.client(agreement.caseId()).name(),
                number,
                form,
                agreements.words(id, number),
                agreements.checks(id, number),
                templates(),
                Part.of(() -> offers.list(MOST_OFFERS).items()),
                needs(agreement.caseId()),
                overtaken,
                fault);
    }

    private Set<GoalArea> needs(UUID caseId) {
        return agreements.assessments(caseId).items().stream()
                .map(Assessment::needs)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GoalArea.class)));
    }
}
