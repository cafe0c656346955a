package de.zusage.notification;

import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The servers behind every Quarkus test of this module. */
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = {@ResourceArg(name = "service", value = "notification"), @ResourceArg(name = "smtp", value = "true")
        })
final class Stack {

    private Stack() {}
}
