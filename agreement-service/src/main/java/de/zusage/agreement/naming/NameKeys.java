package de.zusage.agreement.naming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Under which keys a name is kept and looked for. The nearer a key is to the letters, the more it weighs: as written,
 * in plain Latin letters, as it sounds, and last by consonants alone, where one of the two scripts writes no vowels.
 */
final class NameKeys {
    private static final int AS_WRITTEN = 4;
    private static final int IN_LATIN = 3;
    private static final int AS_SPOKEN = 2;
    private static final int BY_CONSONANTS = 1;

    private NameKeys() {}

    /** One key to look for, for one word of the name. */
    record Wanted(String key, int word, int weight) {}

    static Set<String> kept(String name) {
        Set<String> keys = new LinkedHashSet<>();
        List<Word> words = Word.of(name);
        for (int i = 0; i < words.size(); i++) {
            keys.add("written " + words.get(i).text());
            keep(words.get(i), keys);
            if (i + 1 < words.size()) {
                keep(words.get(i).and(words.get(i + 1)), keys);
            }
        }
        return keys;
    }

    private static void keep(Word word, Set<String> keys) {
        word.folded().forEach(form -> keys.add("latin " + form));
        Sounds sounds = word.sounds();
        if (word.vowelsWritten()) {
            sounds.spoken().forEach(form -> keys.add("spoken " + form));
        }
        sounds.consonants().forEach(form -> keys.add(consonants(word.vowelsWritten()) + form));
    }

    static List<Wanted> wanted(String name) {
        List<Wanted> keys = new ArrayList<>();
        List<Word> words = Word.of(name);
        for (int i = 0; i < words.size(); i++) {
            keys.add(new Wanted("written " + words.get(i).text(), i, AS_WRITTEN));
            want(words.get(i), i, keys);
            if (i + 1 < words.size()) {
                Word both = words.get(i).and(words.get(i + 1));
                want(both, i, keys);
                want(both, i + 1, keys);
            }
        }
        return keys;
    }

    private static void want(Word word, int number, List<Wanted> keys) {
        word.folded().forEach(form -> keys.add(new Wanted("latin " + form, number, IN_LATIN)));
        Sounds sounds = word.sounds();
        boolean vowels = word.vowelsWritten();
        if (vowels) {
            sounds.spoken().forEach(form -> keys.add(new Wanted("spoken " + form, number, AS_SPOKEN)));
        }
        for (String form : sounds.consonants()) {
            keys.add(new Wanted(consonants(false) + form, number, vowels ? BY_CONSONANTS : AS_SPOKEN));
            if (!vowels) {
                keys.add(new Wanted(consonants(true) + form, number, BY_CONSONANTS));
            }
        }
    }

    /** Kept apart, so that of two names with vowels it is never the consonants alone that agree. */
    private static String consonants(boolean vowelsWritten) {
        return vowelsWritten ? "consonants, vowels known " : "consonants ";
    }
}
