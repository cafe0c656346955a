package de.zusage.agreement.template;

import de.zusage.agreement.template.Words.Review;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A carrier's words in one language, as a row. */
@Embeddable
class CarrierText {
    String text;
    String criterion;
    String readOut;

    @Nullable String reviewedBy;

    @Nullable LocalDate reviewedOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CarrierText() {}

    CarrierText(Words words) {
        this.text = words.text();
        this.criterion = words.criterion();
        this.readOut = words.readOut();
        this.reviewedBy = words.review().reviewedBy();
        this.reviewedOn = words.review().reviewedOn();
    }

    Words words() {
        return new Words(text, criterion, readOut, Review.of(reviewedBy, reviewedOn));
    }
}
