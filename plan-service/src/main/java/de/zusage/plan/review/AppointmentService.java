package de.zusage.plan.review;

import de.zusage.kit.web.AccessLog;
import de.zusage.plan.casefile.Responsibility;
import de.zusage.plan.plan.Plan;
import de.zusage.plan.plan.Plans;
import de.zusage.plan.review.AppointmentApi.ArrangeRequest;
import de.zusage.plan.review.AppointmentApi.InterpreterRequest;
import de.zusage.plan.review.ReviewService.ReviewChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Use cases of a review's appointment: where and when, who interprets, another day. */
@ApplicationScoped
class AppointmentService {

    private final Plans plans;
    private final Reviews reviews;
    private final ReviewService service;
    private final Responsibility responsibility;
    private final AccessLog accessLog;
    private final Clock clock;

    AppointmentService(
            Plans plans,
            Reviews reviews,
            ReviewService service,
            Responsibility responsibility,
            AccessLog accessLog,
            Clock clock) {
        this.plans = plans;
        this.reviews = reviews;
        this.service = service;
        this.responsibility = responsibility;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    @Transactional
    ReviewChange arrange(UUID reviewId, @Nullable String ifMatch, ArrangeRequest request) {
        Plan plan = toChange(reviewId, ifMatch);
        Review review = reviews.required(reviewId);
        Meeting meeting = request.meeting(review.plannedOn());
        review.arrange(service.arrangement(plan, meeting));
        accessLog.record("arrange", "review", reviewId);
        return service.change(plan, review);
    }

    @Transactional
    ReviewChange interpret(UUID reviewId, @Nullable String ifMatch, InterpreterRequest request) {
        Plan plan = toChange(reviewId, ifMatch);
        Review review = reviews.required(reviewId);
        review.interpreted(request.interpreter(), request.language());
        accessLog.record("interpret", "review", reviewId);
        return service.change(plan, review);
    }

    @Transactional
    ReviewChange reschedule(UUID reviewId, @Nullable String ifMatch, Meeting meeting) {
        Plan plan = toChange(reviewId, ifMatch);
        ReviewBook book = service.book(plan);
        Arrangement arrangement = service.arrangement(plan, meeting);
        service.save(plan, book, book.reschedule(reviewId, meeting.on(), arrangement, LocalDate.now(clock)));
        accessLog.record("reschedule", "review", reviewId);
        return service.change(plan, book.review(reviewId));
    }

    private Plan toChange(UUID reviewId, @Nullable String ifMatch) {
        Plan plan = plans.forChange(reviews.planOf(reviewId), ifMatch);
        responsibility.require(plan.caseId());
        return plan;
    }
}
