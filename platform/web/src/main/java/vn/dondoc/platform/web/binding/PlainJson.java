package vn.dondoc.platform.web.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON is not a file. Spring offers it as {@code f.txt} where a path ends like a file's name, as {@code /agencies/H56.02} does;
 * what that is to prevent, {@code nosniff} prevents.
 */
public final class PlainJson extends JacksonJsonHttpMessageConverter {
    public PlainJson(JsonMapper json) {
        super(json);
    }

    /** By this name alone: of what else is JSON, only a problem has another, and that one is set before. */
    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    protected void addDefaultHeaders(HttpHeaders headers, Object body, @Nullable MediaType type)
            throws java.io.IOException {
        super.addDefaultHeaders(headers, body, type);
        headers.remove(HttpHeaders.CONTENT_DISPOSITION);
    }
}
