package de.zusage.agreement.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a word of plain Latin letters may sound, coarsely: what German, English, French and Turkish spelling and the usual
 * romanisations of Arabic, Persian, Cyrillic and Ethiopic write differently falls together.
 */
final class Sounds {
    private static final int MOST = 16;
    private static final String VOWELS = "aeiouy";

    /** Longest first; where a group stands for different sounds, all of them. */
    private static final List<Map.Entry<String, List<String>>> GROUPS = List.of(
            Map.entry("shch", List.of("s")),
            Map.entry("tsch", List.of("s")),
            Map.entry("dsch", List.of("j")),
            Map.entry("sch", List.of("s")),
            Map.entry("tch", List.of("s")),
            Map.entry("dzh", List.of("j")),
            Map.entry("sh", List.of("s")),
            Map.entry("zh", List.of("s")),
            Map.entry("ts", List.of("s")),
            Map.entry("tz", List.of("s")),
            Map.entry("dj", List.of("j")),
            Map.entry("ch", List.of("h", "s")),
            Map.entry("kh", List.of("h")),
            Map.entry("gh", List.of("k")),
            Map.entry("ck", List.of("k")),
            Map.entry("ph", List.of("f")),
            Map.entry("th", List.of("t", "s")),
            Map.entry("dh", List.of("t", "s")),
            Map.entry("qu", List.of("k")));

    private static final Map<Character, String> ALIKE = Map.ofEntries(
            Map.entry('b', "b"),
            Map.entry('p', "b"),
            Map.entry('d', "t"),
            Map.entry('t', "t"),
            Map.entry('f', "f"),
            Map.entry('k', "k"),
            Map.entry('q', "k"),
            Map.entry('h', "h"),
            Map.entry('l', "l"),
            Map.entry('m', "m"),
            Map.entry('n', "n"),
            Map.entry('r', "r"),
            Map.entry('s', "s"),
            Map.entry('z', "s"),
            Map.entry('x', "ks"));

    private final Set<String> consonants;
    private final Set<String> spoken;

