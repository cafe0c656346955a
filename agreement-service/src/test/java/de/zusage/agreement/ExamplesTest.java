package de.zusage.agreement;

import de.zusage.kit.testing.ExamplesContract;

@ServiceTest
class ExamplesTest extends ExamplesContract {}
