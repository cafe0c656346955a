package de.zusage.plan.slip;

import de.zusage.plan.review.Interpreter;
import de.zusage.plan.review.ReviewMode;
import de.zusage.plan.review.ReviewService;
import de.zusage.plan.review.ReviewView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts an appointment into words: when, how, where, who interprets; and that everybody is free to come. */
@ApplicationScoped
class SlipWriter {

    static final List<String> LANGUAGES = List.of("de", "en", "ar", "prs", "tr", "uk", "ru", "fr", "ti", "ckb");

    private final ReviewService reviews;
    private final Map<String, SlipWords> words = new LinkedHashMap<>();

    SlipWriter(ReviewService reviews) {
        this.reviews = reviews;
        LANGUAGES.forEach(language -> words.put(language, SlipWords.read(language)));
    }

    /** The slip in the language of that tag, its script and region aside; in German where there is none. */
    Slip write(UUID reviewId, String tag) {
        ReviewService.Announced told = reviews.announced(reviewId);
        return write(told.review(), told.place(), in(tag));
    }

    SlipWords in(String tag) {
        String language = tag.split("-", 2)[0];
        return words.getOrDefault(language, Objects.requireNonNull(words.get("de")));
    }

    static Slip write(ReviewView review, @Nullable String place, SlipWords in) {
        LocalTime at = review.begin() == null ? null : review.begin().toLocalTime();
        return new Slip(
                review.id(),
                in.language(),
                in.reviewed(),
                in.direction(),
                in.line("title"),
                in.day(review.plannedOn()),
                at == null ? null : in.line("at").replace("{time}", in.time(review.plannedOn(), at)),
                in.line(way(review.mode(), place)),
                place,
                interpreter(review, in),
                in.line("change"),
                in.line("voluntary"));
    }

    /** A line that leads to a place or a link needs one; who is called needs none. */
    private static String way(ReviewMode mode, @Nullable String place) {
        return "way." + mode + (place == null && mode != ReviewMode.PHONE ? ".open" : "");
    }

    /** Nothing is said of somebody whom nobody has asked yet. */
    private static @Nullable String interpreter(ReviewView review, SlipWords in) {
        if (review.interpreter().compareTo(Interpreter.ORDERED) < 0) {
            return null;
        }
        String key = review.interpreter() == Interpreter.CONFIRMED ? "interpreter.comes" : "interpreter.asked";
        String language = review.interpreterLanguage();
        return in.line(key)
                .replace("{language}", language == null ? "" : in.nameOf(language))
                .strip();
    }
}
