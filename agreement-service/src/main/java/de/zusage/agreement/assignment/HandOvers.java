package de.zusage.agreement.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The hand-overs of the caller's office. */
@ApplicationScoped
class HandOvers implements PanacheRepositoryBase<HandOver, UUID> {}
