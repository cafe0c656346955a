package de.zusage.agreement.search;

import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.FoundCase;
import de.zusage.agreement.casefile.FoundCases;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.agreement.employment.EmployedCaller;
import de.zusage.agreement.naming.NameIndex;
import de.zusage.agreement.naming.NameMatch;
import de.zusage.agreement.search.SearchApi.Found;
import de.zusage.agreement.search.SearchApi.NewClient;
import de.zusage.agreement.search.SearchApi.Search;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds cases of the caller's office; what another office has makes no difference to any answer. */
@ApplicationScoped
class SearchService {

    /** How many names are opened for one answer. */
    private static final int LOOKED_AT = 200;

    private final NameIndex index;
    private final FoundCases cases;
    private final AccessLog access;
    private final EmployedCaller employed;
    private final Caller caller;

    SearchService(NameIndex index, FoundCases cases, AccessLog access, EmployedCaller employed, Caller caller) {
        this.index = index;
        this.cases = cases;
        this.access = access;
        this.employed = employed;
        this.caller = caller;
    }

    @Transactional
    Found find(Search wanted) {
        employed.required();
        int limit = wanted.limit() == null ? SearchApi.USUAL_LIMIT : wanted.limit();
        BirthDate born = wanted.birthDate();
        List<UUID> ids = index.find(carrier(), wanted.name().text(), born == null ? limit + 1 : LOOKED_AT);
        return answer(ids, found -> mayBeBorn(found, born, true), limit, "find");
    }

    @Transactional
    Found duplicates(NewClient client) {
        employed.required();
        List<PersonName> names = new ArrayList<>(List.of(client.name()));
        if (client.otherNames() != null) {
            names.addAll(client.otherNames());
        }
        Set<UUID> ids = new LinkedHashSet<>();
        names.forEach(name -> ids.addAll(index.findByAnyWord(carrier(), name.text(), LOOKED_AT)));
        List<UUID> looked = ids.stream().limit(LOOKED_AT).toList();
        return answer(looked, found -> isLike(found, names, client.birthDate()), SearchApi.USUAL_LIMIT, "compare");
    }

    /** One word alone is like too many; then both birth dates must be known and may be the same. */
    private static boolean isLike(FoundCase found, List<PersonName> names, @Nullable BirthDate born) {
        NameMatch match = NameMatch.best(names.stream().map(PersonName::text).toList(), found.names());
        return switch (match) {
            case NONE -> false;
            case ONE_WORD -> mayBeBorn(found, born, false);
            case WHOLE -> mayBeBorn(found, born, true);
        };
    }

    private static boolean mayBeBorn(FoundCase found, @Nullable BirthDate born, boolean unknown) {
        return born == null || found.birthDate() == null ? unknown : born.mayBeSame(found.birthDate());
    }

    private Found answer(List<UUID> ids, Predicate<FoundCase> which, int limit, String action) {
        List<FoundCase> all = cases.of(ids).stream().filter(which).toList();
        List<FoundCase> shown = all.subList(0, Math.min(limit, all.size()));
        access.record(action, "case", shown.stream().map(FoundCase::id).toList());
        return new Found(shown, all.size() > limit);
    }

    private String carrier() {
        return caller.carrier()
                .orElseThrow(() -> new InvalidInput("carrier-missing", "The token names no carrier for this office."));
    }
}
