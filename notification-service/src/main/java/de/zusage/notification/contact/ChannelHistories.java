package de.zusage.notification.contact;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What clients said of their channels, oldest first. */
@ApplicationScoped
class ChannelHistories implements PanacheRepositoryBase<ChannelHistory, UUID> {

    List<Said> of(UUID caseId) {
        return list("contactId = ?1 order by id", caseId).stream()
                .map(ChannelHistory::said)
                .toList();
    }
}
