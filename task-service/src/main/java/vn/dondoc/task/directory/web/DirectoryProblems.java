package vn.dondoc.task.directory.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.platform.web.problem.ProblemTypes;
import vn.dondoc.task.directory.DirectoryNotRead;

/** How it answers over HTTP that the directory is still being read: to be tried again soon. */
@Configuration(proxyBeanMethods = false)
class DirectoryProblems {
    @Bean
    ProblemTypes directoryProblemTypes() {
        return ProblemTypes.of(
                problem(DirectoryNotRead.class, 503, "unavailable").detail("directory.being-read"));
    }
}
