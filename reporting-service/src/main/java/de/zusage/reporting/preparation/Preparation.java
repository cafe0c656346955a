package de.zusage.reporting.preparation;

import de.zusage.kit.tenancy.JobTransaction;
import de.zusage.kit.web.RuleViolation;
import de.zusage.reporting.authority.Authorities;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.completeness.CompletenessService;
import de.zusage.reporting.cube.UnitLedger;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.protection.Count;
import de.zusage.reporting.protection.History;
import de.zusage.reporting.protection.Outcome;
import de.zusage.reporting.protection.Protector;
import de.zusage.reporting.protection.Seen;
import de.zusage.reporting.protection.Threshold;
import de.zusage.reporting.survey.SurveyLedger;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Computes, protects and audits a release in one transaction of the job's role: all of it is there afterwards, or nothing.
 * Eager, so that a threshold below three stops the start.
 */
@Startup
@ApplicationScoped
public class Preparation {
    private final JobTransaction transaction;
    private final UnitLedger ledger;
    private final SurveyLedger survey;
    private final PilotCalendar pilot;
    private final PreparedRelease prepared;
    private final Definitions definitions;
    private final CompletenessService completeness;
    private final Publisher facts;
    private final Publisher answers;

    Preparation(
            JobTransaction transaction,
            UnitLedger ledger,
            SurveyLedger survey,
            Catalogue catalogue,
            PilotCalendar pilot,
            Authorities authorities,
            PreparedRelease prepared,
            Definitions definitions,
            CompletenessService completeness,
            FiguresConfig config) {
        this.transaction = transaction;
        this.ledger = ledger;
        this.survey = survey;
        this.pilot = pilot;
        this.prepared = prepared;
        this.definitions = definitions;
        this.completeness = completeness;
        Threshold threshold = new Threshold(config.threshold());
        this.facts = new Publisher(catalogue, new Protector(catalogue, authorities.slugs(), threshold), ledger::take);
        this.answers = new Publisher(
                survey.catalogue(), new Protector(survey.catalogue(), authorities.slugs(), threshold), survey::take);
    }

    /**
     * Prepares a release; refuses while another one waits for its decision, and what is not to be published now. One that is
     * there under the id was made by the same request, whose answer got lost.
     */
    public UUID prepare(UUID id, Wish wish) {
        transaction.run(connection -> {
            if (!isThere(connection, id)) {
                prepare(connection, id, wish);
            }
        });
        return id;
    }

    static boolean isThere(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select from release where id = ?")) {
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private void prepare(Connection connection, UUID id, Wish wish) throws SQLException {
        ledger.begin(connection);
        survey.begin(connection);
        refuseBesideAnother(connection);
        Histories histories = new Histories(connection);
        Past past = histories.past();
        History before = past.history();
        List<Seen> seen = SeenParts.all(connection);
        Outcome outcome;
        if (wish.halfYear() == null) {
            if (wish.quarter() <= before.quarter()) {
                throw new RuleViolation(
                        "already-released",
                        "Quarter " + wish.quarter() + " is released; the next one is " + (before.quarter() + 1) + ".");
            }
            Answered.read(connection).refuseShared(facts.catalogue());
            boolean last = wish.quarter() == pilot.quarters();
            // The ledger counts anew what waits, as it is known today; answers of the survey have no ledger.
            Outcome ofFacts = facts.release(
                    connection, id, before.waitingOnlyIn(answers.catalogue()), wish.quarter(), last, seen);
            ledger.place(connection, id, ofFacts.placements());
            outcome = ofFacts.and(answers.release(connection, id, before, wish.quarter(), last, seen), before);
        } else {
            outcome = correction(connection, before, wish.halfYear(), seen);
        }
        SeenParts.refuseAFew(outcome);
        List<Count> counted = outcome.history()
                .counted()
                .subList(before.counted().size(), outcome.history().counted().size());
        prepared.keep(
                connection,
                id,
                wish,
                past,
                outcome,
                facts.protector().rates(outcome.history()),
                facts.catalogue(),
                answers.catalogue());
        histories.keep(id, counted, outcome);
        definitions.keep(connection, id);
        completeness.keep(connection, id);
    }

    private Outcome correction(Connection connection, History before, int halfYear, List<Seen> seen)
            throws SQLException {
        if (2 * halfYear > before.quarter()) {
            throw new RuleViolation("not-released-yet", "Half-year " + halfYear + " is not released as a whole yet.");
        }
        Outcome outcome = facts.protector().correct(before, halfYear, ledger.asKnownNow(connection, halfYear), seen);
        SeenParts.refuseAFew(outcome);
        if (outcome.tables().isEmpty()
                || outcome.history().counted().size() == before.counted().size()) {
            throw new RuleViolation(
                    "nothing-to-correct",
                    "There is no change that could be published: none is known, or it would tell of a few and waits.");
        }
        Answered.read(connection)
                .refuseCorrected(
                        outcome
                                .history()
                                .counted()
                                .subList(
                                        before.counted().size(),
                                        outcome.history().counted().size())
                                .stream()
                                .map(count ->
                                        facts.catalogue().table(count.table()).population())
                                .toList());
        return outcome;
    }

    static void refuseBesideAnother(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id from release where state = 'PREPARED'");
                ResultSet row = query.executeQuery()) {
            if (row.next()) {
                throw new RuleViolation(
                        "release-in-preparation",
                        "Release " + row.getString(1) + " waits to be released or discarded first.");
            }
        }
    }
}
