package de.zusage.portal.agreement;

import de.zusage.portal.agreement.Agreements.Check;
import de.zusage.portal.agreement.Agreements.Checks;
import de.zusage.portal.agreement.Agreements.Template;
import de.zusage.portal.agreement.Agreements.VersionWords;
import de.zusage.portal.agreement.Offers.Offer;
import de.zusage.portal.page.GoalArea;
import de.zusage.portal.page.Side;
import de.zusage.portal.service.Entered;
import de.zusage.portal.service.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of a draft shows.
 *
 * @param needs where a need was found: there the building blocks lie open
 * @param overtaken what is stored now, if somebody else has changed the draft meanwhile
 * @param fault what keeps the entries from being stored
 */
record DraftPage(
        UUID agreementId,
        UUID caseId,
        String client,
        int number,
        DraftForm form,
        VersionWords words,
        Checks checks,
        List<Template> templates,
        Part<List<Offer>> offers,
        Set<GoalArea> needs,
        Overtaken overtaken,
        @Nullable String fault) {

    /** Two people at one draft: the other one's words, in German. */
    record Overtaken(boolean is, List<String> stored) {
        static final Overtaken NOT = new Overtaken(false, List.of());

        static Overtaken by(List<String> stored) {
            return new Overtaken(true, stored);
        }
    }

    /** A commitment with what is known about it. */
    record Shown(int index, DraftForm.Line line, @Nullable Template template, Side side, GoalArea area) {}

    public List<Side> sides() {
        return Side.shown(side -> !of(side).isEmpty());
    }

    /** The commitments of one side, in their order. */
    public List<Shown> of(Side side) {
        return IntStream.range(0, form.lines().size())
                .mapToObj(this::shown)
                .filter(each -> each.side() == side)
                .toList();
    }

    private Shown shown(int index) {
        DraftForm.Line line = form.lines().get(index);
        Template template = templates.stream()
                .filter(each -> each.code().equals(line.template()))
                .findFirst()
                .orElse(null);
        return new Shown(
                index,
                line,
                template,
                template == null ? Entered.one(Side.class, line.side(), Side.OFFICE) : template.side(),
                template == null ? Entered.one(GoalArea.class, line.goalArea(), GoalArea.OTHER) : template.goalArea());
    }

    /** What a commitment says in a language; as long as it is not stored, the block with its gaps. */
    public String said(Shown shown, String language) {
        UUID id = Entered.id(shown.line().id());
        String stored = id == null ? "" : words.of(id, language);
        if (!stored.isEmpty() || !language.equals(words.authoritative())) {
            return stored;
        }
        return shown.template() == null
                ? shown.line().text().getOrDefault(language, "")
                : shown.template().outline();
    }

    public List<Check> checksOf(Shown shown) {
        return checks.found().stream()
                .filter(each -> each.commitmentId() != null
                        && each.commitmentId().toString().equals(shown.line().id()))
                .toList();
    }

    public List<Check> generalChecks() {
        return checks.found().stream()
                .filter(each -> each.commitmentId() == null)
                .toList();
    }

    /** The goal areas, those with a need first. */
    public List<GoalArea> areas() {
        return Arrays.stream(GoalArea.values())
                .sorted((one, other) -> Boolean.compare(needs.contains(other), needs.contains(one)))
                .toList();
    }

    public List<Template> blocks(GoalArea area) {
        return templates.stream().filter(each -> each.goalArea() == area).toList();
    }

    public List<Offer> offersIn(GoalArea area) {
        return offers.away()
                ? List.of()
                : offers.value().stream()
                        .filter(each -> each.goalAreas().contains(area))
                        .toList();
    }
}
