package vn.dondoc.standalone.identity;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a visitor who can get a token, and how. */
@RestController
class OfficialsPage {
    private final DemoOfficials officials;
    private final IdentityProperties settings;
    private final ConsoleProperties console;

    OfficialsPage(DemoOfficials officials, IdentityProperties settings, ConsoleProperties console) {
        this.officials = officials;
        this.settings = settings;
        this.console = console;
    }

    @GetMapping(path = "/officials")
    List<DemoOfficial> list() {
        return officials.all();
    }

    @GetMapping(path = "/suggestions")
    List<Suggestion> suggestions() {
        return Suggestion.all(officials, console);
    }

    @GetMapping(path = "/", produces = "text/plain;charset=UTF-8")
    String page() {
        String lines = officials.all().stream()
                .map(official -> "%-16s %-11s %-12s %s"
                        .formatted(official.id(), official.role(), official.agency(), official.name()))
                .collect(Collectors.joining("\n"));
        return """
                Đôn Đốc: đăng nhập để thử (chỉ dùng khi phát triển)
                Development identity provider: never for production

                Lấy thẻ đăng nhập / get a token:
                  %s

                Hệ thống khác, theo phạm vi được cấp / another system, by scopes: %s
                  %s -d scope=tasks:read

                Các cán bộ mẫu / demo officials (JSON: /officials):
                %s
                """.formatted(curl(someone()), systems(), curl(someSystem()), lines);
    }

    private String someone() {
        return officials.all().stream().findFirst().map(DemoOfficial::id).orElse("<id>");
    }

    private String someSystem() {
        return settings.systems().keySet().stream().findFirst().orElse("<id>");
    }

    private String systems() {
        return settings.systems().entrySet().stream()
                .map(it -> it.getKey() + " (" + it.getValue().agency() + ": "
                        + String.join(" ", it.getValue().scopes()) + ")")
                .collect(Collectors.joining(", "));
    }

    private String curl(String who) {
        String secret = settings.hasDefaultSecret() ? settings.secret() : "<secret>";
        return "curl -s -u " + who + ":" + secret + " -d grant_type=client_credentials " + settings.issuer()
                + "/oauth2/token";
    }
}
