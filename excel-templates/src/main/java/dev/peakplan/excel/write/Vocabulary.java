package dev.peakplan.excel.write;

import dev.peakplan.excel.schema.Choice;
import dev.peakplan.excel.schema.Choices;
import dev.peakplan.excel.schema.Text;
import dev.peakplan.plan.LedgerLine;
import dev.peakplan.plan.LimitKind;
import java.util.List;

/** What things of a plan are called. */
final class Vocabulary {
    private Vocabulary() {}

    static Text of(Enum<?> constant, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.code().equals(constant.name()))
                .map(Choice::label)
                .findFirst()
                .orElse(Text.same(constant.name()));
    }

    static Text category(Enum<?> category) {
        return of(category, Choices.CATEGORY);
    }

    static Text season(Enum<?> season) {
        return of(season, Choices.SEASON);
    }

    static Text line(LedgerLine line) {
        return switch (line) {
            case BASE_PAY -> Text.of("基本工资", "Base pay");
            case PERFORMANCE_BONUS -> Text.of("绩效奖金", "Performance bonus");
            case ALLOWANCES -> Text.of("津贴福利", "Allowances");
            case HOLIDAY_ALLOWANCE -> Text.of("节日福利", "Holiday allowance");
            case EMPLOYER_CONTRIBUTIONS -> Text.of("五险一金", "Employer contributions");
            case OVERTIME -> Text.of("加班工资", "Overtime");
            case TRAINING_PAY -> Text.of("培训期工资", "Training pay");
            case RECRUITING -> Text.of("招聘成本", "Recruiting");
            case ONBOARDING -> Text.of("入职培训", "Onboarding");
            case SEVERANCE -> Text.of("离职补偿", "Severance");
            case BUDGET_LINE -> Text.of("预算科目", "Budget line");
            case INITIATIVE -> Text.of("举措", "Initiative");
        };
    }

    /** How the amount of a pay line comes about. */
    static Text basis(LedgerLine line) {
        return switch (line) {
            case BASE_PAY, PERFORMANCE_BONUS, ALLOWANCES ->
                Text.of("各班组在岗人数 × 岗位单价 × 工资指数", "Heads of each team x pay of the role x wage index");
            case HOLIDAY_ALLOWANCE -> Text.of("发放当期在岗人数 × 岗位单价", "Heads in the periods marked x pay of the role");
            case EMPLOYER_CONTRIBUTIONS ->
                Text.of("在岗人数 × 缴费基数（上下限内）× 单位费率", "Heads x contribution base within its limits x employer rate");
            case OVERTIME -> Text.of("加班档数 × 小时工资 × 加班倍数", "Overtime steps x hourly base x overtime multiple");
            case TRAINING_PAY -> Text.of("学员人数 × 培训期工资", "Trainees x training pay");
            case RECRUITING, ONBOARDING -> Text.of("入职人数 × 每人成本 × 物价指数", "Hires x cost per hire x price index");
            case SEVERANCE -> Text.of("减员人数 × 每人补偿", "Releases x severance");
            default -> Text.of("", "");
        };
    }

    static Text limit(LimitKind kind) {
        return switch (kind) {
            case BUDGET_CAP -> Text.of("预算上限", "Budget cap");
            case BUDGET_FLOOR -> Text.of("预算下限", "Budget floor");
            case SEATS -> Text.of("座席数", "Seats");
            case HIRES_AT_SITE -> Text.of("项目入职上限", "Hires at the site");
            case RELEASES_IN_PERIOD -> Text.of("每期减员上限", "Releases in the period");
            case SENIOR_SHARE -> Text.of("资深占比", "Senior share");
            case TEMPORARY_SHARE -> Text.of("临时与外包占比", "Temporary share");
            case OVERTIME_PER_HEAD -> Text.of("人均加班上限", "Overtime per head");
            case OVERTIME_STEPS -> Text.of("加班档数上限", "Overtime steps");
            case HIRES_OF_ROLE -> Text.of("岗位入职上限", "Hires of the role");
            case RELEASES_OF_ROLE -> Text.of("岗位减员上限", "Releases of the role");
            case ARRIVAL_LEAD -> Text.of("到岗提前期", "Lead time to arrival");
            case HEADS_NOT_NEGATIVE -> Text.of("人数不为负", "Heads not negative");
            case COMMITMENT -> Text.of("已定人事", "Commitment");
            case INITIATIVE_WINDOW -> Text.of("举措时间窗", "Initiative window");
            case INITIATIVE_EXCLUSION -> Text.of("互斥举措", "Initiative exclusion");
            case INITIATIVE_PREREQUISITE -> Text.of("前置举措", "Initiative prerequisite");
            case INITIATIVE_OBLIGATION -> Text.of("必选与禁选举措", "Initiative obligation");
            case COST_GOAL -> Text.of("成本目标", "Cost goal");
            case SERVICE_GOAL -> Text.of("服务目标", "Service goal");
            case SATISFACTION_GOAL -> Text.of("满意度目标", "Satisfaction goal");
            case CHANGES -> Text.of("相对已批准方案的变动数", "Changes from the approved plan");
            case SHAPE -> Text.of("方案结构", "Shape of the plan");
        };
    }

    /** Whether amounts of a limit are money, in minor units. */
    static boolean money(LimitKind kind) {
        return kind == LimitKind.BUDGET_CAP || kind == LimitKind.BUDGET_FLOOR || kind == LimitKind.COST_GOAL;
    }
}
