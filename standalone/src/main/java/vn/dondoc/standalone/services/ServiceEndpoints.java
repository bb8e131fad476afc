package vn.dondoc.standalone.services;

import java.net.URI;
import java.util.Map;

/** Where the identity provider and the services answer. */
public record ServiceEndpoints(URI identity, Map<DondocService, URI> services) {
    public ServiceEndpoints {
        services = Map.copyOf(services);
    }

    public URI endpointOf(DondocService service) {
        URI address = services.get(service);
        if (address == null) {
            throw new IllegalStateException(service + " does not run");
        }
        return address;
    }
}
