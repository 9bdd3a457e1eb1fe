package dev.peakplan.server.web;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.access.UserRole;
import dev.peakplan.server.audit.AuditService;
import dev.peakplan.server.audit.AuditView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The audit trail as a page. */
@Hidden
@Controller("/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class AuditPages {
    private static final int SHOWN = 50;

    private final Pages pages;
    private final AuditService trail;

    AuditPages(Pages pages, AuditService trail) {
        this.pages = pages;
        this.trail = trail;
    }

    @Get("{?before,actor,subject}")
    String show(
            HttpRequest<?> request,
            Caller caller,
            @QueryValue(defaultValue = "9223372036854775807") long before,
            @QueryValue(defaultValue = "") String actor,
            @QueryValue(defaultValue = "") String subject) {
        List<AuditView> entries = trail.page(caller, before, subject.strip(), actor.strip(), SHOWN);
        Map<String, Object> model = new HashMap<>();
        model.put("rows", entries.stream().map(AuditRow::of).toList());
        // particulars that an older server wrote may have no label here
        model.put("labels", PageText.bundle(pages.locale(request)).keySet());
        model.put("actor", actor);
        model.put("subject", subject);
        model.put(
                "next",
                entries.size() < SHOWN ? 0 : entries.get(entries.size() - 1).seq());
        model.put("verifies", caller.is(UserRole.FINANCE) || caller.is(UserRole.ADMINISTRATOR));
        model.put("when", WhenText.in(pages.locale(request)));
        return pages.page(request, "audit", "/audit", model);
    }
}
