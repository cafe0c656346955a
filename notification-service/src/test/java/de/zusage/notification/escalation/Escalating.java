package de.zusage.notification.escalation;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.kit.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks after offices as the job does. */
@ApplicationScoped
public class Escalating {

    private final EscalationJob job;
    private final Watch watch;
    private final Tenancy tenancy;

    Escalating(EscalationJob job, Watch watch, Tenancy tenancy) {
        this.job = job;
        this.watch = watch;
        this.tenancy = tenancy;
    }

    public void lookAround() {
        job.lookAround();
    }

    /** As one of several replicas would, at one office. */
    public void lookAt(Tenant office) {
        tenancy.run(office, watch::look);
    }

    /** The same; nobody sees what it has done before that other thing is over. */
    public void lookAt(Tenant office, Runnable beforeItIsSeen) {
        tenancy.run(office, () -> {
            watch.look();
            beforeItIsSeen.run();
        });
    }
}
