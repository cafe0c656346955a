package de.zusage.agreement.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.agreement.agreement.WalkedAgreement;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.declaration.GivenConsent;
import de.zusage.agreement.transfer.Transfer.Other;
import de.zusage.agreement.transfer.Transfer.Proposal;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every order of five steps of two offices and a client: one office is responsible, whatever is tried. */
@Tag("landing")
class TransferWalkTest {
    private static final Tenant HERE = new Tenant("stuttgart", "stuttgart-a");
    private static final Tenant THERE = new Tenant("leipzig", "leipzig-c");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate LATER = TODAY.plusDays(29);
    private static final int LONGEST = 5;

    /** What anybody may try at any time. */
    enum Attempt {
        PROPOSE,
        ACCEPT,
        REJECT,
        WITHDRAW,
        EXPIRE,
        ACCEPT_LATE,
        END_BY_CLIENT,
        HAND_OVER,
        AMEND,
        WITHDRAW_CONSENT,
        AGREE_AGAIN
    }

    @Test
    void exactlyOneOfficeIsResponsibleAfterEveryStepOfEveryWalk() {
        int walks = walk(new ArrayList<>());
        assertThat(walks).isEqualTo(11 + 11 * 11 + 11 * 11 * 11 + 11 * 11 * 11 * 11 + 11 * 11 * 11 * 11 * 11);
    }

    private static int walk(List<Attempt> steps) {
        int walks = 0;
        for (Attempt next : Attempt.values()) {
            steps.add(next);
            walks++;
            World world = new World();
            steps.forEach(world::attempt);
            world.check(steps);
            if (steps.size() < LONGEST) {
                walks += walk(steps);
            }
            steps.remove(steps.size() - 1);
        }
        return walks;
    }

    /** The two offices; what they do is what the services do, and a refusal undoes nothing because it comes first. */
    private static final class World {
        private final WalkedAgreement agreement = new WalkedAgreement();
        private final ACase old = new ACase();
        private final List<Transfer> outgoing = new ArrayList<>();
        private final List<Transfer> incoming = new ArrayList<>();
        private UUID consent = UUID.randomUUID();
        private boolean consented = true;
        private int casesThere;
        private int successors;

        void attempt(Attempt step) {
            try {
                switch (step) {
                    case PROPOSE -> propose();
                    case ACCEPT -> accept(TODAY);
                    case REJECT -> both(transfer -> transfer.reject(Rejection.NO_CAPACITY, TODAY));
                    case WITHDRAW -> withdraw();
                    case EXPIRE -> both(transfer -> transfer.expire(LATER));
                    case ACCEPT_LATE -> accept(LATER);
                    case END_BY_CLIENT -> end();
                    case HAND_OVER -> old.handTo(UUID.randomUUID());
                    case AMEND -> amend();
                    case WITHDRAW_CONSENT -> withdrawConsent();
                    case AGREE_AGAIN -> agreeAgain();
                }
            } catch (RuleViolation refused) {
                assertThat(refused.rule()).isNotEmpty();
            }
        }

        private void propose() {
            old.requireOpen();
            if (!outgoing.isEmpty() && last(outgoing).state == TransferState.PROPOSED) {
                throw new RuleViolation("transfer-in-progress", "");
            }
            agreement.propose();
            if (!consented) {
                throw new RuleViolation("transfer-without-consent", "");
            }
            Proposal proposal = new Proposal(
                    UUID.randomUUID(),
                    "de",
                    false,
                    new GivenConsent(consent, 1, "de", TODAY, List.of()),
                    TODAY,
                    TODAY.plusDays(28));
            outgoing.add(
                    new Transfer(UUID.randomUUID(), Direction.OUTGOING, HERE, new Other(THERE, "carrier-c"), proposal));
            incoming.add(
                    new Transfer(UUID.randomUUID(), Direction.INCOMING, THERE, new Other(HERE, "carrier-a"), proposal));
        }

        private void accept(LocalDate on) {
            requireAsked();
            last(outgoing).requireConsent(consented && consent.equals(last(outgoing).consentId));
            last(outgoing).accept(on);
            agreement.transfer();
            old.transferElsewhere(on);
            last(incoming).accept(on);
            casesThere++;
            successors++;
        }

        private void withdraw() {
            old.requireOpen();
            both(transfer -> transfer.withdraw(TODAY));
        }

        private void end() {
            old.requireOpen();
            agreement.end();
            if (!outgoing.isEmpty() && last(outgoing).state == TransferState.PROPOSED) {
                both(transfer -> transfer.withdraw(TODAY));
            }
        }

        private void withdrawConsent() {
            consented = false;
            if (!outgoing.isEmpty() && last(outgoing).state == TransferState.PROPOSED) {
                both(transfer -> transfer.withdraw(TODAY));
            }
        }

        private void agreeAgain() {
            old.requireOpen();
            if (!consented) {
                consented = true;
                consent = UUID.randomUUID();
            }
        }

        private void amend() {
            old.requireOpen();
            agreement.amend();
        }

        private void both(Consumer<Transfer> step) {
            requireAsked();
            step.accept(last(outgoing));
            step.accept(last(incoming));
        }

        private void requireAsked() {
            if (outgoing.isEmpty()) {
                throw new RuleViolation("not-found", "");
            }
        }

        void check(List<Attempt> steps) {
            boolean responsibleHere = old.isOpen();
            assertThat((responsibleHere ? 1 : 0) + casesThere)
                    .as(steps.toString())
                    .isEqualTo(1);
            assertThat((agreement.inForce() ? 1 : 0) + successors)
                    .as("in force or gone on with, after " + steps)
                    .isLessThanOrEqualTo(1);
            assertThat(agreement.isTransferred()).isEqualTo(successors == 1).isEqualTo(!responsibleHere);
            for (int i = 0; i < outgoing.size(); i++) {
                assertThat(incoming.get(i).state)
                        .as("both offices see the same, after " + steps)
                        .isEqualTo(outgoing.get(i).state);
                assertThat(incoming.get(i).revision).isEqualTo(outgoing.get(i).revision);
            }
            assertThat(outgoing)
                    .as("nobody is asked without the consent that it rests on, after " + steps)
                    .noneMatch(transfer -> transfer.state == TransferState.PROPOSED
                            && !(consented && consent.equals(transfer.consentId)));
            if (!agreement.inForce()) {
                assertThat(outgoing)
                        .as("nobody is asked to go on with what is over, after " + steps)
                        .noneMatch(transfer -> transfer.state == TransferState.PROPOSED);
            }
        }

        private static <T> T last(List<T> all) {
            return all.get(all.size() - 1);
        }
    }

    /** A case of the office here. */
    private static final class ACase extends Casefile {
        boolean isOpen() {
            try {
                requireOpen();
                return true;
            } catch (RuleViolation closed) {
                return false;
            }
        }
    }
}