    Sounds(List<String> forms, boolean vowelsWritten) {
        Set<String> readings = forms.stream()
                .flatMap(form -> readings(form, vowelsWritten).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.consonants =
                all(readings, reading -> vowelsWritten ? withoutVowels(reading) : Stream.of(consonants(reading)));
        this.spoken = all(readings, reading -> Stream.of(spoken(reading)));
    }

    private static Set<String> all(Set<String> readings, Function<String, Stream<String>> reduced) {
        return readings.stream()
                .flatMap(reduced)
                .filter(key -> key.length() > 1)
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What is left where a script writes no vowels: the consonants, and whether the word begins with a vowel. Such a
     * script writes the long i and u as y and w; of a word with vowels nobody knows which are long.
     */
    Set<String> consonants() {
        return consonants;
    }

    /**
     * With vowels in three classes: all of them in a short word, else the first one, because the others come and go
     * (Fatima, Fatma), and whether the word ends with one (Oleksandr, Oleksandra).
     */
    Set<String> spoken() {
        return spoken;
    }

    private static Stream<String> withoutVowels(String reading) {
        Set<String> all = new LinkedHashSet<>(Set.of(reading.substring(0, Math.min(1, reading.length()))));
        for (char sound : reading.substring(Math.min(1, reading.length())).toCharArray()) {
            String written = sound == 'i' ? "y" : sound == 'u' ? "v" : "aiu".indexOf(sound) < 0 ? "" + sound : "";
            Set<String> longer = new LinkedHashSet<>();
            all.forEach(before -> longer.add(VOWELS.indexOf(sound) < 0 || sound == 'y' ? before + written : before));
            if (all.size() <= MOST / 2 && (sound == 'i' || sound == 'u')) {
                all.forEach(before -> longer.add(before + written));
            }
            all = longer;
        }
        return all.stream().map(Sounds::consonants);
    }

    private static String consonants(String reading) {
        String bare = reading.replaceAll("(?<=.)[aiu]", "").replaceFirst("^[aiu]", "a");
        // The article takes the sound of what follows it: Abdul Rahman, Abdurrahman.
        return bare.replaceFirst("^abtl(?=[rsnt])", "abt");
    }

    private static String spoken(String reading) {
        String bare = consonants(reading);
        boolean vowelFirst = bare.startsWith("a");
        if (bare.length() < (vowelFirst ? 4 : 3)) {
            return reading;
        }
        String first = vowelFirst ? "" : reading.replaceFirst("^[^aiu]*([aiu]?).*$", "$1");
        return bare + ":" + first + (reading.matches(".*[aiu]") ? ":" : "");
    }

    /** Every way to read a word; the first ones only, where there are too many. */
    private static Set<String> readings(String word, boolean vowelsWritten) {
        Set<String> readings = new LinkedHashSet<>(Set.of(""));
        List<String> before = List.of();
        int at = 0;
        while (at < word.length()) {
            Sound sound = vowelsWritten ? sound(word, at, true) : written(word, at);
            at += sound.length;
            if (sound.options.equals(before)) {
                continue; // a letter written twice
            }
            before = sound.vowel ? List.of() : sound.options;
            Set<String> longer = new LinkedHashSet<>();
            for (String option : sound.options) {
                readings.forEach(reading -> longer.add(reading + option));
            }
            readings = longer.size() > MOST ? first(readings, sound.options.get(0)) : longer;
        }
        return readings;
    }

    private static Set<String> first(Set<String> readings, String option) {
        return readings.stream().map(reading -> reading + option).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A sound that takes so many letters, with its possible readings. */
    private record Sound(int length, boolean vowel, List<String> options) {}

    /** In a script without vowels y and w are always written; behind an initial vowel they only lengthen it. */
    private static Sound written(String word, int at) {
        char letter = word.charAt(at);
        if (at == 0 || letter != 'y' && letter != 'w') {
            return sound(word, at, false);
        }
        String sound = letter == 'y' ? "y" : "v";
        return new Sound(1, false, at == 1 && word.charAt(0) == 'a' ? List.of("", sound) : List.of(sound));
    }

    private static Sound sound(String word, int at, boolean vowelsWritten) {
        char letter = word.charAt(at);
        if (at == 0 && word.startsWith("chr")) {
            return new Sound(2, false, List.of("k"));
        }
        for (Map.Entry<String, List<String>> group : GROUPS) {
            if (word.startsWith(group.getKey(), at)) {
                return new Sound(group.getKey().length(), false, group.getValue());
            }
        }
        if (isVowel(word, at)) {
            return vowels(word, at, vowelsWritten);
        }
        return new Sound(1, false, options(letter, at == 0, word, at));
    }

    private static List<String> options(char letter, boolean first, String word, int at) {
        return switch (letter) {
            case 'g' -> first ? List.of("k", "j") : List.of("k");
            case 'j' -> first ? List.of("y", "j") : List.of("", "j");
            case 'y' -> List.of("y");
            case 'v', 'w' -> first ? List.of("v") : List.of("", "v");
            case 'c' ->
                at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0
                        ? List.of("s", "j")
                        : List.of("k", "s", "j");
            case 'h' -> at + 1 == word.length() ? List.of("") : List.of("h");
            default -> List.of(ALIKE.getOrDefault(letter, ""));
        };
    }

    private static boolean isVowel(String word, int at) {
        return VOWELS.indexOf(word.charAt(at)) >= 0 && (at > 0 || word.charAt(at) != 'y');
    }

    /** Vowels that follow each other sound like the first, or glide to the last one, which counts at the end: Maria, Mario. */
    private static Sound vowels(String word, int at, boolean vowelsWritten) {
        int end = at;
        while (end < word.length() && isVowel(word, end) && (vowelsWritten || word.charAt(end) != 'y')) {
            end++;
        }
        boolean last = end == word.length() || end + 1 == word.length() && word.charAt(end) == 'h';
        List<String> options = new ArrayList<>();
        for (String begin : sound(word.charAt(at))) {
            if (!last) {
                options.add(begin);
            }
            for (String finish : sound(word.charAt(end - 1))) {
                options.add(begin.equals(finish) ? begin : begin + finish);
            }
        }
        return new Sound(end - at, true, options.stream().distinct().toList());
    }

    private static List<String> sound(char vowel) {
        return switch (vowel) {
            case 'a' -> List.of("a");
            case 'e' -> List.of("a", "i");
            case 'i', 'y' -> List.of("i");
            default -> List.of("u");
        };
    }
}
