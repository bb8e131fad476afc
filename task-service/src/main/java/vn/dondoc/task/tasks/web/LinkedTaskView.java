package vn.dondoc.task.tasks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.core.TaskOperation;

/**
 * A task by itself, with what it has to do with others.
 *
 * @param continuedAs the task of the replacing directive that goes on with its work
 * @param continues the cancelled tasks of replaced directives whose work it goes on with
 * @param steps what the caller may do to it in the state it is in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LinkedTaskView(
        @JsonUnwrapped TaskView task,
        @Nullable String continuedAs,
        List<String> continues,
        List<TaskOperation> steps) {}
