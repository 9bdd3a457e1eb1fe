package dev.peakplan.excel.read;

import dev.peakplan.excel.issue.CellIssue;
import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.issue.IssueCollector;
import dev.peakplan.excel.issue.Place;
import dev.peakplan.excel.schema.SheetSpec;
import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.Language;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows our sheets by their names, in either language. */
final class SheetFinder {
    private final Map<String, SheetSpec> byName = new HashMap<>();
    private int chinese;
    private int english;

    SheetFinder() {
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            spec.title().both().forEach(name -> byName.put(Words.key(name), spec));
        }
        for (SheetSpec spec : StandardWorkbook.SHEETS) {
            spec.also().forEach(name -> byName.putIfAbsent(Words.key(name), spec));
        }
    }

    Optional<SheetSpec> find(String name) {
        return Optional.ofNullable(byName.get(Words.key(name)));
    }

    /** What is kept of the sheet called {@code name}: rows of series only as text, since there may be very many. */
    RawSheet.Keep keep(String name) {
        if (name.equals(StandardWorkbook.META_SHEET)) {
            return RawSheet.Keep.CELLS;
        }
        return find(name)
                .map(spec -> spec.shape() == SheetSpec.Shape.SERIES ? RawSheet.Keep.TEXT : RawSheet.Keep.CELLS)
                .orElse(RawSheet.Keep.NAME);
    }

    /**
     * One sheet of each kind, by key: the one that is called exactly so, or else the first. A copy that a program made of a sheet stands
     * before it, with a number in brackets.
     *
     * @param issues where those that are left aside are noted
     */
    Map<String, RawSheet> choose(List<RawSheet> sheets, IssueCollector issues) {
        Map<String, RawSheet> found = new LinkedHashMap<>();
        for (RawSheet sheet : sheets) {
            find(sheet.name()).ifPresent(spec -> {
                RawSheet other = found.get(spec.key());
                if (other == null || exact(sheet, spec) && !exact(other, spec)) {
                    found.put(spec.key(), sheet);
                }
                if (other != null) {
                    issues.add(leftAside(found.get(spec.key()) == sheet ? other : sheet, found.get(spec.key())));
                }
                if (sheet.name().codePoints().anyMatch(c -> c > 0x2E7F)) {
                    chinese++;
                } else {
                    english++;
                }
            });
        }
        return found;
    }

    private static boolean exact(RawSheet sheet, SheetSpec spec) {
        return spec.title().both().contains(Words.clean(sheet.name()));
    }

    private static CellIssue leftAside(RawSheet sheet, RawSheet read) {
        return CellIssue.warning(
                IssueCode.REPEATED_SHEET,
                Place.sheet(sheet.name()),
                Text.same(sheet.name()),
                Text.of("只读取“" + read.name() + "”", "only “" + read.name() + "” was read"));
    }

    /** The language most of the sheets found are called in. */
    Language language() {
        return english > chinese ? Language.EN : Language.ZH;
    }
}
