package vn.dondoc.standalone.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.contracts.directive.DirectiveFacts;
import vn.dondoc.standalone.services.DondocService;

/** A directive that was issued and not changed since, and what has to follow from it. */
record IssuedDirective(DirectiveFacts facts) {
    private static final JsonMapper JSON = new JsonMapper();

    static List<IssuedDirective> findAll(ServiceClient api) {
        return api.getAllPages(DondocService.DIRECTIVE, "/api/v1/directives?status=ISSUED").stream()
                // officials decide what an amendment changes, so nothing can be expected of an amended directive
                .filter(line -> line.path("revision").asInt() == 1)
                .map(line -> of(api.getObject(
                                DondocService.DIRECTIVE,
                                "/api/v1/directives/" + line.path("id").asString())
                        .body()))
                .toList();
    }

    private static IssuedDirective of(JsonNode view) {
        ObjectNode facts = ((ObjectNode) view).set("directiveId", view.path("id"));
        return new IssuedDirective(JSON.treeToValue(facts, DirectiveFacts.class));
    }

    String id() {
        return facts.directiveId();
    }

    /** One for each item and agency that answers for it. */
    int tasks() {
        return facts.items().stream()
                .mapToInt(item -> facts.leadsOf(item).size())
                .sum();
    }

    Set<String> agencies() {
        return facts.items().stream()
                .flatMap(item -> facts.leadsOf(item).stream())
                .collect(Collectors.toSet());
    }
}
