package de.zusage.portal.office;

import de.zusage.portal.office.Responsibilities.Employed;
import de.zusage.portal.page.Person;
import de.zusage.portal.service.Part;
import de.zusage.portal.staff.Colleagues;
import de.zusage.portal.staff.Colleagues.Colleague;
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
    private final Colleagues colleagues;
    private final Person person;
    private final Clock clock;

    Team(@RestClient Responsibilities responsibilities, @RestClient Colleagues colleagues, Person person, Clock clock) {
        this.responsibilities = responsibilities;
        this.colleagues = colleagues;
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
                    .filter(each -> each.reachable() && !each.isOfTheCarrier())
                    .toList();
        }

        /** How many of them advise: all but those who lead. */
        long advising() {
            return members.stream().filter(each -> !each.leading()).count();
        }
    }

    Present today() {
        Map<UUID, Colleague> known = Part.of(colleagues::all).stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Colleague::person, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        List<Member> members = responsibilities.employments().items().stream()
                .filter(each -> each.isOn(today))
                .map(Employed::person)
                .distinct()
                .map(each -> member(each, known.get(each)))
                .toList();
        return new Present(members, known);
    }

    /** Whoever asks leads the office, and advises only in the role of an adviser too. */
    private Member member(UUID who, @Nullable Colleague known) {
        boolean self = person.isSelf(who);
        boolean leading = self ? !person.isAdviser() : known != null && !known.isAdviser();
        return new Member(who, known == null ? null : known.name(), leading, self);
    }
}
