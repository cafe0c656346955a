package de.zusage.agreement;

import de.zusage.kit.testing.RowSecurityContract;

@ServiceTest
class RowSecurityTest extends RowSecurityContract {}
