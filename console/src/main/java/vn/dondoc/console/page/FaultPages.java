package vn.dondoc.console.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.dondoc.console.client.ProviderAway;
import vn.dondoc.console.client.ServiceAway;
import vn.dondoc.console.client.ServiceRefused;
import vn.dondoc.console.client.SignInNeeded;
import vn.dondoc.console.security.SignedInCaller;

/** What failed, in words: what is wrong and what to do about it. */
@Controller
@ControllerAdvice
class FaultPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FaultPages.class);
    private static final int LOST = 404;
    /** Fields that a form has for us, not for its reader. */
    private static final Set<String> OURS = Set.of("_csrf", "form", "version", "seen", "task");

    private final PageFrame frames;

    FaultPages(PageFrame frames) {
        this.frames = frames;
    }

    @ExceptionHandler
    ModelAndView refused(ServiceRefused refused, HttpServletRequest request, HttpServletResponse response) {
        int status = refused.status();
        String kind = status == LOST || status == 403 ? Integer.toString(status) : "400";
        return framed(page(status, kind), request, response)
                .addObject("sentence", status == LOST ? "" : refused.problem().sentence());
    }

    @ExceptionHandler
    ModelAndView away(ServiceAway away, HttpServletRequest request, HttpServletResponse response) {
        return typed(framed(page(502, "502"), request, response), request).addObject("service", away.service());
    }

    @ExceptionHandler
    ModelAndView away(ProviderAway away, HttpServletRequest request) {
        LOG.warn("{}", away.getMessage());
        return typed(page(502, "502"), request).addObject("frame", PageFrame.bare(request));
    }

    /** Whoever reads is signed in again and comes back; whoever wrote something must not lose it on the way. */
    @ExceptionHandler
    ModelAndView signIn(SignInNeeded ended, HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("GET") || SignedInCaller.isScript(request)) {
            return typed(page(401, "session"), request).addObject("frame", PageFrame.bare(request));
        }
        request.getSession().invalidate();
        new HttpSessionRequestCache().saveRequest(request, response);
        return new ModelAndView("redirect:/oauth2/authorization/dondoc");
    }

    @GetMapping("/sign-in-failed")
    ModelAndView signInFailed() {
        return page(401, "sign-in");
    }

    /** A form of a session that ended, or of another one. */
    @RequestMapping("/refused")
    ModelAndView refusedForm(HttpServletRequest request) {
        boolean ended = request.getAttribute("SPRING_SECURITY_403_EXCEPTION") instanceof CsrfException;
        return ended ? typed(page(403, "session"), request) : page(403, "403");
    }

    /** What somebody wrote and what was not sent must not be lost, wherever the browser's way back leads. */
    private static ModelAndView typed(ModelAndView page, HttpServletRequest request) {
        var words = new ArrayList<String>();
        if (!request.getMethod().equals("GET")) {
            request.getParameterMap().forEach((name, values) -> {
                if (!OURS.contains(name)) {
                    Arrays.stream(values).filter(value -> !value.isBlank()).forEach(words::add);
                }
            });
        }
        return page.addObject("typed", words);
    }

    /** What no controller answered. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : LOST;
        return page(status, status == LOST || status == 403 ? Integer.toString(status) : status < 500 ? "400" : "500");
    }

    /** What a handler of exceptions answers gets nothing from advices. */
    private ModelAndView framed(ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
        return page.addObject("frame", frames.frame(request, response));
    }

    private static ModelAndView page(int status, String kind) {
        var page = new ModelAndView("fault");
        page.setStatus(HttpStatus.valueOf(status));
        return page.addObject("kind", kind);
    }
}
