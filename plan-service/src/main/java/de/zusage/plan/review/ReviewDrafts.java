package de.zusage.plan.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** The drafts of the current tenant's reviews; whoever writes one holds the row of its plan. */
@ApplicationScoped
class ReviewDrafts implements PanacheRepositoryBase<ReviewDraft, UUID> {

    /** What was entered of reviews that are over is not kept beside what became of them. */
    void drop(Collection<UUID> reviews) {
        delete("reviewId in ?1", reviews);
    }
}
