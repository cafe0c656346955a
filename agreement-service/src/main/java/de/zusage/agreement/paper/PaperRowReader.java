package de.zusage.agreement.paper;

import de.zusage.agreement.agreement.PaperAgreement;
import de.zusage.agreement.agreement.PaperAgreement.PaperPromise;
import de.zusage.agreement.casefile.BirthDate;
import de.zusage.agreement.casefile.LanguageTag;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.agreement.casefile.PersonalData;
import de.zusage.agreement.paper.Refused.Reason;
import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import de.zusage.agreement.text.SeenText;
import de.zusage.kit.time.CivilDay;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.TableHeading;
import de.zusage.print.Glyphs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a paper agreement of a row, or says why it cannot be one. */
final class PaperRowReader {
    private static final Pattern SHEET_DAY = Pattern.compile("\\d{5}");
    static final LocalDate SHEET_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_REFERENCE = 100;

    private final TableHeading heading;
    private final int longestCell;
    private final int longestInterval;
    private final LocalDate today;

    PaperRowReader(TableHeading heading, int longestCell, int longestInterval, LocalDate today) {
        this.heading = heading;
        this.longestCell = longestCell;
        this.longestInterval = longestInterval;
        this.today = today;
    }

    PaperRow read(Line line) {
        if (line.formula() != Line.NO_FORMULA) {
            throw new Refused(Reason.FORMULA, heading.name(line.formula()));
        }
        if (line.cells().stream().anyMatch(cell -> cell.length() > longestCell)) {
            throw new Refused(Reason.TOO_LONG, null);
        }
        PersonalData person = person(line);
        LocalDate clientSignedOn = pastDay(line, "clientSignedOn");
        LocalDate adviserSignedOn = pastDay(line, "adviserSignedOn");
        if (person.birthDate() != null
                && person.birthDate()
                        .mayBeMinor(clientSignedOn.isBefore(adviserSignedOn) ? clientSignedOn : adviserSignedOn)) {
            throw new Refused(Reason.CLIENT_MAY_BE_MINOR, "birthDate");
        }
        Set<GoalArea> needs = needs(line);
        List<PaperPromise> promises = new ArrayList<>(promises(line, "client", Side.CLIENT, needs));
        promises.addAll(promises(line, "office", Side.OFFICE, needs));
        return new PaperRow(
                limited(line, "reference", LONGEST_REFERENCE),
                person,
                needs,
                new PaperAgreement(interval(line), promises, clientSignedOn, adviserSignedOn));
    }

    private PersonalData person(Line line) {
        List<LanguageTag> reads = list(line, "readingLanguages").stream()
                .map(tag -> language(tag, "readingLanguages"))
                .toList();
        return new PersonalData(
                name(line),
                language(required(line, "contactLanguage"), "contactLanguage"),
                null,
                birthDate(line),
                null,
                null,
                null,
                reads,
                null,
                null,
                null);
    }

    private PersonName name(Line line) {
        String name = required(line, "name");
        PersonName read;
        try {
            read = new PersonName(name);
        } catch (InvalidInput e) {
            throw new Refused(Reason.NOT_A_NAME, "name");
        }
        requirePrintable(read.text(), "name");
        return read;
    }

    /** The agreement is printed here as well, and the paper must say what the text says. */
    private static void requirePrintable(String text, String column) {
        if (!Glyphs.show(text)) {
            throw new Refused(Reason.NOT_PRINTABLE, column);
        }
    }

    private @Nullable BirthDate birthDate(Line line) {
        String text = heading.cell(line.cells(), "birthDate");
        if (text.isEmpty()) {
            return null;
        }
        try {
            BirthDate date = new BirthDate(day(text).map(LocalDate::toString).orElse(text));
            if (date.mayBeMinor(today) && date.text().compareTo(today.toString()) > 0) {
                throw new Refused(Reason.IN_THE_FUTURE, "birthDate");
            }
            return date;
        } catch (IllegalArgumentException e) {
            throw new Refused(Reason.NOT_A_BIRTH_DATE, "birthDate");
        }
    }

