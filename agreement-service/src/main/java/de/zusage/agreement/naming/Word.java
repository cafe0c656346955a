package de.zusage.agreement.naming;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One word of a name.
 *
 * @param text as it is written, without case
 * @param latin the same in Latin letters, in every way that is usual
 * @param vowelsWritten whether its script writes the vowels
 */
record Word(String text, Set<String> latin, boolean vowelsWritten) {

    /** More than any name has; a text of words only must not fill the table. */
    private static final int MOST = 12;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SILENT =
            Pattern.compile("['’‘ʼʹ`´ʿʾ\\u0640\\u200C\\u200D\\u064B-\\u065F\\u0670\\u0591-\\u05C7]");
    private static final Set<Integer> WITHOUT_VOWELS =
            Set.of(UScript.ARABIC, UScript.HEBREW, UScript.SYRIAC, UScript.ETHIOPIC);
    private static final Transliterator ANY = Transliterator.getInstance("Any-Latin");
    private static final Transliterator RUSSIAN = Transliterator.getInstance("Russian-Latin/BGN; Any-Latin");
    private static final Transliterator UKRAINIAN = Transliterator.getInstance("Ukrainian-Latin/BGN; Any-Latin");
    private static final Transliterator ASCII = Transliterator.getInstance("Latin-ASCII");

    /** The words of a name, and each two neighbours as one: Abd Allah is Abdullah, El Sayed is Elsayed. */
    static List<Word> of(String name) {
        String folded = UCharacter.foldCase(Normalizer.normalize(name, Normalizer.Form.NFKC), true);
        return BETWEEN.splitAsStream(SILENT.matcher(folded).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(Word::word)
                .toList();
    }

    /** This word and the next one written together. */
    Word and(Word next) {
        return word(text + next.text);
    }

    private static Word word(String text) {
        int script = UScript.getScript(text.codePointAt(0));
        return new Word(text, latin(text, script), !WITHOUT_VOWELS.contains(script));
    }

    private static Set<String> latin(String text, int script) {
        return switch (script) {
            case UScript.LATIN -> Set.of(text);
            case UScript.CYRILLIC -> ordered(RUSSIAN.transliterate(text), UKRAINIAN.transliterate(text));
            case UScript.ARABIC -> arabic(text);
            default -> Set.of(ANY.transliterate(text));
        };
    }

    /** With and without the article, which other scripts write apart or not at all. */
    private static Set<String> arabic(String text) {
        String known = text.replace('ھ', 'ه')
                .replace("ە", "")
                .replace('ێ', 'ی')
                .replace('ۆ', 'و')
                .replace('ڵ', 'ل')
                .replace('ڕ', 'ر')
                .replace('ڤ', 'و');
        String whole = ANY.transliterate(known);
        return known.startsWith("ال") && known.length() > 4
                ? ordered(whole, ANY.transliterate(known.substring(2)))
                : Set.of(whole);
    }

    /** In plain Latin letters, umlauts the way they are written without dots and with an e behind, both as one. */
    Set<String> folded() {
        Set<String> all = new LinkedHashSet<>();
        for (String form : latin) {
            String plain = ascii(form).replace("ae", "a").replace("oe", "o").replace("ue", "u");
            if (!plain.isEmpty()) {
                all.add(plain);
            }
        }
        return all;
    }

    Sounds sounds() {
        List<String> forms = new ArrayList<>();
        for (String form : latin) {
            forms.add(ascii(spelledOut(form)));
        }
        return new Sounds(forms, vowelsWritten);
    }

    /** Letters with a mark that stand for another sound than those without. */
    private static String spelledOut(String latin) {
        String composed = Normalizer.normalize(latin, Normalizer.Form.NFC);
        return composed.replaceFirst("^[ʿʾ]", "a")
                .replaceAll("[šşșŝ]", "sh")
                .replaceAll("[čç]", "ch")
                .replace("ž", "zh")
                .replace("ẗ", "");
    }

    private static String ascii(String latin) {
        return ASCII.transliterate(latin).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static Set<String> ordered(String one, String other) {
        Set<String> both = new LinkedHashSet<>();
        both.add(one);
        both.add(other);
        return both;
    }
}
