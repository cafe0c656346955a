package de.zusage.agreement.representative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.agreement.representative.Representative.Content;
import de.zusage.agreement.representative.RepresentativeApi.NewRepresentative;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepresentativeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final BirthDate YOUNG = new BirthDate("2010-03-03");

    @ParameterizedTest
    @EnumSource(
            value = RepresentativeKind.class,
            names = {"PARENT", "GUARDIAN", "YOUTH_OFFICE"})
    void nobodySpeaksForAYoungPersonAgainstItsWill(RepresentativeKind kind) {
        assertThat(Content.of(wanted(kind, true, null), YOUNG).kind()).isEqualTo(kind);
        refused(wanted(kind, false, null), YOUNG, "representative-needs-will");
        refused(wanted(kind, null, null), YOUNG, "representative-needs-will");
        refused(wanted(kind, true, null), new BirthDate("1999"), "client-is-of-age");
    }

    @ParameterizedTest
    @EnumSource(
            value = RepresentativeKind.class,
            names = {"PARENT", "GUARDIAN", "YOUTH_OFFICE"})
    void itEndsByItselfOnThe18thBirthday(RepresentativeKind kind) {
        Content content = Content.of(wanted(kind, true, null), YOUNG);
        assertThat(content.speaksFor(YOUNG, LocalDate.of(2028, 3, 2))).isTrue();
        assertThat(content.speaksFor(YOUNG, LocalDate.of(2028, 3, 3))).isFalse();
    }

    @Test
    void alegalGuardianNeedsAPaperAndNoWillAndStaysPast18() {
        refused(wanted(RepresentativeKind.LEGAL_GUARDIAN, true, null), new BirthDate("1999"), "document-not-seen");
        Content content = Content.of(wanted(RepresentativeKind.LEGAL_GUARDIAN, null, TODAY), new BirthDate("1999"));
        assertThat(content.speaksFor(new BirthDate("1999"), TODAY)).isTrue();
    }

    private static void refused(NewRepresentative wanted, BirthDate client, String rule) {
        assertThatThrownBy(() -> Content.of(wanted, client))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    private static NewRepresentative wanted(
            RepresentativeKind kind, @Nullable Boolean agrees, @Nullable LocalDate seenOn) {
        return new NewRepresentative(kind, new PersonName("فاطمة"), null, agrees, seenOn, null, TODAY, null);
    }
}
