package de.zusage.agreement.personaldata;

import de.zusage.agreement.ServiceTest;
import de.zusage.kit.testing.PersonalDataContract;

@ServiceTest
class PersonalDataTablesTest extends PersonalDataContract {}
