package de.zusage.agreement.template;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import de.zusage.agreement.template.Template.Kind;
import de.zusage.agreement.template.Template.Parameter;
import de.zusage.kit.web.InvalidInput;
import de.zusage.print.Glyphs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the words of a building block may hold: its own parameters, plain or as a plural of the language, and nothing
 * else of ICU; filled with any values, a short text.
 */
final class PatternRules {
    static final int LONGEST = 220;
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final String SAMPLE_ID = "00000000-0000-7000-8000-000000000000";

    private final Wording wording;
    private final Map<String, Parameter> parameters;

    PatternRules(Wording wording, Map<String, Parameter> parameters) {
        this.wording = wording;
        this.parameters = parameters;
    }

    /** Refuses words that could not be written out with every value that the parameters accept. */
    void check(Words words) {
        require(parameters.keySet(), arguments(words.text()), "text");
        Set<String> spoken = new TreeSet<>(parameters.keySet());
        spoken.removeIf(name -> kind(name) == Kind.OFFER);
        require(spoken, arguments(words.readOut()), "readOut");
        require(Set.of(), arguments(words.criterion()), "criterion");
        requireWritable(words.text());
        requireWritable(words.readOut());
        requireWritable(words.criterion());
    }

    private static void require(Set<String> declared, Set<String> used, String field) {
        if (!declared.equals(used)) {
            throw refused(field + " must use exactly these parameters: " + new TreeSet<>(declared) + ".");
        }
    }

    /** The parameters that a pattern uses. */
    private Set<String> arguments(String text) {
        MessagePattern pattern;
        try {
            pattern = new MessagePattern(text);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused("A text is no ICU message pattern.");
        }
        Set<String> used = new HashSet<>();
        int depth = 0;
        for (int i = 0; i < pattern.countParts(); i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_LIMIT) {
                depth--;
            } else if (part.getType() == Part.Type.ARG_START) {
                depth++;
                String name = pattern.getSubstring(pattern.getPart(i + 1));
                requirePlainOrPlural(pattern, i, name, depth);
                used.add(name);
            } else if (part.getType() == Part.Type.ARG_SELECTOR) {
                requireCategory(pattern.getSubstring(part));
            }
        }
        return used;
    }

    private void requirePlainOrPlural(MessagePattern pattern, int start, String name, int depth) {
        ArgType type = pattern.getPart(start).getArgType();
        boolean plural = type == ArgType.PLURAL
                && parameters.containsKey(name)
                && kind(name) != Kind.DATE
                && kind(name) != Kind.OFFER
                && pattern.getPluralOffset(start + 2) == 0;
        if (depth > 1 || (type != ArgType.NONE && !plural)) {
            throw refused("A parameter stands in a text plainly, or a number as a plural; nothing else.");
        }
    }

    private void requireCategory(String selector) {
        Set<String> categories = PluralRules.forLocale(wording.icu()).getKeywords();
        if (!selector.startsWith("=") && !categories.contains(selector)) {
            throw refused("The plural categories of " + wording.language() + " are " + new TreeSet<>(categories) + ".");
        }
    }

    private void requireWritable(String text) {
        Phrases phrases = new Phrases(wording);
        Map<String, Object> values = new HashMap<>();
        parameters.forEach((name, parameter) ->
                values.put(name, parameter.kind() == Kind.OFFER ? SAMPLE_ID : phrases.date(LocalDate.of(2028, 9, 30))));
        Set<String> numeric = new TreeSet<>(parameters.keySet());
        numeric.removeIf(name -> !parameter(name).numeric());
        int least =
                numeric.stream().mapToInt(name -> parameter(name).least()).min().orElse(0);
        int most =
                numeric.stream().mapToInt(name -> parameter(name).most()).max().orElse(0);
        for (int value = least; value <= most; value++) {
            for (String name : numeric) {
                values.put(name, value);
            }
            requireShort(phrases.fill(text, values));
        }
    }

    private static void requireShort(String written) {
        if (written.isBlank()
                || written.length() > LONGEST
                || written.contains("{")
                || written.contains("}")
                || HIDDEN.matcher(written).find()
                || !Glyphs.show(written)) {
            throw refused("A text, written out, has 1 to " + LONGEST + " characters, no braces, nothing invisible"
                    + " and nothing that our documents cannot show.");
        }
    }

    private Kind kind(String name) {
        return parameter(name).kind();
    }

    private Parameter parameter(String name) {
        return java.util.Objects.requireNonNull(parameters.get(name), name);
    }

    private static InvalidInput refused(String detail) {
        return new InvalidInput("template-text", detail);
    }
}
