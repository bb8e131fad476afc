package vn.dondoc.platform.web.binding;

import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;

/**
 * YAML, XML and the like, which Spring reads and writes as soon as a library for them is there, whoever brought it. What is strict
 * about our JSON is not about them: numbers would be cut, fields passed over, and answers have nulls.
 */
public final class OtherFormats {
    private OtherFormats() {}

    public static boolean isReadBySomeMapper(HttpMessageConverter<?> converter) {
        return converter instanceof AbstractJacksonHttpMessageConverter<?> && !(converter instanceof PlainJson);
    }
}
