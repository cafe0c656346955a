package de.zusage.portal.office;

import de.zusage.portal.office.Responsibilities.Employed;
import de.zusage.portal.office.Staff.Colleague;
import de.zusage.portal.page.Person;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Who works at the office today, by name where one was entered and the service that has the names answers. */
@ApplicationScoped
class Team {
    private final Responsibilities responsibilities;
    private final Staff staff;
    private final Person person;
    private final Clock clock;

    Team(@RestClient Responsibilities responsibilities, @RestClient Staff staff, Person person, Clock clock) {
        this.responsibilities = responsibilities;
        this.staff = staff;
        this.person = person;
        this.clock = clock;
    }

    /** Somebody who works here; without a name if none was entered. */
    record Member(UUID person, @Nullable String name, boolean leading, boolean self) {}

    /** The members and the names of all whom the office has entered. */
    record Present(List<Member> members, Map<UUID, Colleague> colleagues) {
        public @Nullable String name(UUID who) {
            Colleague found = colleagues.get(who);
            return found == null ? null : found.name();
        }

        /** Those to whom something can be handed on. */
        public List<Colleague> reachable() {
            return colleagues.values().stream()
                    .filter(each -> each.reachable() && each.function() != Staff.Duty.CARRIER_LEAD)
                    .toList();
        }

        /** How many of them advise: all but those who lead. */
        long advising() {
            return members.stream().filter(each -> !each.leading()).count();
        }
    }

    Present today() {
        Map<UUID, Colleague> colleagues =
                Part.of(() -> Items.<Colleague>all(cursor -> staff.colleagues(Staff.MOST, cursor))).stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(Colleague::person, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        List<Member> members = responsibilities.employments().items().stream()
                .filter(each -> each.isOn(today))
                .map(Employed::person)
                .distinct()
                .map(each -> member(each, colleagues.get(each)))
                .toList();
        return new Present(members, colleagues);
    }

    /** Whoever asks leads the office, and advises only in the role of an adviser too. */
    private Member member(UUID who, @Nullable Colleague known) {
        boolean self = person.isSelf(who);
        boolean leading =
                self ? !person.isAdviser() : known != null && known.function().isLeading();
        return new Member(who, known == null ? null : known.name(), leading, self);
    }
}
