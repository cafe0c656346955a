package de.zusage.reporting.sheet;

import de.zusage.reporting.sheet.Sheet.Illustration;
import de.zusage.reporting.sheet.Sheet.Section;
import de.zusage.reporting.sheet.Sheet.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A section on its way; what cannot be told is noted with its reason, never left out. */
final class Chapter {
    private final String key;
    private final SheetWords words;
    private final List<Illustration> figures = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<String> notes;
    private final List<Term> absent = new ArrayList<>();

    Chapter(String key, SheetWords words, Object... parts) {
        this.key = key;
        this.words = words;
        this.notes = new ArrayList<>(words.all(key + ".notes", parts));
    }

    Chapter show(Illustration figure) {
        figures.add(figure);
        return this;
    }

    /** Shows it, or says why it is not there. */
    Chapter show(Optional<Illustration> figure, String title, String why) {
        figure.ifPresentOrElse(figures::add, () -> absent.add(new Term(title, why)));
        return this;
    }

    Chapter term(String name, String text) {
        terms.add(new Term(name, text));
        return this;
    }

    /** A note beside those that the chapter always has. */
    Chapter note(String text) {
        notes.add(text);
        return this;
    }

    /** Says of each that it is not part, and why. */
    Chapter lacks(String... names) {
        for (String name : names) {
            String full = key + ".absent." + name;
            absent.add(new Term(words.say(full), words.say(full + ".text")));
        }
        return this;
    }

    /** Says of one thing that it is not part, in words of its own. */
    Chapter without(String name, String why) {
        absent.add(new Term(name, why));
        return this;
    }

    Section close() {
        return new Section(
                key,
                words.say(key),
                words.all(key + ".words"),
                List.copyOf(figures),
                List.copyOf(terms),
                List.copyOf(notes),
                List.copyOf(absent));
    }
}
