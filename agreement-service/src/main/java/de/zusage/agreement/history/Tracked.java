package de.zusage.agreement.history;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.util.Map;
import java.util.UUID;

/** A thing of a case whose listed fields are noted whenever they change, whoever changes them. */
@MappedSuperclass
@EntityListeners(ChangeTracker.class)
public abstract class Tracked {
    @Transient
    Map<String, String> noted = Map.of();

    /** The fields to note, coded: no text of somebody's. Asked while loading too, so nothing of other entities. */
    protected abstract Map<String, String> fields();

    /** To which case it belongs, and what it is called in the access log. */
    protected abstract Place place();

    /** Where a change stands in the history: kind and id as in the access log. */
    public record Place(UUID casefile, String kind, UUID object) {}
}
