package de.zusage.plan.review;

import de.zusage.kit.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The reviews of the current tenant. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID> {

    public List<Review> ofPlan(UUID planId) {
        return list("planId = ?1 order by plannedOn, id", planId);
    }

    Review required(UUID reviewId) {
        return findByIdOptional(reviewId).orElseThrow(NotFound::new);
    }

    /** The plan of a review, without loading the review before its plan is locked. */
    UUID planOf(UUID reviewId) {
        return find("select r.planId from Review r where r.id = ?1", reviewId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }
}
