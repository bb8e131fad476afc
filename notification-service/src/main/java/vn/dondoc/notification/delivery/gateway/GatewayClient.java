package vn.dondoc.notification.delivery.gateway;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.delivery.gateway.GatewayProperties.Gateway;

/** Calls gateways. It goes where it is told and nowhere else: it follows no redirect, and repeats nothing by itself. */
final class GatewayClient implements AutoCloseable {
    /** A gateway that asks for a pause of no length would otherwise be called in a loop. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int TIMES_TIMEOUT = 3;

    private final CloseableHttpClient http;
    private final Duration longestCall;
    private final Duration usualPause;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    GatewayClient(GatewayProperties properties, Clock clock) {
        Timeout timeout = Timeout.of(properties.timeout());
        DnsResolver hosts =
                properties.allowPrivateAddresses() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses();
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(hosts)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
        this.longestCall = properties.timeout().multipliedBy(TIMES_TIMEOUT);
        this.usualPause = properties.sending().backOff();
        this.clock = clock;
    }

    /** @param id the same whenever the same thing is told, so that the gateway recognises it */
    GatewayAnswer call(Gateway gateway, String id, String body) {
        HttpPost request = new HttpPost(gateway.url());
        long second = clock.instant().getEpochSecond();
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", second);
        request.setHeader("webhook-signature", WebhookSignature.sign(gateway.secrets(), id, second, body));
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        // the timeouts are for each read: who answers letter by letter would keep all others waiting
        Future<?> end = timer.schedule(request::abort, longestCall.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, this::answerOf);
        } catch (PublicAddresses.PrivateAddress _) {
            return new GatewayAnswer.Refused("delivery.reason.private-address");
        } catch (IOException e) {
            return new GatewayAnswer.Unavailable(e.getClass().getSimpleName());
        } finally {
            end.cancel(false);
        }
    }

    /** By the status alone: nobody here has a use for what a gateway says besides. */
    private GatewayAnswer answerOf(HttpResponse response) {
        int status = response.getCode();
        return switch (status) {
            case 410 -> new GatewayAnswer.Gone();
            case 429 -> new GatewayAnswer.TooManyRequests(pauseOf(response.getFirstHeader("Retry-After")));
            case 502, 503, 504 ->
                response.containsHeader("Retry-After")
                        ? new GatewayAnswer.TooManyRequests(pauseOf(response.getFirstHeader("Retry-After")))
                        : new GatewayAnswer.Unavailable("HTTP " + status);
            default ->
                status >= 200 && status < 300
                        ? new GatewayAnswer.Accepted()
                        : new GatewayAnswer.Refused("HTTP " + status);
        };
    }

    /** Seconds, or a date (RFC 9110), a day at most; the usual one where neither is said. */
    private Duration pauseOf(@Nullable Header header) {
        if (header == null) {
            return usualPause;
        }
        String value = header.getValue().strip();
        try {
            Duration pause = value.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(value))
                    : Duration.between(
                            clock.instant(),
                            Instant.from(ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)));
            Duration longEnough = pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
            return longEnough.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longEnough;
        } catch (DateTimeException _) {
            return usualPause;
        }
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        http.close();
    }
}
