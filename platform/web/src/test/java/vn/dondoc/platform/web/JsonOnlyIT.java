package vn.dondoc.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers are JSON, whatever else a library on the class path could read or write. */
class JsonOnlyIT extends OverHttp {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/problem+json",
                "application/vnd.note+json",
                "application/yaml",
                "application/cbor",
                "text/html"
            })
    void aSuccessIsJsonAndNothingElse(String other) {
        problem(send(with("/notes/mine").header("Accept", other)), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/xml", "application/cbor"})
    void whatIsSentIsJsonAndNothingElse(String other) {
        problem(send(with("/notes").header("Content-Type", other).POST(BodyPublishers.ofString(NOTE))), 415);
    }

    @Test
    void partsAreRefusedWhereNothingIsRead() {
        problem(
                send(put("/notes/H56.02").header("If-Match", "\"7\"").header("Content-Type", "multipart/form-data")),
                400,
                "invalid-request");
    }

    @Test
    void jsonIsNoFileWhateverThePathEndsWith() {
        HttpResponse<String> answer = send(put("/notes/H56.02").header("If-Match", "\"7\""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("content-disposition");
    }
}
