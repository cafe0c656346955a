package de.zusage.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Katrin Weiß",
                "Ðặng Thị Ánh",
                "M̂âłgorzata Ḧolz-Ķ̌",
                "O’Neill, Siobhán (Vertretung)",
                "Mehmet Çağlar jun.",
                "محمد الأحمد",
                "Олена Шевченко"
            })
    void isWhatPeopleAreCalled(String name) {
        assertThat(new StaffName(name).text()).isNotBlank();
    }

    @Test
    void isKeptInNormalFormAndWithoutSpacesAround() {
        assertThat(new StaffName(" A\u0308nne ").text()).isEqualTo("Änne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "A\nB",
                "A\tB",
                "A\u0000",
                "A\u200bB",
                "A\u202eB",
                "A\u00adB",
                "A\u034fB",
                "\u3164",
                "A\ufe0f",
                "A\u2028B",
                "A\ue000",
                "<A>",
                "A 😀"
            })
    void hasNothingUnseenAndALetter(String name) {
        assertThatThrownBy(() -> new StaffName(name)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void isNeitherTooLongNorInAnyLog() {
        assertThat(new StaffName("x".repeat(200)).toString()).doesNotContain("x");
        assertThatThrownBy(() -> new StaffName("x".repeat(201))).isInstanceOf(InvalidInput.class);
    }
}
