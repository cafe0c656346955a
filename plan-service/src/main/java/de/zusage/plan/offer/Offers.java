package de.zusage.plan.offer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The offers of the current authority; the database hides those of all others. */
@ApplicationScoped
class Offers implements PanacheRepositoryBase<Offer, UUID> {}
