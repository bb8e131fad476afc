package vn.dondoc.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.dondoc.standalone.demo.ServiceClient;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/** Connections to the stream of notices, each of the head of an agency, some of one head where there are more than agencies. */
final class NoticeListeners implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Long> sentAt = new ConcurrentHashMap<>();
    private final List<Double> delays = new ArrayList<>();
    private final AtomicInteger expected = new AtomicInteger();
    private final int ofEach;
    private final int connections;
    private final CountDownLatch ready;

    private NoticeListeners(int ofEach, int connections) {
        this.ofEach = ofEach;
        this.connections = connections;
        this.ready = new CountDownLatch(connections);
    }

    /** Opens the same number for each agency, at least as many as asked for; returns when all are told that they are ready. */
    static NoticeListeners open(ServiceEndpoints endpoints, List<String> agencies, int wanted) {
        int ofEach = Math.ceilDiv(wanted, agencies.size());
        var listeners = new NoticeListeners(ofEach, ofEach * agencies.size());
        URI stream = URI.create(endpoints.endpointOf(DondocService.NOTIFICATION) + "/api/v1/inbox/stream");
        for (String agency : agencies) {
            HttpRequest request = HttpRequest.newBuilder(stream)
                    .header("Authorization", "Bearer " + new ServiceClient(endpoints, agency + ".head").token())
                    .header("Accept", "text/event-stream")
                    .build();
            for (int connection = 0; connection < ofEach; connection++) {
                listeners.threads.execute(() -> listeners.listen(request));
            }
        }
        try {
            listeners.ready.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
        return listeners;
    }

    private void listen(HttpRequest request) {
        try {
            HttpResponse<Stream<String>> answer = http.send(request, BodyHandlers.ofLines());
            try (Stream<String> lines = answer.body()) {
                lines.forEach(this::readLine);
            }
        } catch (java.io.IOException | java.io.UncheckedIOException | InterruptedException ended) {
            // closed with everything else
            Thread.currentThread().interrupt();
        }
    }

    private void readLine(String line) {
        if (line.equals("event: ready")) {
            ready.countDown();
        } else if (line.startsWith("data: ") && line.contains("\"directiveId\"")) {
            long now = System.nanoTime();
            String rest = line.substring(line.indexOf("\"directiveId\":\"") + 15);
            Long sent = sentAt.get(rest.substring(0, rest.indexOf('"')));
            if (sent != null) {
                synchronized (delays) {
                    delays.add((now - sent) / 1e6);
                }
            }
        }
    }

    /** A notice of a directive is about to be sent, to the head of one agency. */
    void expect(String directiveId) {
        expected.addAndGet(ofEach);
        sentAt.put(directiveId, System.nanoTime());
    }

    boolean haveHeardAll() {
        synchronized (delays) {
            return delays.size() >= expected.get();
        }
    }

    String figures() {
        var figures = new RoundFigures();
        synchronized (delays) {
            delays.forEach(figures::add);
        }
        return "  %,d kết nối · streams, từ sự kiện tới người nhận · from the event to the reader: trung vị · median %.0f ms, 99%% %.0f ms"
                .formatted(connections, figures.median(), figures.percentile(99));
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }
}
