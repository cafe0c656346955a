package de.zusage.plan.plan;

import de.zusage.kit.tenancy.Caller;
import de.zusage.plan.offer.Bookable;
import de.zusage.plan.offer.Directory;
import de.zusage.plan.template.KnownTemplates;
import de.zusage.plan.template.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows steps with everything kept about them, in as many queries for a plan as for one step. */
@ApplicationScoped
public class StepViews {
    private final PlanTexts texts;
    private final Evidences evidences;
    private final StepCorrections corrections;
    private final SaidVerdicts verdicts;
    private final Directory directory;
    private final KnownTemplates templates;
    private final Caller caller;
    private final Clock clock;

    StepViews(
            PlanTexts texts,
            Evidences evidences,
            StepCorrections corrections,
            SaidVerdicts verdicts,
            Directory directory,
            KnownTemplates templates,
            Caller caller,
            Clock clock) {
        this.texts = texts;
        this.evidences = evidences;
        this.corrections = corrections;
        this.verdicts = verdicts;
        this.directory = directory;
        this.templates = templates;
        this.caller = caller;
        this.clock = clock;
    }

    /** All steps of a plan, in the words of their templates in that language, or else in German. */
    @Transactional(TxType.MANDATORY)
    public List<StepView> of(Plan plan, PlanTexts.Texts opened, String language) {
        List<String> codes =
                plan.steps().stream().map(Step::template).distinct().toList();
        return of(plan.steps(), plan, opened, templates.words(codes, caller.carrier(), language));
    }

    private List<StepView> of(List<Step> steps, Plan plan, PlanTexts.Texts opened, Map<String, Words> words) {
        Map<UUID, List<Evidence>> evidence = evidences.ofPlan(plan.id());
        Map<UUID, List<StepCorrection>> corrected = corrections.ofPlan(plan.id());
        Map<UUID, List<SaidVerdict>> said = verdicts.ofPlan(plan.id());
        Map<UUID, Bookable> offers = directory.find(
                steps.stream().flatMap(step -> openOffer(step).stream()).toList());
        LocalDate today = LocalDate.now(clock);
        return steps.stream()
                .map(step -> StepView.of(
                        step,
                        words.get(step.template()),
                        openOffer(step)
                                .map(offers::get)
                                .filter(offer -> offer.lostOn(today))
                                .isPresent(),
                        opened,
                        evidence.getOrDefault(step.id(), List.of()),
                        corrected.getOrDefault(step.id(), List.of()),
                        said.getOrDefault(step.id(), List.of())))
                .toList();
    }

    /** The offer that the step promises, as long as somebody still counts on it. */
    private static Optional<UUID> openOffer(Step step) {
        return step.state().isFinal() || step.frozen ? Optional.empty() : PromisedOffer.of(step);
    }

    /** One step after its change, with the plan's new version. */
    ChangedSteps changed(Plan plan, UUID stepId) {
        return changed(plan, List.of(stepId));
    }

    ChangedSteps changed(Plan plan, List<UUID> stepIds) {
        List<Step> steps = stepIds.stream().map(plan::step).toList();
        return new ChangedSteps(of(steps, plan, texts.of(plan), Map.of()), plan.version());
    }

    /** Steps after a change, in the order in which they were named, with the plan's new version. */
    record ChangedSteps(List<StepView> steps, long version) {
        StepView first() {
            return steps.get(0);
        }
    }
}
