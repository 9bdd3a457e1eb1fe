package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.Column;
import dev.peakplan.excel.schema.OrganisationSheets;
import dev.peakplan.excel.schema.SettingsSheet;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.PeriodKind;
import dev.peakplan.plan.PlanCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The empty standardized workbook: settings at their defaults, twelve months, everything else to be filled in. */
public final class Template {
    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);
    private static final int MONTHS = 12;

    private Template() {}

    /** The bytes of the template; the same for every call with the same language. */
    public static byte[] write(Language language) {
        String currency = language == Language.ZH ? "CNY" : "USD";
        PlanCalendar calendar = Months.from(FIRST_DAY, MONTHS, language);
        RowData settings = new RowData();
        for (Column<?> field : SettingsSheet.SHEET.columns()) {
            defaults(settings, field);
        }
        settings.with(SettingsSheet.TITLE, language == Language.ZH ? "2027 年度计划" : "Plan 2027")
                .with(SettingsSheet.LANGUAGE, language.name())
                .with(SettingsSheet.CURRENCY, currency)
                .with(SettingsSheet.FIRST_DAY, FIRST_DAY);
        Headers headers = new Headers(language, currency, PeriodKind.MONTH, calendar.periods());
        try (XSSFWorkbook book = WorkbookBuilder.build(
                headers,
                Map.of(
                        SettingsSheet.SHEET.key(),
                        List.of(settings),
                        OrganisationSheets.PERIODS.key(),
                        OrganisationRows.periods(calendar)),
                true)) {
            return StableBytes.of(book);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static <T> void defaults(RowData settings, Column<T> field) {
        settings.with(field, field.fallback());
    }
}
