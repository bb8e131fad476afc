package vn.dondoc.platform.web.binding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

class OtherFormatsTests {
    @Test
    void whateverALibraryBringsIsAnotherFormat() {
        assertThat(OtherFormats.isAnother(new JacksonJsonHttpMessageConverter()))
                .isTrue();
        assertThat(OtherFormats.isAnother(new StringHttpMessageConverter() {})).isTrue();
    }

    @Test
    void strictJsonAndPlainTextAreNot() {
        assertThat(OtherFormats.isAnother(new PlainJson(new JsonMapper()))).isFalse();
        assertThat(OtherFormats.isAnother(new StringHttpMessageConverter())).isFalse();
    }
}
