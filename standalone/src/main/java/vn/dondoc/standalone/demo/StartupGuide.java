package vn.dondoc.standalone.demo;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import vn.dondoc.standalone.services.DondocService;
import vn.dondoc.standalone.services.ServiceEndpoints;

/**
 * Where the console is and whom to sign in as, the other addresses, and how to get a token.
 *
 * @param suggestions of the identity provider: officials, and what to try as each
 */
record StartupGuide(ServiceEndpoints endpoints, URI console, List<JsonNode> officials, List<JsonNode> suggestions) {
    /** The province, a department and a commune: enough to try a task from both sides. */
    private static final Set<String> SHOWN_AGENCIES = Set.of("H56", "H56.02", "H56.14758");

    String text() {
        StringBuilder text = new StringBuilder(start())
                .append(
                        "\nĐịa chỉ (health mở sẵn, còn lại cần thẻ) · addresses (health is open, the rest needs a token)\n");
        for (DondocService service : DondocService.values()) {
            text.append("  %-22s %s/v3/api-docs   %s/actuator/health%n"
                    .formatted(
                            service.applicationName(), endpoints.endpointOf(service), endpoints.managementOf(service)));
        }
        text.append("  %-22s %s/%n".formatted("identity", endpoints.identity()));
        return text + who() + token();
    }

    private String start() {
        String lines = suggestions.stream()
                .map(one -> "  %-18s %s%n  %-18s %s%n"
                        .formatted(
                                one.at("/official/id").asString(),
                                one.at("/example/vi").asString(),
                                "",
                                one.at("/example/en").asString()))
                .collect(Collectors.joining());
        return """

                Mở trong trình duyệt · open in a browser: %s/
                Đăng nhập với mã bí mật dondoc, ví dụ · sign in with the secret dondoc, for example as
                """.formatted(console) + lines;
    }

    private String who() {
        String lines = officials.stream()
                .filter(official ->
                        SHOWN_AGENCIES.contains(official.path("agency").asString()))
                .map(official -> "  %-18s %-12s %s%n"
                        .formatted(
                                official.path("id").asString(),
                                official.path("role").asString(),
                                official.path("name").asString()))
                .collect(Collectors.joining());
        return "%nCán bộ mẫu · demo officials (tất cả · all %d: %s/)%n"
                        .formatted(officials.size(), endpoints.identity())
                + lines;
    }

    private String token() {
        return """

                Thử ngay, với vai Giám đốc Sở Nội vụ · try it as the head of the Department of Home Affairs
                  TOKEN=$(curl -s -u H56.02.head:dondoc -d grant_type=client_credentials %s/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s -H "Authorization: Bearer $TOKEN" %s/api/v1/inbox
                  curl -s -H "Authorization: Bearer $TOKEN" '%s/api/v1/tasks?agency=H56.02'
                  curl -s -H "Authorization: Bearer $TOKEN" %s/api/v1/reports/summary
                """.formatted(
                        endpoints.identity(),
                        endpoints.endpointOf(DondocService.NOTIFICATION),
                        endpoints.endpointOf(DondocService.TASK),
                        endpoints.endpointOf(DondocService.REPORTING));
    }
}
