package vn.dondoc.console.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** A client for each service; they share connections. */
@Component
@EnableConfigurationProperties(ServiceSettings.class)
public final class ServiceClients {
    private final Map<Service, ServiceClient> clients = new EnumMap<>(Service.class);

    ServiceClients(ServiceSettings settings, JsonMapper json) {
        HttpClient connections = HttpClient.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .connectTimeout(Duration.ofSeconds(2))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(settings.timeout());
        RestClient http = RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters ->
                        converters.registerDefaults().withJsonConverter(new JacksonJsonHttpMessageConverter(json)))
                .build();
        RestClient streams = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory(connections))
                .build();
        for (Service service : Service.values()) {
            clients.put(service, new ServiceClient(service, settings.addressOf(service), http, streams, json));
        }
    }

    public ServiceClient of(Service service) {
        return Objects.requireNonNull(clients.get(service));
    }
}
