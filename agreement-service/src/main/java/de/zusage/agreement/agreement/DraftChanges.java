package de.zusage.agreement.agreement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.zusage.agreement.history.FieldChanges;
import de.zusage.kit.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes what changed between two writes of a draft: the interval, the reading out, and each commitment. */
@ApplicationScoped
class DraftChanges {
    private final FieldChanges changes;

    DraftChanges(FieldChanges changes) {
        this.changes = changes;
    }

    void note(AgreementVersion version, Draft before, Draft after) {
        note(
                version,
                "review-interval",
                Integer.toString(before.reviewIntervalMonths()),
                Integer.toString(after.reviewIntervalMonths()));
        note(version, "read-out", json(before.readOut()), json(after.readOut()));
        Map<UUID, Commitment> gone = new LinkedHashMap<>();
        before.commitments().forEach(commitment -> gone.put(commitment.commitmentId(), commitment));
        after.commitments()
                .forEach(commitment ->
                        note(version, "commitment", json(gone.remove(commitment.commitmentId())), json(commitment)));
        gone.values().forEach(commitment -> note(version, "commitment", json(commitment), null));
    }

    private void note(AgreementVersion version, String field, @Nullable String old, @Nullable String now) {
        changes.record(
                version.agreement.casefileId,
                "agreement",
                version.agreement.id,
                "version." + version.number + "." + field,
                old,
                now);
    }

    /** As it is stored, but for the id, which says nothing to anybody. */
    private static @Nullable String json(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        ObjectNode tree = EventJson.mapper().valueToTree(value);
        tree.remove("commitmentId");
        return tree.toString();
    }
}
