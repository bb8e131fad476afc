package vn.dondoc.standalone.services;

import java.net.URI;
import java.util.Map;

/** Where the identity provider and the services answer. */
public record Endpoints(URI identity, Map<Service, URI> services) {
    public Endpoints {
        services = Map.copyOf(services);
    }

    public URI of(Service service) {
        URI address = services.get(service);
        if (address == null) {
            throw new IllegalStateException(service + " does not run");
        }
        return address;
    }
}
