package vn.dondoc.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.standalone.services.DondocService;

/** Puts the directory and the sample directive into an empty store. Killed in between, it goes on the next time. */
final class SampleLoader {
    private static final String DIRECTIVES = "/api/v1/directives";
    private static final String JSON = "application/json";

    private final ServiceClient api;
    private final ProgressReporter teller;
    private final byte[] directive = readFile("examples/directive.json");
    private final String number;

    SampleLoader(ServiceClient api, ProgressReporter teller) {
        this.api = api;
        this.teller = teller;
        this.number = new JsonMapper().readTree(directive).path("number").asString();
    }

    String number() {
        return number;
    }

    /** Does nothing when there are directives already, whoever wrote them. */
    void loadIfEmpty() {
        if (!api.isKnownTo(DondocService.DIRECTIVE)) {
            loadDirectory();
            awaitDirectory();
        }
        List<JsonNode> known = api.getAllPages(DondocService.DIRECTIVE, DIRECTIVES);
        if (known.stream().allMatch(this::isOwnDraft)) {
            loadDirectory();
            issueDrafts(known);
        }
    }

    /** Who asks can ask a service only after that has heard of the official. */
    private void awaitDirectory() {
        for (DondocService service : DondocService.values()) {
            while (!api.isKnownTo(service)) {
                teller.pause();
            }
        }
    }

    private boolean isOwnDraft(JsonNode line) {
        return number.equals(line.path("number").asString())
                && "DRAFT".equals(line.path("status").asString());
    }

    private void loadDirectory() {
        for (String kind : List.of("agencies", "groups", "officials")) {
            teller.progress("Đang nạp danh mục · loading the directory: " + kind);
            api.postJson(
                    DondocService.DIRECTIVE,
                    "/api/v1/directory/imports/" + kind + "?mode=all",
                    "text/csv",
                    readFile("examples/directory/" + kind + ".csv"));
        }
    }

    private void issueDrafts(List<JsonNode> drafts) {
        ServiceClient.Answer draft = drafts.isEmpty()
                ? api.postJson(DondocService.DIRECTIVE, DIRECTIVES, JSON, directive)
                : api.getObject(
                        DondocService.DIRECTIVE,
                        DIRECTIVES + "/" + drafts.getFirst().path("id").asString());
        teller.progress("Đang ban hành văn bản mẫu · issuing the sample directive " + number);
        api.takeStep(
                DondocService.DIRECTIVE,
                DIRECTIVES + "/" + draft.body().path("id").asString() + "/issue",
                draft.etag());
        teller.progress("Đã ban hành · issued: " + number);
    }

    static byte[] readFile(String name) {
        try (InputStream file = SampleLoader.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
