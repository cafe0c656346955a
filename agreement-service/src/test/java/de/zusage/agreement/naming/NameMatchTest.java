package de.zusage.agreement.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    @ParameterizedTest
    @CsvSource({
        "Mohamed,Muhammad",
        "Mohamed,Mohammed",
        "Mohamed,محمد",
        "Muhammad,محمد",
        "Mohammed,محمد",
        "MUHAMMAD,محمّد",
        "Müller,Mueller",
        "Müller,Muller",
        "Mueller,Muller",
        "Schäfer,Schaefer",
        "Strauß,Strauss",
        "Meier,Mayer",
        "Schmidt,Schmitt",
        "Łukasz,Lukasz",
        "O'Brien,OBrien",
        "Şahin,Sahin",
        "Şahin,Schahin",
        "شاهین,Şahin",
        "Erdoğan,Erdogan",
        "IŞIK,Işık",
        "Cemal,Djamal",
        "Jamal,جمال",
        "Gamal,Jamal",
        "Олександр,Oleksandr",
        "Олександр,Aleksandr",
        "Олександр,Alexander",
        "Александр,Alexander",
        "Григорій,Hryhorii",
        "Григорій,Grigori",
        "Юлія,Yulia",
        "Julia,Yuliya",
        "Жанна,Zhanna",
        "Щербак,Shcherbak",
        "Чернецька,Chernetska",
        "Сергій,Serhii",
        "Сергей,Sergej",
        "Nguyễn,Nguyen",
        "Đặng,Dang",
        "Ðặng Thị Ánh,Dang Thi Anh",
        "ግርማይ,Girmay",
        "ግርማይ,Ghirmai",
        "ተስፋይ,Tesfay",
        "ኣልማዝ,Almaz",
        "ዮሃንስ,Yohannes",
        "Tesfay Girmay,ግርማይ ተስፋይ",
        "Abdullah,عبد الله",
        "Abdullah,عبدالله",
        "Abd Allah,Abdullah",
        "Abdulrahman,عبد الرحمن",
        "Abdurrahman,عبد الرحمن",
        "El Sayed,السيد",
        "Elsayed,El-Sayed",
        "Sayed,السيد",
        "Khaled,خالد",
        "Khalid,Chaled",
        "Halit,Khalid",
        "Osman,عثمان",
        "Othman,Osman",
        "Yusuf,يوسف",
        "Jussuf,Youssef",
        "Josef,Yusuf",
        "Fatima,فاطمة",
        "Fatma,Fatima",
        "Fatemeh,Fatma",
        "Ali,علي",
        "Omar,عمر",
        "Omar,Umar",
        "Hussein,حسين",
        "Hussain,Hüseyin",
        "Hassan,حسن",
        "Mahmoud,محمود",
        "Dawud,داود",
        "أحمد,Ahmet",
        "Ahmed,Achmed",
        "احمدی,Ahmadi",
        "پروین,Parwin",
        "ھێمن,Hêmin",
        "Na’ima,نعيمة",
        "Maryam,مريم",
        "Ibrahim,إبراهيم",
        "إبراهيم,ابراهيم",
        "Iman,إيمان",
        "Oweis,أويس",
        "Mohamed Al-Sayed,محمد السيد",
        "Rachel,רחל",
        "Γιώργος,Giorgos",
        "გიორგი,Giorgi",
        "王小明,Wang Xiaoming"
    })
    void spellingsOfOneNameFindEachOther(String one, String other) {
        assertThat(NameMatch.of(one, other)).isNotEqualTo(NameMatch.NONE);
        assertThat(NameMatch.of(other, one)).isNotEqualTo(NameMatch.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "Mohamed,Ahmed",
        "Mohamed,Mahmoud",
        "Mohamed,محمود",
        "محمد,محمود",
        "محمد,أحمد",
        "حسن,حسين",
        "Hassan,حسين",
        "Hassan,Hussein",
        "Müller,Maier",
        "Müller,Miller",
        "Oleksandr,Oleksij",
        "Oleksandr,Oleksandra",
        "Olena,Oleh",
        "Nguyễn,Trần",
        "ግርማይ,ተስፋይ",
        "Girmay,Tesfay",
        "Ali,Alina",
        "Fatima,Farida",
        "Maria,Mario",
        "Anna,Ina",
        "Khaled,Walid",
        "Şahin,Şanlı",
        "Yusuf,Asif",
        "Ivan,Anna",
        "Omar,Amir",
        "Schmidt,Schuster",
        "Ahmad,Ahmadi",
        "Tran,Tarik",
        "Mohamed Ali,Mohamed Hassan"
    })
    void namesOfTwoPeopleDoNot(String one, String other) {
        assertThat(NameMatch.of(one, other)).isEqualTo(NameMatch.NONE);
        assertThat(NameMatch.of(other, one)).isEqualTo(NameMatch.NONE);
    }

    @Test
    void umlautsWrittenInAnyWayAreNearerThanWhatOnlySoundsAlike() {
        for (String spelling : List.of("Müller", "Mueller", "MULLER")) {
            assertThat(NameKeys.kept(spelling)).contains("latin muller");
        }
        assertThat(NameKeys.wanted("Möller"))
                .noneMatch(key -> key.weight() > 2 && NameKeys.kept("Müller").contains(key.key()));
    }

    @Test
    void oneWordIsLessThanAWholeName() {
        assertThat(NameMatch.of("Mohamed", "محمد السيد")).isEqualTo(NameMatch.ONE_WORD);
        assertThat(NameMatch.of("El Sayed, Mohamed", "محمد السيد")).isEqualTo(NameMatch.WHOLE);
        assertThat(NameMatch.best(List.of("Girmay", "Ghirmai Tesfay"), List.of("Ali", "ግርማይ ተስፋይ")))
                .isEqualTo(NameMatch.WHOLE);
    }

    @Test
    void aTextOfManyWordsHasFewKeys() {
        assertThat(NameKeys.kept("Xerxes Wojciechowski-Gwichjevic ".repeat(6))).hasSizeLessThan(300);
        assertThat(NameKeys.kept("a ".repeat(100))).hasSizeLessThan(10);
        assertThat(NameKeys.kept("egegegegegegegegegegegegegegegegegegegegegegegegegeg"))
                .hasSizeLessThan(40);
    }
}