    private Set<GoalArea> needs(Line line) {
        EnumSet<GoalArea> needs = EnumSet.noneOf(GoalArea.class);
        list(line, "needs").forEach(code -> needs.add(area(code, "needs")));
        if (needs.isEmpty()) {
            throw new Refused(Reason.MISSING, "needs");
        }
        return needs;
    }

    private List<PaperPromise> promises(Line line, String prefix, Side side, Set<GoalArea> needs) {
        List<PaperPromise> promises = new ArrayList<>();
        for (int i = 1; i <= PaperColumns.PROMISES; i++) {
            String column = prefix + i;
            String words = limited(line, column, LONGEST_WORDS);
            if (words.isEmpty()) {
                continue;
            }
            requirePrintable(words, column);
            GoalArea area = area(required(line, column + "Area"), column + "Area");
            if (!needs.contains(area)) {
                throw new Refused(Reason.NEED_NOT_RECORDED, column + "Area");
            }
            String due = heading.cell(line.cells(), column + "DueOn");
            LocalDate dueOn = due.isEmpty() ? null : day(due, column + "DueOn");
            try {
                promises.add(new PaperPromise(side, area, words, dueOn));
            } catch (InvalidInput e) {
                throw new Refused(Reason.NOT_ACCEPTED, column);
            }
        }
        if (promises.isEmpty()) {
            throw new Refused(Reason.NO_PROMISE_OF_THIS_SIDE, prefix + 1);
        }
        return promises;
    }

    private int interval(Line line) {
        String text = required(line, "reviewIntervalMonths");
        if (!text.matches("\\d{1,3}")) {
            throw new Refused(Reason.NOT_A_NUMBER, "reviewIntervalMonths");
        }
        int months = Integer.parseInt(text);
        if (months < 1 || months > longestInterval) {
            throw new Refused(Reason.INTERVAL_OUT_OF_RANGE, "reviewIntervalMonths");
        }
        return months;
    }

    private static GoalArea area(String code, String column) {
        try {
            return GoalArea.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refused(Reason.NOT_A_GOAL_AREA, column);
        }
    }

    private static LanguageTag language(String tag, String column) {
        try {
            return new LanguageTag(tag);
        } catch (InvalidInput e) {
            throw new Refused(Reason.NOT_A_LANGUAGE, column);
        }
    }

    private LocalDate pastDay(Line line, String column) {
        LocalDate day = day(required(line, column), column);
        if (day.isAfter(today)) {
            throw new Refused(Reason.IN_THE_FUTURE, column);
        }
        return day;
    }

    private static LocalDate day(String text, String column) {
        return day(text).orElseThrow(() -> new Refused(Reason.NOT_A_DAY, column));
    }

    /** As somebody writes it, or the number that a spreadsheet keeps. */
    private static Optional<LocalDate> day(String text) {
        return SHEET_DAY.matcher(text).matches()
                ? Optional.of(SHEET_EPOCH.plusDays(Integer.parseInt(text))).filter(CivilDay::isMeant)
                : CivilDay.readWritten(text);
    }

    private List<String> list(Line line, String column) {
        return Arrays.stream(heading.cell(line.cells(), column).split("[\\s|/]+", -1))
                .filter(each -> !each.isEmpty())
                .distinct()
                .limit(13)
                .toList();
    }

    private String required(Line line, String column) {
        String text = heading.cell(line.cells(), column);
        if (text.isEmpty()) {
            throw new Refused(Reason.MISSING, column);
        }
        return text;
    }

    private String limited(Line line, String column, int length) {
        String text = heading.cell(line.cells(), column);
        if (text.length() > length) {
            throw new Refused(Reason.TOO_LONG, column);
        }
        if (!text.lines().allMatch(each -> SeenText.isSeen(each.replace('\t', ' ')))) {
            throw new Refused(Reason.NOT_ACCEPTED, column);
        }
        return text;
    }
}
