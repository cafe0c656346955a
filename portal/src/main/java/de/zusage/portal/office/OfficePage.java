package de.zusage.portal.office;

import de.zusage.portal.office.Responsibilities.Forlorn;
import de.zusage.portal.office.Responsibilities.HandedOver;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import de.zusage.portal.staff.Escalations.Escalation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a lead begins the day with.
 *
 * @param handed what was just handed over
 * @param key of the next hand-over, so that a form that is sent twice moves cases once
 * @param fault why a hand-over was not made
 */
record OfficePage(
        Part<OfficeWork.Counts> work,
        Part<Caseload> caseload,
        Part<Items<Forlorn>> forlorn,
        Part<Items<Escalation>> escalations,
        Part<Team.Present> team,
        Optional<HandedOver> handed,
        String key,
        @Nullable String fault) {

    /** The open cases of one who does not work here any more. */
    record Left(UUID adviser, List<Forlorn> cases) {}

    /** The cases by who answered for them, in the order of the oldest. */
    public List<Left> left() {
        Map<UUID, List<Forlorn>> byAdviser = forlorn.stream()
                .flatMap(each -> each.items().stream())
                .collect(Collectors.groupingBy(Forlorn::adviser, LinkedHashMap::new, Collectors.toList()));
        return byAdviser.entrySet().stream()
                .map(each -> new Left(each.getKey(), each.getValue()))
                .toList();
    }

    public @Nullable String name(UUID person) {
        return team.away() ? null : team.value().name(person);
    }
}
