package vn.dondoc.directive.core;

import vn.dondoc.platform.messaging.CommandContext;

/** A directive's identifier. It follows from who asked by which command, so that a repeated request makes no second one. */
public record DirectiveId(String value) {

    public static DirectiveId ofCommand(CommandContext context) {
        return new DirectiveId(CommandBasedId.of("directive", context));
    }

    @Override
    public String toString() {
        return value;
    }
}
