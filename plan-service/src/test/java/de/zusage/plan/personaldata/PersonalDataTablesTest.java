package de.zusage.plan.personaldata;

import de.zusage.kit.testing.PersonalDataContract;
import de.zusage.local.testing.ServiceStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PersonalDataTablesTest extends PersonalDataContract {}
