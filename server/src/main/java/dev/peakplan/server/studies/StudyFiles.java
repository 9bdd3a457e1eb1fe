package dev.peakplan.server.studies;

import dev.peakplan.server.access.Caller;
import dev.peakplan.server.files.Download;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/** The files of a study as answers, named after the file that it began with. */
@Singleton
class StudyFiles {
    private final StudyService service;

    StudyFiles(StudyService service) {
        this.service = service;
    }

    HttpResponse<byte[]> workbook(String kind, String id, Caller caller) {
        byte[] workbook = service.result(kind, id, caller).workbook();
        return Download.of(workbook, Download.WORKBOOK, name(kind, id, ".xlsx"));
    }

    HttpResponse<byte[]> json(String kind, String id, Caller caller) {
        byte[] document = service.result(kind, id, caller).document();
        return Download.of(document, Download.JSON, name(kind, id, ".json"));
    }

    private String name(String kind, String id, String ending) {
        return Download.renamed(service.fileName(id), "-" + kind + ending);
    }
}
