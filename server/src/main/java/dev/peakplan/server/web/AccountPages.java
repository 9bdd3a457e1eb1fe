package dev.peakplan.server.web;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** Sign-in, one's own account, and administration. */
@Hidden
@Controller
@Produces(MediaType.TEXT_HTML)
final class AccountPages {
    private final Pages pages;

    AccountPages(Pages pages) {
        this.pages = pages;
    }

    @Get("/sign-in")
    ModelAndView<Map<String, Object>> signIn(HttpRequest<?> request, @QueryValue(defaultValue = "/") String to) {
        return pages.page(
                request,
                "sign-in",
                "/sign-in",
                Map.of("to", LanguageSwitch.local(to).toString()));
    }

    @Get("/setup")
    ModelAndView<Map<String, Object>> setUp(HttpRequest<?> request) {
        return pages.page(request, "setup", "/setup", Map.of());
    }

    @Get("/account")
    ModelAndView<Map<String, Object>> account(HttpRequest<?> request, Caller caller) {
        return pages.page(
                request, "account", "/account", Map.of("caller", caller, "local", caller.equals(Caller.LOCAL)));
    }

    @Get("/admin")
    ModelAndView<Map<String, Object>> administration(HttpRequest<?> request) {
        return pages.page(request, "admin", "/admin", Map.of("roles", UserRole.values()));
    }
}
