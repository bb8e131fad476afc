package vn.dondoc.directive.directives.web;

import java.util.List;
import vn.dondoc.directive.directives.review.IssuePreview;
import vn.dondoc.platform.web.problem.FieldError;

/**
 * Who would get what if the draft were issued now, as callers see it.
 *
 * @param tasks one for each item and agency that answers for it
 * @param agencies how many agencies have a task, each counted once
 * @param leads by group, at the end those that are named by themselves
 * @param coordinators the agencies asked to take part
 * @param warnings what an official would better mend, and may leave
 */
record IssuePreviewView(
        int tasks,
        int agencies,
        List<IssuePreview.LeadGroup> leads,
        List<IssuePreview.Participant> coordinators,
        List<FieldError> warnings) {

    static IssuePreviewView of(IssuePreview preview, List<FieldError> warnings) {
        return new IssuePreviewView(
                preview.tasks(), preview.agencies(), preview.leads(), preview.coordinators(), warnings);
    }
}
