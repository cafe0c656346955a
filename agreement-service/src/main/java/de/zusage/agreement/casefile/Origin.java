package de.zusage.agreement.casefile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What statistics may know of who a client is, in groups (domain §7 B); absent is what nobody recorded.
 *
 * @param language the contact language, if it is one of the ten
 */
public record Origin(@Nullable String sex, @Nullable String nationalityGroup, String language) {
    private static final String UNCLEAR = "UNCLEAR";
    private static final Set<String> LANGUAGES = Set.of("de", "en", "ar", "prs", "tr", "uk", "ru", "fr", "ti", "ckb");

    static Origin of(Person person) {
        String language = person.contactLanguage().split("-", 2)[0];
        return new Origin(
                person.sex() == null ? null : sex(person.sex()),
                person.nationalities() == null ? null : group(person.nationalities()),
                LANGUAGES.contains(language) ? language : "OTHER");
    }

    private static String sex(Sex sex) {
        return sex == Sex.W ? "F" : sex.name();
    }

    /** Who is German too counts as German, who is a citizen of the Union too as one; otherwise several groups are several. */
    static String group(List<Nationality> nationalities) {
        Set<String> groups = nationalities.stream()
                .map(nationality -> WorldRegion.of(nationality.code()))
                .collect(Collectors.toSet());
        for (String first : List.of(WorldRegion.GERMAN, WorldRegion.EU_EFTA)) {
            if (groups.contains(first)) {
                return first;
            }
        }
        groups.remove(groups.size() > 1 ? UNCLEAR : "");
        return groups.size() == 1 ? groups.iterator().next() : "SEVERAL";
    }
}
