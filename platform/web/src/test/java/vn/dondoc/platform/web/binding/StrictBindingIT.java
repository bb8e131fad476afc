package vn.dondoc.platform.web.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.dondoc.platform.web.OverHttp;

/** What is sent is taken as it is written, or refused with its name; it never becomes another value. */
class StrictBindingIT extends OverHttp {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'day':'2026-06-24','time':'17:00','count':2,'size':3,'done':false,'text':'','shade':'DARK','words':['x']}",
                "{'time':'17:00:30','count':-2,'words':[]}",
                "{'day':null,'text':null,'words':null}"
            })
    void aValueOfItsKindIsTaken(String body) {
        json(send(post("/notes/kinds", body.replace('\'', '"'))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "day | '2026-06-24T17:00:00.000Z' | Phải là ngày dạng 2026-01-31",
                "day | '2026-06-24T17:00:00+07:00' | Phải là ngày dạng 2026-01-31",
                "day | 20628 | Phải là ngày dạng 2026-01-31",
                "day | 1782259200000 | Phải là ngày dạng 2026-01-31",
                "day | [2026,6,24] | Phải là ngày dạng 2026-01-31",
                "day | [] | Phải là ngày dạng 2026-01-31",
                "day | '' | Phải là ngày dạng 2026-01-31",
                "day | ' 2026-06-24' | Phải là ngày dạng 2026-01-31",
                "day | '+002026-06-24' | Phải là ngày dạng 2026-01-31",
                "day | '2026-02-30' | Phải là ngày dạng 2026-01-31",
                "time | [17,0] | Phải là giờ dạng 17:00",
                "time | '17:00Z' | Phải là giờ dạng 17:00",
                "time | 17 | Phải là giờ dạng 17:00",
                "count | 2.9 | Phải là số nguyên",
                "count | 2.0 | Phải là số nguyên",
                "count | 1e2 | Phải là số nguyên",
                "count | '2' | Phải là số nguyên",
                "count | '' | Phải là số nguyên",
                "count | true | Phải là số nguyên",
                "count | 9999999999 | Phải là số nguyên",
                "size | 1.5 | Phải là số nguyên",
                "size | '1' | Phải là số nguyên",
                "done | 'true' | Phải là true hoặc false",
                "done | 1 | Phải là true hoặc false",
                "done | '' | Phải là true hoặc false",
                "text | 5 | Phải là văn bản",
                "text | 5.5 | Phải là văn bản",
                "text | true | Phải là văn bản",
                "text | ['a'] | Phải là văn bản",
                "shade | 0 | Phải là một trong: LIGHT, DARK",
                "shade | 1.0 | Phải là một trong: LIGHT, DARK",
                "shade | '1' | Phải là một trong: LIGHT, DARK",
                "shade | 'dark' | Phải là một trong: LIGHT, DARK",
                "shade | ' DARK' | Phải là một trong: LIGHT, DARK",
                "shade | '' | Phải là một trong: LIGHT, DARK",
                "shade | 'UNKNOWN' | Phải là một trong: LIGHT, DARK",
                "words[0] | 5 | Phải là văn bản",
                "words[0] | null | Không được để trống",
                "words[0] | ['a'] | Phải là văn bản",
                "words[0] | [] | Phải là văn bản",
            })
    void aValueOfAnotherKindIsRefusedWithTheField(String field, String value, String reason) {
        String json = value.replace('\'', '"');
        String body = field.endsWith("[0]") ? "{\"words\":[%s]}".formatted(json) : "{\"%s\":%s}".formatted(field, json);

        JsonNode problem = problem(send(post("/notes/kinds", body)), 400, "invalid-request");

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/reason").asString()).startsWith(reason);
    }

    @Test
    void aNameThatStandsBesideAnIdInAnswersMayComeBack() {
        json(send(post("/notes/kinds", "{\"agencyId\":\"H56\",\"agencyName\":\"UBND tỉnh\"}")));
        JsonNode problem = problem(send(post("/notes/kinds", "{\"officialName\":\"An\"}")), 400, "invalid-request");

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("officialName");
    }

    @Test
    void aFieldTwiceIsRefused() {
        JsonNode problem = problem(send(post("/notes/kinds", "{\"count\":1,\"count\":2}")), 400, "invalid-request");

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("count");
        assertThat(problem.at("/errors/0/reason").asString()).isEqualTo("Chỉ được gửi một lần");
    }

    @Test
    void moreThanOneValueIsNotABody() {
        problem(send(post("/notes/kinds", "{} {}")), 400, "invalid-request");
        problem(send(post("/notes/kinds", "[]")), 400, "invalid-request");
        problem(send(post("/notes/kinds", "\"\"")), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"until=2026-06-24&many=7&shade=DARK&shade=LIGHT", ""})
    void aParameterOfItsKindIsTaken(String query) {
        json(send(with("/notes/sorted?" + query)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "until=2026-06-24T17:00:00.000Z",
                "until=24/06/2026",
                "until=%202026-06-24",
                "until=2026-06-24&until=2026-06-25",
                "many=2.9",
                "many=0x10",
                "many=%207",
                "many=9999999999",
                "many=1&many=2",
                "only=yes",
                "only=1",
                "only=TRUE",
                "shade=1",
                "shade=dark",
                "shade=%20DARK",
                "shade=UNKNOWN",
                "shade=DARK,LIGHT",
                "until=",
                "many=",
                "only=",
                "shade=&shade=DARK",
            })
    void aParameterOfAnotherKindIsRefusedWithItsName(String query) {
        JsonNode problem = problem(send(with("/notes/sorted?" + query)), 400, "invalid-request");

        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void anUnknownParameterIsRefusedAndTheKnownOnesAreNamed() {
        JsonNode wrong = problem(send(with("/notes/sorted?from=2026-01-01")), 400, "invalid-request");
        JsonNode none = problem(send(with("/notes/mine?a=")), 400, "invalid-request");

        assertThat(wrong.at("/errors/0/field").asString()).isEqualTo("from");
        assertThat(wrong.at("/errors/0/reason").asString())
                .isEqualTo("Không có tham số này; chỉ có: many, only, shade, until");
        assertThat(none.at("/errors/0/reason").asString()).isEqualTo("Địa chỉ này không nhận tham số nào");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00=1", "q=%00", "q=a%0Ab", "%0A"})
    void aControlCharacterInAQueryIsTheCallersFault(String query) {
        problem(send(with("/notes?" + query)), 400, "invalid-request");
    }

    @Test
    void aBodyOfAnotherTypeIsToldWhichTypesAreTaken() {
        byte[] workbook = {'P', 'K', 3, 4, (byte) 0xFF, (byte) 0xFE};

        JsonNode problem = problem(
                send(with("/notes")
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(workbook))),
                415);

        assertThat(problem.get("detail").asString()).contains("application/json");
    }
}
