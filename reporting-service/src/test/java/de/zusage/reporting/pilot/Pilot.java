package de.zusage.reporting.pilot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Eighteen sites, 87 offices, 18 months, more than 4,000 agreements and what belongs to them; the same for the same seed.
 *
 * <p>Made up, but uneven as life is: Stuttgart has fourteen offices, Stendal one; the first quarter is thin; offices of a
 * site differ by a factor of five; one fact in sixteen arrives a quarter or two late.
 */
public final class Pilot {
    public static final int QUARTERS = 6;

    /** Site, offices, agreements. */
    private static final Object[][] SITES = {
        {"berlin-tempelhof-schoeneberg", 6, 420},
        {"essen", 7, 430},
        {"freiburg", 4, 190},
        {"goettingen", 3, 120},
        {"hamburg-wilhelmsburg", 5, 300},
        {"hamm", 3, 110},
        {"hannover", 6, 380},
        {"leipzig", 5, 330},
        {"ludwigshafen", 4, 180},
        {"mayen-koblenz", 3, 80},
        {"muenchen", 8, 460},
        {"neumuenster", 2, 70},
        {"nuernberg", 6, 340},
        {"saarbruecken", 4, 150},
        {"stendal", 1, 45},
        {"stuttgart", 14, 620},
        {"wetzlar", 2, 60},
        {"wiesbaden", 4, 170}
    };

    private static final double[] RAMP = {0.08, 0.14, 0.18, 0.20, 0.21, 0.19};
    private final Random random;
    private final Random moves;
    private @Nullable String wentTo;
    private final List<Unit> units = new ArrayList<>();

    private Pilot(long seed) {
        this.random = new Random(seed);
        this.moves = new Random(seed);
    }

    /** All units; with a share below one every site is as much smaller. */
    public static List<Unit> units(long seed, double share) {
        Pilot pilot = new Pilot(seed);
        for (Object[] site : SITES) {
            pilot.site((String) site[0], (int) site[1], (int) Math.round((int) site[2] * share));
        }
        return pilot.units;
    }

    public static List<String> authorities() {
        return Stream.concat(Arrays.stream(SITES).map(s -> (String) s[0]), Stream.of("site-19"))
                .sorted()
                .toList();
    }

    private void site(String authority, int offices, int agreements) {
        double[] sizes = new double[offices];
        for (int office = 0; office < offices; office++) {
            sizes[office] = 1 / Math.pow(office + 1.0, 0.6);
        }
        double lean = random.nextGaussian() * 0.08;
        for (int n = 0; n < agreements; n++) {
            int number = pick(sizes);
            boolean youth = number % 3 == 1;
            agreement(authority, authority + "-" + (char) ('a' + number), youth, lean);
        }
    }

    /** One client in thirty goes on at another office, in the same city or in another. */
    private @Nullable String move(String office) {
        if (moves.nextInt(30) > 0) {
            return null;
        }
        Object[] site = SITES[moves.nextInt(SITES.length)];
        String city = moves.nextBoolean() ? office.substring(0, office.length() - 2) : (String) site[0];
        String other = city + "-" + (char) ('a' + moves.nextInt(2));
        return other.equals(office) || city.equals("stendal") ? null : other;
    }

    /** The five carriers of the country: each has two offices in most sites, for adults and for the young. */
    public static String carrier(String office) {
        int city = 0;
        while (city < SITES.length - 1 && !office.startsWith(SITES[city][0] + "-")) {
            city++;
        }
        return "carrier:" + ((office.charAt(office.length() - 1) - 'a') / 2 + city) % 5;
    }

    private void agreement(String authority, String office, boolean youth, double lean) {
        wentTo = move(office);
        int signed = 1 + pick(RAMP);
        add("agreements-signed", authority, office, signed, person(youth, lean));
        if (random.nextDouble() < 0.16) {
            add("agreements-declined", authority, office, 1 + pick(RAMP), Map.of());
        }
        int end = signed + 1 + random.nextInt(5);
        if (end <= QUARTERS) {
            String reason = choose(
                    "COMPLETED", 58 + lean * 100,
                    "ENDED_BY_CLIENT", 12,
                    "ENDED_BY_MUTUAL_CONSENT", 9,
                    "ENDED_OFFICE_UNABLE", 3,
                    "LAPSED", 12,
                    "ENDED_OTHER", 4,
                    "NOT_CONTINUED", 2);
            add("agreements-ended", authority, office, end, Map.of("endReason", reason));
            add("cases-closed", authority, office, end, Map.of("management", "WITH_AGREEMENT"));
        }
        if (random.nextDouble() < 0.9) {
            String without = choose("INQUIRY", 20, "SHORT_ADVICE", 50, "CASE_MANAGEMENT", 30);
            add("cases-closed", authority, office, 1 + pick(RAMP), Map.of("management", without));
        }
        int steps = 2 + random.nextInt(5);
        for (int step = 0; step < steps; step++) {
            int closed = signed + random.nextInt(4);
            if (closed <= QUARTERS) {
                add("steps-final", authority, office, closed, step(youth, lean));
            }
        }
    }

