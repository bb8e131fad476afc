package vn.dondoc.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

/** Addresses that users give, such as those of evidence, are told to other users and never opened by a service. */
class FetchingTests {
    private static final String OPENS_ADDRESSES =
            "java\\.net\\.(http\\..*|URL|(Http)?URLConnection|Socket)|org\\.springframework\\.web\\.(client|reactive\\.function\\.client)\\..*|org\\.apache\\.hc\\..*|okhttp3\\..*";
    /** Call what whoever runs the system set – gateways and the mail server – and nothing that a user gave. */
    private static final String[] CHANNELS = {
        "vn.dondoc.notification.delivery.gateway..", "vn.dondoc.notification.delivery.mail.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.dondoc");

    @Test
    void noServiceOpensAnAddress() {
        EvaluationResult services = openingIn(
                "vn.dondoc.directive..", "vn.dondoc.task..", "vn.dondoc.notification..", "vn.dondoc.reporting..");

        assertThat(services.getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void aServiceThatOpensAnAddressIsFound() {
        assertThat(openingIn("vn.dondoc.standalone.demo..").hasViolation()).isTrue();
    }

    private static EvaluationResult openingIn(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .and()
                .resideOutsideOfPackages(CHANNELS)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(OPENS_ADDRESSES)
                .evaluate(CLASSES);
    }
}
