package de.zusage.kit.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tenant that the current work belongs to: the one a job or an event named, otherwise the caller's. */
@ApplicationScoped
public class Tenancy {

    private final ThreadLocal<@Nullable Tenant> named = new ThreadLocal<>();
    private final ThreadLocal<@Nullable String> namedAuthority = new ThreadLocal<>();
    private final TransactionTenant transaction;
    private final Caller caller;

    Tenancy(TransactionTenant transaction, Caller caller) {
        this.transaction = transaction;
        this.caller = caller;
    }

    /** The tenant, or 403: a token without exactly one authority and one office may not work on tenant data. */
    public Tenant required() {
        return current().orElseThrow(NoEmployment::new);
    }

    public Optional<Tenant> current() {
        Tenant present = named.get();
        if (present != null) {
            return Optional.of(present);
        }
        if (namedAuthority.get() != null) {
            return Optional.empty();
        }
        return inRequest() ? caller.tenant() : transaction.current();
    }

    /** The authority at work: also where there is no office, as for its coordinator. */
    public Optional<String> authority() {
        Optional<String> ofTenant =
                current().map(Tenant::authority).or(() -> Optional.ofNullable(namedAuthority.get()));
        return ofTenant.isPresent() || !inRequest() ? ofTenant : caller.authority();
    }

    /** What things made for one caller are bound to: authority and office, as far as there are any. */
    public String scope() {
        return authority().orElse("") + "/" + current().map(Tenant::office).orElse("");
    }

    /** In which role the current work is done, never who does it: roles of the caller, or {@code system}. */
    public String actor() {
        return inRequest() ? caller.roles().orElse("system") : "system";
    }

    /** Runs the work in a new transaction for that tenant: for jobs and events, which have no caller. */
    public <T extends @Nullable Object> T call(Tenant tenant, Supplier<T> work) {
        Tenant before = named.get();
        named.set(tenant);
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                apply();
                return work.get();
            });
        } finally {
            if (before == null) {
                named.remove();
            } else {
                named.set(before);
            }
        }
    }

    /**
     * Does a part of the running transaction for another tenant and goes on for the first one: for the rare thing that
     * two offices do at once. Before and after, everything that was loaded is written and let go: load it again.
     */
    public <T extends @Nullable Object> T alsoFor(Tenant other, Supplier<T> work) {
        Tenant first = required();
        Tenant before = named.get();
        try {
            transaction.change(other);
            named.set(other);
            T done = work.get();
            transaction.change(first);
            return done;
        } catch (RuntimeException e) {
            transaction.giveUp(); // the setting may still be the other's
            throw e;
        } finally {
            if (before == null) {
                named.remove();
            } else {
                named.set(before);
            }
        }
    }

    public void run(Tenant tenant, Runnable work) {
        this.<@Nullable Void>call(tenant, () -> {
            work.run();
            return null;
        });
    }

    /** Runs the work in a new transaction for an authority and none of its offices. */
    public void run(String authority, Runnable work) {
        String before = namedAuthority.get();
        Tenant office = named.get();
        named.remove();
        namedAuthority.set(authority);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                apply();
                work.run();
            });
        } finally {
            namedAuthority.set(before);
            named.set(office);
        }
    }

    /** Tells the running transaction what is known: both slugs, or the authority alone, or nothing. */
    void apply() {
        Optional<Tenant> tenant = current();
        if (tenant.isPresent()) {
            transaction.set(tenant.get().authority(), tenant.get().office());
        } else {
            authority().ifPresent(authority -> transaction.set(authority, null));
        }
    }

    private static boolean inRequest() {
        return Arc.container().requestContext().isActive();
    }
}
