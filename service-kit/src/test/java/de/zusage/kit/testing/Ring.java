package de.zusage.kit.testing;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.testing.AccessMatrix.Row;
import de.zusage.kit.testing.Call.Answer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** A thing of each authority and of each office of a city, asked for by the next one; of many each operation takes its share. */
final class Ring {
    private static final Set<Reach> WITHIN_OFFICES = EnumSet.of(Reach.OWN, Reach.ASSIGNED, Reach.OFFICE);
    private static final Set<Reach> WITHIN_AUTHORITIES =
            EnumSet.of(Reach.OWN, Reach.ASSIGNED, Reach.OFFICE, Reach.AUTHORITY);
    private static final int OFFICES = 5;
    private static final int NEIGHBOURS = 1;

    private final AccessSetting setting;
    private final List<Tenant> authorities = Realm.authorities().stream()
            .map(slug -> new Tenant(slug, slug + "-a"))
            .toList();
    private final List<Tenant> offices = IntStream.range(0, OFFICES)
            .mapToObj(number -> new Tenant("stuttgart", "stuttgart-" + number + "-a"))
            .toList();
    private int cases;

    Ring(AccessSetting setting) {
        this.setting = setting;
    }

    int takeCases() {
        int taken = cases;
        cases = 0;
        return taken;
    }

    List<String> faults(Operation operation, Row row) {
        List<String> faults = new ArrayList<>();
        round(operation, row, authorities, WITHIN_AUTHORITIES, faults);
        round(operation, row, offices, WITHIN_OFFICES, faults);
        return faults;
    }

    private void round(Operation operation, Row row, List<Tenant> tenants, Set<Reach> within, List<String> faults) {
        Set<Answer> answers = new HashSet<>();
        List<String> roles = row.roles().entrySet().stream()
                .filter(role -> within.contains(role.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        for (Tenant tenant : roles.isEmpty() ? List.<Tenant>of() : Share.of(operation, tenants, NEIGHBOURS)) {
            Thing thing = Objects.requireNonNull(setting.thing(row, tenant));
            Tenant neighbour = tenants.get((tenants.indexOf(tenant) + 1) % tenants.size());
            Call call = setting.about(operation, thing);
            for (String role : roles) {
                String next = setting.at(Place.HOME, role, neighbour);
                Answer answer = call.send(next, AccessSetting.NO_VERSION);
                answers.add(answer);
                cases++;
                if (answer.status() != 404) {
                    faults.add(role + " after " + tenant + ": 404 and not " + answer);
                }
            }
            if (!operation.writes()) {
                Answer own = call.send(setting.letIn(row, thing).sign(), AccessSetting.NO_VERSION);
                if (!AccessSetting.letThrough(operation, thing, own)) {
                    faults.add("whose it is at " + tenant + ": let through and not " + own);
                }
            }
        }
        if (answers.size() > 1) {
            faults.add("What is not there answers in several ways: " + answers);
        }
    }
}
