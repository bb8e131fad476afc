package vn.dondoc.directive.directives.web;

import static vn.dondoc.platform.web.problem.ProblemTypes.problem;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.directive.directives.DirectiveNotFound;
import vn.dondoc.directive.directives.DirectiveRejected;
import vn.dondoc.platform.web.problem.ProblemTypes;

/** Which failure of a directive is which problem. */
@Configuration(proxyBeanMethods = false)
class DirectiveProblems {

    @Bean
    ProblemTypes problemsOfLookups() {
        return ProblemTypes.of(
                problem(
                        DirectiveNotFound.class,
                        404,
                        "directive-not-found",
                        "Không tìm thấy văn bản",
                        "Directive not found"),
                problem(
                        DirectiveController.ForeignCursor.class,
                        400,
                        "invalid-request",
                        "Dữ liệu không hợp lệ",
                        "Invalid request"));
    }

    @Bean
    ProblemTypes problemsOfContents() {
        return ProblemTypes.of(
                problem(
                        DirectiveRejected.Malformed.class,
                        422,
                        "directive-malformed",
                        "Nội dung văn bản sai",
                        "It has errors"),
                problem(
                        DirectiveRejected.Incomplete.class,
                        422,
                        "directive-incomplete",
                        "Văn bản chưa đủ để ban hành",
                        "It is not complete"),
                problem(DirectiveRejected.TooLarge.class, 422, "directive-too-large", "Văn bản quá dài", "Too large"),
                problem(
                        DirectiveRejected.Secret.class,
                        422,
                        "secret-document",
                        "Không tiếp nhận văn bản mật",
                        "Classified documents are refused"));
    }

    @Bean
    ProblemTypes problemsOfSteps() {
        return ProblemTypes.of(
                problem(
                        DirectiveRejected.InvalidField.class,
                        422,
                        "directive-change-refused",
                        "Không thể thay đổi như vậy",
                        "Not possible like this"),
                problem(
                        DirectiveRejected.NumberTaken.class,
                        409,
                        "number-taken",
                        "Số văn bản đã được dùng",
                        "The number is taken"),
                problem(
                        DirectiveRejected.IllegalStep.class,
                        409,
                        "illegal-step",
                        "Không thể thực hiện ở trạng thái này",
                        "Not in this state"),
                problem(
                        DirectiveRejected.NotIssuingAgency.class,
                        403,
                        "not-the-issuer",
                        "Không phải cơ quan ban hành",
                        "Not the issuing agency"));
    }
}
