package de.zusage.portal.audit;

import de.zusage.portal.service.CallersToken;
import de.zusage.portal.service.Refusals;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The access log of plan-service. */
@RegisterRestClient(configKey = "plan")
@RegisterClientHeaders(CallersToken.class)
@RegisterProvider(Refusals.class)
@Path("/api/v1/access-log")
interface PlanAccessLog extends AccessLogs {}
