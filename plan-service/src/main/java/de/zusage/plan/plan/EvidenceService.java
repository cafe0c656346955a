package de.zusage.plan.plan;

import de.zusage.kit.Ids;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Idempotency;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import de.zusage.plan.plan.EvidenceApi.EvidenceRequest;
import de.zusage.plan.plan.StepViews.ChangedSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what stands beside a step: evidence, notes, a criterion, a check-list. None of it leaves the service. */
@ApplicationScoped
class EvidenceService {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int MOST = 50;

    private final PlanDesk desk;
    private final Plans plans;
    private final Evidences evidences;
    private final PlanTexts texts;
    private final StepViews views;
    private final Idempotency idempotency;
    private final AccessLog accessLog;
    private final Ids ids;
    private final Clock clock;

    EvidenceService(
            PlanDesk desk,
            Plans plans,
            Evidences evidences,
            PlanTexts texts,
            StepViews views,
            Idempotency idempotency,
            AccessLog accessLog,
            Ids ids,
            Clock clock) {
        this.desk = desk;
        this.plans = plans;
        this.evidences = evidences;
        this.texts = texts;
        this.views = views;
        this.idempotency = idempotency;
        this.accessLog = accessLog;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Shown show(UUID stepId, @Nullable String key, EvidenceRequest shown) {
        UUID id = idempotency.once(key, "POST /steps/" + stepId + "/evidence", shown, () -> add(stepId, shown));
        return new Shown(id, views.changed(plans.required(plans.ofStep(stepId)), stepId));
    }

    private UUID add(UUID stepId, EvidenceRequest shown) {
        LocalDate today = LocalDate.now(clock);
        if (shown.datedOn().isBefore(EARLIEST) || shown.datedOn().isAfter(today)) {
            throw new InvalidInput("evidence-date", "Evidence is dated today or earlier.");
        }
        Plan plan = desk.ofStep(stepId);
        plan.requireNotClosed();
        if (evidences.ofStep(stepId) >= MOST) {
            throw new RuleViolation("too-much-evidence", "A step keeps at most " + MOST + " pieces of evidence.");
        }
        Evidence kept = new Evidence(ids.next(), plan, stepId, shown, today);
        evidences.persist(kept);
        accessLog.record("add", "evidence", kept.id);
        return kept.id;
    }

    /** Evidence noted by mistake. */
    @Transactional
    ChangedSteps remove(UUID stepId, UUID evidenceId, @Nullable String ifMatch) {
        Plan plan = desk.ofStep(stepId, ifMatch);
        plan.requireNotClosed();
        evidences.remove(stepId, evidenceId);
        accessLog.record("remove", "evidence", evidenceId);
        return views.changed(plan, stepId);
    }

    /** The plan's note now, and the plan's version. */
    @Transactional
    PlanNote note(UUID agreementId, @Nullable String text, @Nullable String ifMatch) {
        Plan plan = desk.toChange(agreementId, ifMatch);
        put(plan, agreementId, PlanText.Kind.NOTE, text);
        accessLog.record("note", "plan", agreementId);
        return new PlanNote(text == null ? "" : text.strip(), plan.version());
    }

    @Transactional
    ChangedSteps write(UUID stepId, PlanText.Kind kind, @Nullable String text, @Nullable String ifMatch) {
        Plan plan = desk.ofStep(stepId, ifMatch);
        put(plan, stepId, kind, text);
        accessLog.record("note", "step", stepId);
        return views.changed(plan, stepId);
    }

    @Transactional
    ChangedSteps list(UUID stepId, List<SubStep> subSteps, @Nullable String ifMatch) {
        return write(stepId, PlanText.Kind.SUB_STEPS, SubStep.written(subSteps), ifMatch);
    }

    private void put(Plan plan, UUID about, PlanText.Kind kind, @Nullable String text) {
        plan.requireNotClosed();
        texts.put(plan, about, kind, text == null || text.isBlank() ? null : text.strip());
    }

    /** A new piece of evidence, and its step as it is now. */
    record Shown(UUID evidenceId, ChangedSteps changed) {}

    /** A note with the version of its plan. */
    record PlanNote(String text, long version) {}
}
