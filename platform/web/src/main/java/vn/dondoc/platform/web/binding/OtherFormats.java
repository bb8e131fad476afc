package vn.dondoc.platform.web.binding;

import java.util.Set;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;

/**
 * YAML, XML and the like, which Spring reads and writes as soon as a library for them is there, whoever brought it. What is strict
 * about our JSON is not about them: numbers would be cut, fields passed over, and answers have nulls. So what is wanted is named, and
 * all else is refused, whatever the next library brings.
 */
public final class OtherFormats {
    private static final Set<Class<?>> WANTED = Set.of(
            PlainJson.class,
            StringHttpMessageConverter.class,
            ByteArrayHttpMessageConverter.class,
            ResourceHttpMessageConverter.class);

    private OtherFormats() {}

    public static boolean isAnother(HttpMessageConverter<?> converter) {
        return !WANTED.contains(converter.getClass());
    }
}
