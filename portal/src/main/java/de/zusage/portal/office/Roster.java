package de.zusage.portal.office;

import de.zusage.portal.office.Responsibilities.Employed;
import de.zusage.portal.office.Staff.Entry;
import de.zusage.portal.service.Items;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Whoever was ever employed or entered at the office: two services know one half each, and the person holds them together. */
@ApplicationScoped
class Roster {
    private final Responsibilities responsibilities;
    private final Staff staff;
    private final Clock clock;

    Roster(@RestClient Responsibilities responsibilities, @RestClient Staff staff, Clock clock) {
        this.responsibilities = responsibilities;
        this.staff = staff;
        this.clock = clock;
    }

    /** One person: without an entry nobody is told anything, without an employment of today nothing is seen. */
    record Line(UUID person, @Nullable Entry entry, List<Employed> employments, LocalDate today) {
        public @Nullable String name() {
            return entry == null ? null : entry.name();
        }

        public boolean isEntered() {
            return entry != null;
        }

        public boolean isHere() {
            return employments.stream().anyMatch(each -> each.isOn(today));
        }

        /** The employments that may still be ended earlier than they are. */
        public List<Employed> endable() {
            return employments.stream().filter(each -> !each.isOverOn(today)).toList();
        }
    }

    /** Those who are here first, then by the order in which they came. */
    List<Line> all() {
        Map<UUID, List<Employed>> employments = responsibilities.employments().items().stream()
                .collect(Collectors.groupingBy(Employed::person, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Entry> entries = Items.<Entry>all(cursor -> staff.entries(Items.MOST, cursor)).stream()
                .collect(Collectors.toMap(Entry::person, each -> each, (one, other) -> one, LinkedHashMap::new));
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(employments.keySet().stream(), entries.keySet().stream())
                .distinct()
                .map(each -> new Line(each, entries.get(each), employments.getOrDefault(each, List.of()), today))
                .sorted((one, other) -> Boolean.compare(other.isHere(), one.isHere()))
                .toList();
    }
}
