package dev.peakplan.excel.template;

import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The first sheet: how to fill in the workbook, what the colours mean, and a linked list of the sheets. */
final class GuideSheet {
    private static final List<Text> RULES = List.of(
            Text.of(
                    "只填浅黄底蓝字的单元格；深色表头为必填列，浅色表头可留空（即用默认值）。",
                    "Fill in the pale yellow cells; a dark header is required, a light one may stay empty (the default holds)."),
            Text.of(
                    "列按表头识别：顺序可变，可以增加自己的列，中英文表头都认。",
                    "Columns are found by their header, in Chinese or English: order is free, columns of your own are kept."),
            Text.of("引用其他表时填编号（名称唯一时也可填名称）。", "Refer to other sheets by ID (or by name where it is unique)."),
            Text.of(
                    "比例写成 5% 或 0.05；金额以主单位（元、美元）填写；多个值用分号隔开。",
                    "Shares are 5% or 0.05; money is in major units; several values are separated by semicolons."),
            Text.of(
                    "不需要的表可以留空或删除；没有部门、职场时自动使用一个默认的。",
                    "Sheets that you do not need may stay empty or be deleted; without sites or departments there is one of each."),
            Text.of(
                    "需求有两种给法：队列 + 业务量 + 时段分布，或者直接填需求工时；两者相加。",
                    "Demand comes as queues with volumes and profiles, or as required hours; both together add."),
            Text.of(
                    "上传后收回的是同一份文件：有错误时错误标在单元格上，没有错误时附上优化方案。",
                    "You get this same file back: with every problem marked at its cell, or with the optimised plan added."));

    private GuideSheet() {}

    static void write(XSSFWorkbook book, BookStyles styles, Language language) {
        XSSFSheet sheet = book.createSheet(StandardWorkbook.GUIDE.in(language));
        SheetLayout.width(sheet, 0, 24);
        SheetLayout.width(sheet, 1, 12);
        SheetLayout.width(sheet, 2, 96);
        SheetLayout.title(
                sheet,
                styles,
                "PeakPlan 峰谷计划",
                language == Language.ZH ? "季节性人员与预算计划工作簿" : "Workbook for seasonal staffing and budgets");
        int r = 3;
        heading(sheet, styles, r++, language == Language.ZH ? "怎么填" : "How to fill it in");
        int n = 0;
        for (Text rule : RULES) {
            XSSFRow row = sheet.createRow(r++);
            row.createCell(0).setCellValue(++n + ". " + rule.in(language));
            row.getCell(0).setCellStyle(styles.plain());
        }
        r++;
        heading(sheet, styles, r++, language == Language.ZH ? "颜色" : "Colours");
        legend(sheet, styles, r++, styles.input("@", false), Text.of("123", "123"), Text.of("输入", "Input"), language);
        legend(
                sheet,
                styles,
                r++,
                styles.header(true),
                Text.of("必填", "Required"),
                Text.of("必填列", "Required column"),
                language);
        legend(
                sheet,
                styles,
                r++,
                styles.header(false),
                Text.of("可选", "Optional"),
                Text.of("可留空的列", "Column that may stay empty"),
                language);
        r++;
        heading(sheet, styles, r++, language == Language.ZH ? "工作表" : "Sheets");
        XSSFRow header = sheet.createRow(r++);
        List<Text> titles = List.of(Text.of("工作表", "Sheet"), Text.of("是否必填", "Needed"), Text.of("用途", "Purpose"));
        for (int c = 0; c < titles.size(); c++) {
            header.createCell(c).setCellValue(titles.get(c).in(language));
            header.getCell(c).setCellStyle(styles.header(true));
        }
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            link(book, sheet.createRow(r++), styles, spec, language);
        }
        SheetLayout.printOnA4(sheet);
        SheetLayout.onOnePage(sheet);
        sheet.setTabColor(BookStyles.colour("1F4E5F"));
    }

    private static void heading(XSSFSheet sheet, BookStyles styles, int r, String text) {
        sheet.createRow(r).createCell(0).setCellValue(text);
        sheet.getRow(r).getCell(0).setCellStyle(styles.heading());
    }

    private static void legend(
            XSSFSheet sheet, BookStyles styles, int r, CellStyle look, Text example, Text meaning, Language language) {
        XSSFRow row = sheet.createRow(r);
        row.createCell(0).setCellValue(example.in(language));
        row.getCell(0).setCellStyle(look);
        row.createCell(1).setCellValue(meaning.in(language));
        row.getCell(1).setCellStyle(styles.plain());
    }

    private static void link(XSSFWorkbook book, XSSFRow row, BookStyles styles, SheetSpec spec, Language language) {
        XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + spec.title().in(language) + "'!A1");
        row.createCell(0).setCellValue(spec.title().in(language));
        row.getCell(0).setHyperlink(link);
        row.getCell(0).setCellStyle(styles.link());
        Text need =
                switch (spec.need()) {
                    case REQUIRED -> Text.of("必填", "Required");
                    case OPTIONAL -> Text.of("可选", "Optional");
                    case NOTES -> Text.of("备注", "Notes");
                };
        row.createCell(1).setCellValue(need.in(language));
        row.getCell(1).setCellStyle(styles.text());
        row.createCell(2).setCellValue(spec.purpose().in(language));
        row.getCell(2).setCellStyle(styles.text());
    }
}
