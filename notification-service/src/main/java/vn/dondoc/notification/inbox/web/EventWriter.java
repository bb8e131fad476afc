package vn.dondoc.notification.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.MediaType;

/** Writes Server-Sent Events, each at once. */
final class EventWriter {
    private final HttpServletResponse response;

    /** Nothing is sent before the first event, so that a refusal can still be one. */
    EventWriter(HttpServletResponse response) {
        this.response = response;
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        // a proxy in front would gather events before it passes them on
        response.setHeader("X-Accel-Buffering", "no");
    }

    /** After how long whoever lost the connection is to come again. */
    void retryAfter(Duration pause) throws IOException {
        write("retry: " + pause.toMillis() + "\n\n");
    }

    /** @param data on one line */
    void event(long id, String name, String data) throws IOException {
        write("id: " + id + "\nevent: " + name + "\ndata: " + data + "\n\n");
    }

    /** A comment, which readers pass over. */
    void heartbeat() throws IOException {
        write(":\n\n");
    }

    private void write(String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }
}
