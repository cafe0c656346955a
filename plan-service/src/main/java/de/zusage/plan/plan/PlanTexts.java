package de.zusage.plan.plan;

import de.zusage.kit.Ids;
import de.zusage.kit.crypto.Opener;
import de.zusage.plan.casefile.CaseVault;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The texts of the office's plans, opened and sealed here and nowhere else. */
@ApplicationScoped
public class PlanTexts implements PanacheRepositoryBase<PlanText, UUID> {
    private final CaseVault vault;
    private final Ids ids;

    PlanTexts(CaseVault vault, Ids ids) {
        this.vault = vault;
        this.ids = ids;
    }

    /** Puts the text in the place of the one before; none takes that one away. */
    void put(Plan plan, UUID about, PlanText.Kind kind, @Nullable String text) {
        delete("about = ?1 and kind = ?2", about, kind);
        if (text != null) {
            persist(new PlanText(
                    ids.next(), plan, about, kind, vault.sealed(plan.caseId(), column(about, kind), text)));
        }
    }

    /** Every text of the plan and its steps. */
    public Texts of(Plan plan) {
        List<PlanText> all = list("planId", plan.id());
        Map<String, String> opened = new HashMap<>();
        if (!all.isEmpty()) {
            Opener opener = vault.opener(plan.caseId());
            all.forEach(text -> {
                String column = column(text.about, text.kind);
                opened.put(column, opener.open(column, text.content));
            });
        }
        return new Texts(opened);
    }

    /** Sealed for its row too: a text moved to another step does not open. */
    private static String column(UUID about, PlanText.Kind kind) {
        return "plan_text." + kind + "." + about;
    }

    /** The opened texts of one plan. */
    public static final class Texts {
        private final Map<String, String> opened;

        private Texts(Map<String, String> opened) {
            this.opened = opened;
        }

        /** The note about the plan or a step of it. */
        public @Nullable String note(UUID about) {
            return opened.get(column(about, PlanText.Kind.NOTE));
        }

        @Nullable String criterion(UUID step) {
            return opened.get(column(step, PlanText.Kind.CRITERION));
        }

        List<SubStep> subSteps(UUID step) {
            return SubStep.read(opened.get(column(step, PlanText.Kind.SUB_STEPS)));
        }
    }
}
