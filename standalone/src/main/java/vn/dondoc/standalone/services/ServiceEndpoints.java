package vn.dondoc.standalone.services;

import java.net.URI;
import java.util.Map;

/**
 * Where the identity provider and the services answer.
 *
 * @param management what is for operators
 */
public record ServiceEndpoints(URI identity, Map<DondocService, URI> services, Map<DondocService, URI> management) {
    public ServiceEndpoints {
        services = Map.copyOf(services);
        management = Map.copyOf(management);
    }

    public URI endpointOf(DondocService service) {
        return of(service, services);
    }

    public URI managementOf(DondocService service) {
        return of(service, management);
    }

    private static URI of(DondocService service, Map<DondocService, URI> addresses) {
        URI address = addresses.get(service);
        if (address == null) {
            throw new IllegalStateException(service + " does not run");
        }
        return address;
    }
}
