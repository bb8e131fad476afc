package vn.dondoc.standalone.console;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a browser of its own that knows nobody, and fails it for what that browser found wrong. */
final class InBrowser implements ParameterResolver, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(InBrowser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == OfficialBrowser.class || type == ConsoleSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        ConsoleSystem system = test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(ConsoleSystem.class, _ -> new ConsoleSystem(), ConsoleSystem.class);
        if (parameter.getParameter().getType() == ConsoleSystem.class) {
            return system;
        }
        OfficialBrowser browser = new OfficialBrowser(system);
        test.getStore(NAMESPACE).put(parameter.getIndex(), browser);
        return browser;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        for (int index = 0; index < test.getRequiredTestMethod().getParameterCount(); index++) {
            OfficialBrowser browser = test.getStore(NAMESPACE).get(index, OfficialBrowser.class);
            if (browser != null) {
                browser.close(test.getExecutionException().isPresent());
            }
        }
    }
}
