package vn.dondoc.directive.directives.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.core.FieldFinding;
import vn.dondoc.directive.directives.VersionedDirective;
import vn.dondoc.directive.directives.review.IssuePreview;
import vn.dondoc.directive.rendering.FindingMessages;
import vn.dondoc.platform.web.command.EntityTags;
import vn.dondoc.platform.web.problem.FieldError;
import vn.dondoc.platform.web.text.MessageRenderer;

/** Answers with a directive: its version as the entity tag, its warnings in the caller's language. */
@Component
class DirectiveAnswers {
    private final MessageRenderer texts;

    DirectiveAnswers(MessageRenderer texts) {
        this.texts = texts;
    }

    ResponseEntity<DirectiveView> ok(VersionedDirective directive) {
        return EntityTags.okInLanguage(view(directive), directive.version());
    }

    ResponseEntity<DirectiveView> created(URI location, VersionedDirective directive) {
        return EntityTags.createdInLanguage(location, view(directive), directive.version());
    }

    private DirectiveView view(VersionedDirective directive) {
        return DirectiveView.of(directive, rendered(directive.state().revision().warnings()));
    }

    IssuePreviewView preview(IssuePreview preview) {
        return IssuePreviewView.of(preview, rendered(preview.warnings()));
    }

    private List<FieldError> rendered(List<FieldFinding> findings) {
        Locale language = LocaleContextHolder.getLocale();
        return FindingMessages.of(findings).stream()
                .map(warning -> new FieldError(warning.field(), texts.render(warning.reason(), language)))
                .toList();
    }
}