    private Map<String, String> step(boolean youth, double lean) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("side", choose("CLIENT", 55, "OFFICE", 33, "PARTNER", 12));
        codes.put("outcome", choose("MET", 62 + lean * 100, "PARTLY_MET", 14, "NOT_MET", 14, "SUPERSEDED", 10));
        codes.put(
                "goalArea",
                choose(
                        "LANGUAGE", 34,
                        "SCHOOL", youth ? 14 : 3,
                        "VOCATIONAL_TRAINING", youth ? 14 : 5,
                        "RECOGNITION", 6,
                        "WORK", youth ? 5 : 14,
                        "CHILDCARE_FAMILY", 9,
                        "HOUSING", 7,
                        "HEALTH_ACCESS", 4,
                        "ORIENTATION", 6,
                        "DEBT_BENEFITS", 4,
                        "RESIDENCE_INFORMATION", 3,
                        "OTHER", 2));
        return codes;
    }

    private Map<String, String> person(boolean youth, double lean) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("sex", choose("F", 57 + lean * 50, "M", 42, "DIVERS", 0.2, "NOT_STATED", 0.8));
        codes.put(
                "ageBand",
                youth
                        ? choose("12-17", 25, "18-26", 72, "27-34", 3)
                        : choose("18-26", 14, "27-34", 35, "35-49", 37, "50-64", 12, "65+", 2));
        String nationality = choose(
                "GERMAN",
                7,
                "EU_EFTA",
                16,
                "OTHER_EUROPE",
                30,
                "ASIA",
                26,
                "AFRICA",
                14,
                "AMERICA_OCEANIA",
                4,
                "STATELESS",
                1,
                "UNCLEAR",
                1,
                "SEVERAL",
                1);
        codes.put("nationalityGroup", nationality);
        codes.put(
                "residenceGroup",
                switch (nationality) {
                    case "GERMAN" -> choose("GERMAN", 30, "SPAETAUSSIEDLER", 70);
                    case "EU_EFTA" -> choose("EU", 97, "UNKNOWN", 3);
                    case "STATELESS" -> choose("PROTECTION", 80, "PENDING", 20);
                    default ->
                        choose(
                                "PROTECTION",
                                26,
                                "FAMILY",
                                44,
                                "WORK_OR_STUDY",
                                12,
                                "PENDING",
                                8,
                                "OTHER",
                                7,
                                "UNKNOWN",
                                3);
                });
        codes.put(
                "timeInGermany",
                choose("LT1", 30 + lean * 100, "Y1_3", 31, "Y3_10", 22, "GT10", 12, "UNKNOWN", 4, "NOT_APPLICABLE", 1));
        codes.put("cefr", choose("PRE_A1", 18, "A1", 34, "A2", 24, "B1", 14, "B2_PLUS", 5, "UNKNOWN", 5 - lean * 10));
        codes.put(
                "education",
                choose(
                        "NONE",
                        9,
                        "PRIMARY",
                        16,
                        "LOWER_SECONDARY",
                        24,
                        "UPPER_SECONDARY",
                        20,
                        "VOCATIONAL",
                        12,
                        "HIGHER",
                        13,
                        "UNKNOWN",
                        6));
        codes.put("recognitionNeed", choose("YES", 22, "NO", 78));
        codes.put(
                "work",
                choose(
                        "NONE",
                        33,
                        "SEEKING",
                        34,
                        "TRAINING",
                        youth ? 18 : 5,
                        "MINOR_EMPLOYMENT",
                        10,
                        "EMPLOYED",
                        11,
                        "SELF_EMPLOYED",
                        1,
                        "UNKNOWN",
                        5));
        codes.put(
                "childCare",
                choose(
                        "NONE",
                        52,
                        "SEEKING",
                        14,
                        "WITHIN_FAMILY",
                        15,
                        "PART_OF_THE_DAY",
                        10,
                        "WHOLE_DAY",
                        5,
                        "UNKNOWN",
                        4));
        codes.put(
                "contactLanguage",
                choose(
                        "de", 34, "en", 8, "ar", 12, "prs", 6, "tr", 14, "uk", 1, "ru", 11, "fr", 4, "ti", 2, "ckb", 2,
                        "OTHER", 6));
        return codes;
    }

    private void add(String population, String authority, String office, int quarter, Map<String, String> codes) {
        int late = random.nextInt(16) > 0 ? 0 : 1 + random.nextInt(2);
        units.add(new Unit(population, authority, office, quarter, quarter + late, codes, wentTo));
    }

    private int pick(double[] weights) {
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    private String choose(Object... codesAndWeights) {
        double[] weights = new double[codesAndWeights.length / 2];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = ((Number) codesAndWeights[2 * i + 1]).doubleValue();
        }
        return (String) codesAndWeights[2 * pick(weights)];
    }
}
