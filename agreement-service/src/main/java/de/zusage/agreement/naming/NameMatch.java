package de.zusage.agreement.naming;

import de.zusage.agreement.naming.NameKeys.Wanted;
import java.util.Collection;
import java.util.Set;

/** How far two names agree. */
public enum NameMatch {
    NONE,
    /** One word agrees, and one of the two names has no more than that. */
    ONE_WORD,
    /** Every word of the shorter name agrees, and there are at least two. */
    WHOLE;

    /** The best that any two of these names reach. */
    public static NameMatch best(Collection<String> some, Collection<String> others) {
        NameMatch best = NONE;
        for (String one : some) {
            for (String other : others) {
                NameMatch match = of(one, other);
                best = match.compareTo(best) > 0 ? match : best;
            }
        }
        return best;
    }

    static NameMatch of(String one, String other) {
        int words = Math.min(Word.of(one).size(), Word.of(other).size());
        int agreed = Math.max(agreed(one, other), agreed(other, one));
        if (agreed < words || agreed == 0) {
            return NONE;
        }
        return agreed > 1 ? WHOLE : ONE_WORD;
    }

    private static int agreed(String wanted, String other) {
        Set<String> kept = NameKeys.kept(other);
        return (int) NameKeys.wanted(wanted).stream()
                .filter(key -> kept.contains(key.key()))
                .mapToInt(Wanted::word)
                .distinct()
                .count();
    }
}
