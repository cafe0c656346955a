package de.zusage.agreement.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which group of nationalities statistics count a country: six groups, none so small that it names a family. */
final class WorldRegion {
    static final String GERMAN = "GERMAN";
    static final String EU_EFTA = "EU_EFTA";

    private static final Map<String, Set<String>> REGIONS = Map.of(
            GERMAN,
            codes("DE"),
            EU_EFTA,
            codes("AT BE BG HR CY CZ DK EE FI FR GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH AX"),
            "OTHER_EUROPE",
            codes("AD AL AM AZ BA BY FO GB GE GG GI IM JE MC MD ME MK RS RU SJ SM TR UA VA XK"),
            "AFRICA",
            codes("AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML"
                    + " MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW"),
            "ASIA",
            codes("AE AF BD BH BN BT CN HK ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM"
                    + " PH PK PS QA SA SG SY TH TJ TL TM TW UZ VN YE IO"),
            "STATELESS",
            codes("STATELESS"),
            "UNCLEAR",
            codes("UNCLEAR"));

    private static final Map<String, String> GROUPS = REGIONS.entrySet().stream()
            .flatMap(region -> region.getValue().stream().map(code -> Map.entry(code, region.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private WorldRegion() {}

    /** Whatever lies nowhere else lies in America, Oceania or the Antarctic. */
    static String of(String code) {
        return GROUPS.getOrDefault(code, "AMERICA_OCEANIA");
    }

    static List<String> all() {
        return Stream.concat(REGIONS.keySet().stream(), Stream.of("AMERICA_OCEANIA", "SEVERAL"))
                .sorted()
                .toList();
    }

    private static Set<String> codes(String list) {
        return Set.of(list.split(" "));
    }
}
