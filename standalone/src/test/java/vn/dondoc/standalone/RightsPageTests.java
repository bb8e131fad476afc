package vn.dondoc.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.dondoc.directive.core.DirectiveOperation;
import vn.dondoc.directive.directory.DeputisedOperations;
import vn.dondoc.notification.inbox.NotificationOperation;
import vn.dondoc.platform.access.Grant;
import vn.dondoc.platform.access.Operation;
import vn.dondoc.platform.access.Relation;
import vn.dondoc.platform.access.Role;
import vn.dondoc.platform.testing.RightsMatrix;
import vn.dondoc.platform.web.security.Performs;
import vn.dondoc.reporting.report.ReportOperation;
import vn.dondoc.task.core.TaskOperation;

/** Holds {@code docs/security.md} against the tables of rights and the addresses that name their operations. */
class RightsPageTests {
    private static final Path PAGE = Path.of("..", "docs", "security.md");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.dondoc");

    private record Table(String service, List<? extends Operation> operations) {}

    private static final List<Table> TABLES = List.of(
            new Table("directive", List.of(DirectiveOperation.values())),
            new Table("task", List.of(TaskOperation.values())),
            new Table("notification", List.of(NotificationOperation.values())),
            new Table("reporting", List.of(ReportOperation.values())));

    @Test
    void aDeputyCanBeLimitedToEachOperationOfAnOffice() {
        Set<String> ofOffices = TABLES.stream()
                .flatMap(table -> table.operations().stream())
                .filter(operation -> operation.grants().stream()
                        .anyMatch(grant -> grant.roles().contains(Role.HEAD)
                                || grant.roles().contains(Role.CLERK)))
                .map(Operation::name)
                .filter(name -> !name.equals("KEEP_DEPUTIES"))
                .collect(Collectors.toSet());

        assertThat(DeputisedOperations.NAMES).isEqualTo(ofOffices);
    }

    @Test
    void thePageHasEveryOperationWithItsRequestsAndThoseForWhomItIs() throws IOException {
        String page = Files.readString(PAGE);

        String tables = TABLES.stream().map(RightsPageTests::section).collect(Collectors.joining("\n"));

        assertThat(page)
                .as("between its headings %s should read\n%s", PAGE, tables)
                .contains(tables);
    }

    @Test
    void thePageSaysHowManyRequestsTheMatrixOfEachServiceSends() throws IOException {
        Map<String, Integer> recorded = RightsMatrix.recorded();

        assertThat(recorded)
                .containsOnlyKeys(TABLES.stream()
                        .map(table -> table.service() + "-service")
                        .toList());
        int sum = recorded.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(Files.readString(PAGE)).contains(String.format(Locale.ROOT, "| all | %,d |", sum));
    }

    private static String section(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + table.service() + "-service\n");
        lines.add("| operation | requests | for |");
        lines.add("|---|---|---|");
        for (Operation operation : table.operations()) {
            String requests = requestsOf(operation, table.service());
            String grants =
                    operation.grants().stream().map(RightsPageTests::text).collect(Collectors.joining("; "));
            lines.add("| `%s` | %s | %s |".formatted(operation.name(), requests, grants));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String text(Grant grant) {
        String roles = grant.roles().stream().map(Enum::name).collect(Collectors.joining(", "));
        String scope = grant.scope() == null ? "" : " with `" + grant.scope() + "`";
        String relations = grant.relations().contains(Relation.NONE)
                ? ""
                : " of " + grant.relations().stream().map(Enum::name).collect(Collectors.joining(", "));
        return roles + scope + relations;
    }

    private static String requestsOf(Operation operation, String service) {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith("vn.dondoc." + service))
                .flatMap(type -> type.getMethods().stream())
                .map(JavaMethod::reflect)
                .filter(method -> method.isAnnotationPresent(Performs.class)
                        && method.getAnnotation(Performs.class).value().equals(operation.name()))
                .flatMap(RightsPageTests::requestsOf)
                .distinct()
                .sorted()
                .collect(Collectors.joining("<br>"));
    }

    private static Stream<String> requestsOf(Method method) {
        RequestMapping mapping =
                Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
        RequestMapping type =
                AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), RequestMapping.class);
        String base = type == null ? "" : type.path()[0];
        List<String> paths = mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
        return paths.stream().map(path -> "`%s %s`".formatted(mapping.method()[0], base + path));
    }
}
