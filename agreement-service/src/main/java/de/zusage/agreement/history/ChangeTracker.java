package de.zusage.agreement.history;

import de.zusage.agreement.history.Tracked.Place;
import jakarta.inject.Singleton;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostUpdate;
import java.util.Map;

/** Compares a tracked thing with what was noted of it last, and notes the difference. */
@Singleton
class ChangeTracker {
    private final FieldChanges changes;

    ChangeTracker(FieldChanges changes) {
        this.changes = changes;
    }

    @PostLoad
    void loaded(Tracked thing) {
        thing.noted = thing.fields();
    }

    @PostPersist
    @PostUpdate
    void written(Tracked thing) {
        Map<String, String> now = thing.fields();
        Map<String, String> before = thing.noted;
        thing.noted = now;
        Place place = thing.place();
        now.keySet().stream()
                .sorted()
                .forEach(field -> changes.record(
                        place.casefile(), place.kind(), place.object(), field, before.get(field), now.get(field)));
    }
}
