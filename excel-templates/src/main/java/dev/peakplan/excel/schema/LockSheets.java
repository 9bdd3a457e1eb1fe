package dev.peakplan.excel.schema;

import java.util.List;

/** What is decided or approved already: starts of initiatives, and the hires and releases of the approved plan. */
public final class LockSheets {
    public static final Column<String> START_INITIATIVE = Columns.reference(
                    "initiative", "举措", "Initiative", "initiatives")
            .also("举措编号")
            .must();
    public static final Column<String> START_PERIOD =
            Columns.reference("period", "开始期间", "Start", "periods").also("期间").must();
    public static final Column<String> STANDING = Columns.choice("standing", "效力", "Standing", Choices.STANDING)
            .or(Standing.DECIDED.name())
            .help(
                    "已定：不再改变；已批准：可以改变，但计入变动",
                    "Decided: it starts then whatever else; approved: it may change, at the charge for changes");
    public static final SheetSpec INITIATIVE_STARTS = SheetSpec.table(
                    "initiativeStarts",
                    Text.of("已定举措", "Initiative starts"),
                    Text.of(
                            "已经开始、已签约或已批准的举措及其开始期间",
                            "Initiatives that have started, are contracted or were approved, with their start"),
                    SheetSpec.Need.OPTIONAL,
                    List.of(START_INITIATIVE, START_PERIOD, STANDING))
            .alsoCalled("initiative starts");
    public static final SheetSpec APPROVED_STAFFING = SheetSpec.table(
                    "approvedStaffing",
                    Text.of("已批准人事", "Approved staffing"),
                    Text.of(
                            "已批准方案的入职与减员；重新规划时尽量少改动（变动代价与上限见“设置与目标”）",
                            "Hires and releases of the approved plan; re-planning stays close to them (charges and limit are on “Settings”)"),
                    SheetSpec.Need.OPTIONAL,
                    List.of(
                            WorkforceSheets.STAFF_TEAM,
                            WorkforceSheets.STAFF_ROLE,
                            WorkforceSheets.COMMITTED_PERIOD,
                            WorkforceSheets.HIRES,
                            WorkforceSheets.RELEASES))
            .alsoCalled("approved plan", "已批准方案");

    private LockSheets() {}

    /** How firm a start is. */
    public enum Standing {
        /** It is not open any more. */
        DECIDED,
        /** It was approved and may change. */
        APPROVED
    }
}
