package de.zusage.portal.erasure;

import de.zusage.portal.erasure.Erasures.NewErasure;
import de.zusage.portal.service.Entered;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Cases to be erased as they are entered: shown again as they were if something is not right.
 *
 * @param sure whether whoever orders has said to know that it cannot be taken back
 */
record OrderForm(String key, Set<String> cases, String reason, boolean sure) {

    static OrderForm empty() {
        return new OrderForm(UUID.randomUUID().toString(), Set.of(), "", false);
    }

    static OrderForm of(MultivaluedMap<String, String> sent) {
        Set<String> cases = new TreeSet<>();
        sent.getOrDefault("case", List.of()).stream().map(Entered::text).forEach(cases::add);
        return new OrderForm(
                Entered.hidden(sent, "key"), cases, Entered.text(sent, "reason"), sent.containsKey("sure"));
    }

    /** The same with a key of its own: what was refused was not made under the old one. */
    OrderForm anew() {
        return new OrderForm(UUID.randomUUID().toString(), cases, reason, sure);
    }

    public boolean isEarly() {
        return !reason.isEmpty() && !reason.equals(Reason.DUE.name());
    }

    public boolean has(UUID caseId) {
        return cases.contains(caseId.toString());
    }

    /** The case before its time, as it was entered. */
    public String early() {
        return isEarly() ? String.join(" ", cases) : "";
    }

    /** What cannot be read as a case is left out; the service says that there is none. */
    NewErasure wanted() {
        return new NewErasure(
                cases.stream().map(Entered::id).filter(Objects::nonNull).toList(), Entered.one(Reason.class, reason));
    }
}
