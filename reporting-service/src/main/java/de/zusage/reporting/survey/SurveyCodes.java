package de.zusage.reporting.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.kit.crypto.KeyService;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The codes that are out, as keyed digests: of a code only its authority and the half-year of the calendar are known. */
@ApplicationScoped
class SurveyCodes {
    private static final int MONTHS = 6;
    private final AgroalDataSource dataSource;
    private final KeyService keys;
    private final SurveyConfig config;
    private final Clock clock;

    SurveyCodes(AgroalDataSource dataSource, KeyService keys, SurveyConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** The first day of the half-year of the calendar that it is now. */
    LocalDate halfYear() {
        LocalDate today = LocalDate.now(clock);
        return LocalDate.of(today.getYear(), today.getMonthValue() > MONTHS ? Month.JULY : Month.JANUARY, 1);
    }

    /** The last day on which codes of a half-year open the questionnaire. */
    LocalDate validUntil(LocalDate halfYear) {
        return halfYear.plusMonths(MONTHS * (1L + config.codeHalfYears())).minusDays(1);
    }

    /** Keeps new codes, in an order that tells nothing of theirs, and drops what has expired. */
    void keep(String authority, Audience audience, LocalDate halfYear, List<SurveyCode> codes) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement expired = connection.prepareStatement("delete from survey_code where half_year < ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into survey_code (digest, authority, audience, half_year) values (?, ?, ?, ?)")) {
            expired.setDate(1, Date.valueOf(oldest()));
            expired.executeUpdate();
            for (byte[] digest : codes.stream()
                    .map(this::digest)
                    .sorted(Arrays::compareUnsigned)
                    .toList()) {
                insert.setBytes(1, digest);
                insert.setString(2, authority);
                insert.setString(3, audience.name());
                insert.setDate(4, Date.valueOf(halfYear));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("codes cannot be kept", e);
        }
    }

    /** Uses a code up and says whose it was; empty where it opens nothing, for whatever reason. */
    Optional<String> use(SurveyCode code, Audience audience) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from survey_code"
                        + " where digest = ? and audience = ? and half_year >= ? returning authority")) {
            delete.setBytes(1, digest(code));
            delete.setString(2, audience.name());
            delete.setDate(3, Date.valueOf(oldest()));
            try (ResultSet row = delete.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a code cannot be used", e);
        }
    }

    private LocalDate oldest() {
        return halfYear().minusMonths((long) MONTHS * config.codeHalfYears());
    }

    private byte[] digest(SurveyCode code) {
        return keys.mac("survey-code", code.text().getBytes(UTF_8));
    }
}
