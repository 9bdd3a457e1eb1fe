package dev.peakplan.server.jobs;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;

/** The answer to an order that a job carries out: the job, where its state is asked, and how long to wait before asking. */
public final class AcceptedJob {
    private static final String SECONDS = "1";

    private AcceptedJob() {}

    public static HttpResponse<JobView> answer(JobView job) {
        return HttpResponse.<JobView>accepted()
                .header(HttpHeaders.LOCATION, "/api/v1/jobs/" + job.id())
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(job);
    }
}
