package de.zusage.notification.personaldata;

import de.zusage.kit.testing.PersonalDataContract;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PersonalDataTablesTest extends PersonalDataContract {}
