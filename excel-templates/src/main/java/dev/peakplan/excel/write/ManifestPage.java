package dev.peakplan.excel.write;

import static dev.peakplan.excel.write.Page.FIRST_ROW;

import dev.peakplan.excel.schema.StandardWorkbook;
import dev.peakplan.plan.Proof;
import dev.peakplan.plan.RunFacts;
import java.util.Locale;

/** How the plan came about: what is needed to make it again and to trust it. */
final class ManifestPage {
    private final PlanBook plan;
    private final Page page;
    private int r = FIRST_ROW - 1;

    private ManifestPage(PlanBook plan) {
        this.plan = plan;
        this.page = new Page(
                plan,
                ResultSheet.MANIFEST,
                plan.say("同一文件、同一种子与步数得到同一方案", "The same file, seed and number of steps give the same plan"));
        page.widths(34, 74);
    }

    static void write(PlanBook plan) {
        ManifestPage manifest = new ManifestPage(plan);
        RunFacts run = plan.result().run();
        Proof proof = plan.result().proof();
        manifest.line(plan.say("软件版本", "Version"), "PeakPlan " + run.productVersion());
        manifest.line(plan.say("模板版本", "Template version"), Integer.toString(StandardWorkbook.VERSION));
        manifest.line(plan.say("随机种子", "Random seed"), Long.toString(run.seed()));
        manifest.line(plan.say("搜索步数上限（0 为按时间）", "Step limit (0: ended by time)"), Long.toString(run.steps()));
        manifest.line(plan.say("输入摘要 SHA-256", "Request SHA-256"), run.requestHash());
        manifest.line(plan.say("方案摘要 SHA-256", "Plan SHA-256"), run.planHash());
        manifest.line(
                plan.say("目标值", "Objective"),
                manifest.money(plan.result().assessment().objective().minor()));
        manifest.proof(proof);
        manifest.line(
                plan.say("独立核对", "Independent check"),
                plan.result().assessment().feasible()
                        ? plan.say("通过：没有突破任何限制", "passed: no limit is broken")
                        : plan.say("未通过：", "not passed: ")
                                + plan.result().assessment().violations().size()
                                + plan.say(" 个限制被突破", " limits are broken"));
    }

    private void proof(Proof proof) {
        if (!proof.bounds()) {
            line(plan.say("已证明的界", "Proven bound"), plan.say("没有求得", "none was found"));
            return;
        }
        line(plan.say("已证明的界", "Proven bound"), money(proof.bound().minor()));
        line(plan.say("差距", "Gap"), percent(proof.gap()));
        line(plan.say("服务部分的差距", "Gap of the service part"), percent(proof.serviceGap()));
        line(
                plan.say("界的范围", "The bound covers"),
                proof.covers() == Proof.Covers.ALL_CHOICES
                        ? plan.say("全部人员安排与全部举措取舍", "all staffing decisions and all choices of initiatives")
                        : plan.say("所选举措下的全部人员安排", "all staffing decisions for the chosen initiatives"));
    }

    private void line(String what, String value) {
        r++;
        page.text(r, 0, what, plan.styles().header(false));
        page.text(r, 1, value);
    }

    private String money(long minor) {
        return String.format(
                Locale.ROOT,
                "%,.2f %s",
                Page.major(minor),
                plan.request().settings().currency());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f %%", share * 100);
    }
}
