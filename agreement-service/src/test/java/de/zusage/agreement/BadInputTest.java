package de.zusage.agreement;

import de.zusage.kit.testing.BadInputContract;

@ServiceTest
class BadInputTest extends BadInputContract {}
