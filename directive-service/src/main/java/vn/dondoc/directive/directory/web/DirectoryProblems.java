package vn.dondoc.directive.directory.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.directive.directory.DirectoryEntryNotFound;
import vn.dondoc.directive.directory.DirectoryRejected;
import vn.dondoc.directive.rendering.FindingMessages;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.platform.web.text.LocalizableMessage;

/** Which failure of the directory is which problem. */
@Configuration(proxyBeanMethods = false)
class DirectoryProblems {

    @Bean
    ProblemTypes directoryProblemTypes() {
        return ProblemTypes.of(
                problem(DirectoryEntryNotFound.class, 404, "directory-entry-not-found")
                        .detail(missing -> LocalizableMessage.of("directory.not-found", missing.id())),
                problem(DirectoryRejected.class, 422, "directory-change-refused")
                        .detail(it ->
                                FindingMessages.of(it.findings().getFirst().reason()))
                        .fields(it -> FindingMessages.of(it.findings())));
    }
}
