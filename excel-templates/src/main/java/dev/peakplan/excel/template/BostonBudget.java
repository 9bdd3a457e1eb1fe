package dev.peakplan.excel.template;

import static dev.peakplan.excel.template.BostonSample.BEIJING;
import static dev.peakplan.excel.template.BostonSample.CUSTOMER;
import static dev.peakplan.excel.template.BostonSample.GUANGZHOU;
import static dev.peakplan.excel.template.BostonSample.LINE;
import static dev.peakplan.excel.template.BostonSample.PROJECTS;
import static dev.peakplan.excel.template.BostonSample.SHANGHAI;
import static dev.peakplan.excel.template.SampleParts.at;
import static dev.peakplan.excel.template.SampleParts.costs;
import static dev.peakplan.excel.template.SampleParts.inMonths;
import static dev.peakplan.excel.template.SampleParts.initiative;
import static dev.peakplan.excel.template.SampleParts.line;
import static dev.peakplan.excel.template.SampleParts.money;
import static dev.peakplan.excel.template.SampleParts.month;
import static dev.peakplan.excel.template.SampleParts.why;
import static dev.peakplan.excel.template.SampleParts.window;
import static dev.peakplan.plan.CostCategory.EQUIPMENT;
import static dev.peakplan.plan.CostCategory.LABOUR;
import static dev.peakplan.plan.CostCategory.OPERATING;
import static dev.peakplan.plan.CostCategory.OTHER;
import static dev.peakplan.plan.CostCategory.RECRUITMENT;
import static dev.peakplan.plan.CostCategory.SOFTWARE;
import static dev.peakplan.plan.CostCategory.TRAINING;

import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.Scope;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Spending, caps, initiatives and sources of the property-management service desk. */
final class BostonBudget {
    private static final String ASSUMED = "示例假设";

    private BostonBudget() {}

    static Budget budget() {
        return new Budget(lines(), caps(), floors(), initiatives());
    }

    private static List<BudgetLine> lines() {
        return List.of(
                at(line("房租", "热线中心房租", OPERATING, 62_000, "租赁合同，48 座席", "旺季座席有保障"), LINE, CUSTOMER),
                at(
                        line(
                                "水电",
                                "水电与空调",
                                OPERATING,
                                CostDriver.FIXED,
                                List.of(
                                        money(11_500),
                                        money(11_000),
                                        money(8_600),
                                        money(7_200),
                                        money(7_800),
                                        money(9_900),
                                        money(12_400),
                                        money(12_600),
                                        money(9_800),
                                        money(7_400),
                                        money(8_200),
                                        money(10_800)),
                                "上年账单",
                                "正常运转"),
                        LINE,
                        CUSTOMER),
                at(line("北京服务台", "北京服务台场地与物料", OPERATING, 9_000, "项目协议", "现场接待"), BEIJING, PROJECTS),
                at(line("上海服务台", "上海服务台场地与物料", OPERATING, 9_500, "项目协议", "现场接待"), SHANGHAI, PROJECTS),
                at(line("广州服务台", "广州服务台场地与物料", OPERATING, 8_200, "项目协议", "现场接待"), GUANGZHOU, PROJECTS),
                line(
                        "呼叫系统",
                        "呼叫中心系统许可",
                        SOFTWARE,
                        CostDriver.PER_HEAD,
                        Collections.nCopies(12, money(180)),
                        "每座席每月 180 元",
                        "路由、录音与报表"),
                line("客户系统", "客户关系系统维护", SOFTWARE, 12_000, "年度维护合同", "工单闭环"),
                line(
                        "电脑耳麦",
                        "新员工电脑、电话与耳麦",
                        EQUIPMENT,
                        CostDriver.PER_HIRE,
                        Collections.nCopies(12, money(4_200)),
                        "采购价目",
                        "入职即可上岗"),
                line("更新换代", "旧设备更新换代", EQUIPMENT, CostDriver.FIXED, inMonths(58_000, 4, 10), "四年一换，年折旧 25%", "减少故障"),
                line(
                        "内训",
                        "内部课程与讲师",
                        TRAINING,
                        CostDriver.FIXED,
                        inMonths(26_000, 3, 9, 11, 12),
                        "课程开发与两名讲师",
                        "缩短处理时长"),
                line("在线学习", "在线学习平台", TRAINING, 3_500, "平台年费分摊", "新人自学"),
                line("满意度", "业主满意度调研", OTHER, CostDriver.FIXED, inMonths(36_000, 6, 12), "每年两次", "了解业主意见"),
                line("危机公关", "危机公关备用金", OTHER, 4_000, "上年实际", "快速回应"));
    }

    private static List<BudgetCap> caps() {
        return List.of(
                cap("人力全年", "人力成本全年", Scope.of(LABOUR), 4_520_000),
                cap("人力旺季", "人力成本 3 至 7 月", Scope.of(LABOUR).inPeriods(month(3), month(7)), 1_880_000),
                cap("总支出", "全年总支出", Scope.ALL, 6_760_000),
                cap("招聘全年", "招聘费用全年", Scope.of(RECRUITMENT), 12_000),
                cap("软件全年", "软件与技术支持全年", Scope.of(SOFTWARE), 520_000),
                cap("上海全年", "上海项目全年", Scope.ALL.atSite(SHANGHAI), 762_000),
                cap("广州上半年", "广州项目上半年", Scope.ALL.inPeriods(month(1), month(6)).atSite(GUANGZHOU), 338_000),
                cap("项目部", "项目服务部全年", Scope.ALL.inDepartment(PROJECTS), 2_300_000));
    }

    private static BudgetCap cap(String id, String name, Scope scope, double amount) {
        return new BudgetCap(id, name, scope, money(amount));
    }

    private static List<BudgetFloor> floors() {
        return List.of(new BudgetFloor(
                "培训占比", "培训不低于总支出 1.5%", Scope.of(TRAINING), Optional.empty(), OptionalDouble.of(0.015)));
    }

    private static List<Initiative> initiatives() {
        return List.of(
                initiative(
                        "智能客服",
                        "AI 智能客服",
                        SOFTWARE,
                        window(1, 8, 2),
                        costs(120_000, 9_000, 0, 0),
                        List.of(new InitiativeEffect("热线组", 0.08, 60), new InitiativeEffect("在线组", 0.15, 30)),
                        why("供应商报价 2026-10", "分流 8% 电话、15% 在线咨询")),
                initiative(
                        "知识库",
                        "知识库改版",
                        SOFTWARE,
                        window(1, 10, 1),
                        costs(48_000, 1_500, 0, 0),
                        List.of(new InitiativeEffect("热线组", 0.03, 40), new InitiativeEffect("在线组", 0.04, 16)),
                        why("供应商报价 2026-10", "缩短查询时间")),
                initiative(
                        "技能培训",
                        "项目前台技能培训",
                        TRAINING,
                        window(8, 12, 1),
                        costs(42_000, 0, 0, 6_000),
                        List.of(
                                new InitiativeEffect("北京前台", 0.04, 56),
                                new InitiativeEffect("上海前台", 0.04, 48),
                                new InitiativeEffect("广州前台", 0.04, 48)),
                        why("外请讲师与差旅", "一次解决率提高")),
                initiative(
                        "自助终端",
                        "项目自助终端设备",
                        EQUIPMENT,
                        window(2, 9, 1),
                        costs(90_000, 1_200, 0, 0),
                        List.of(
                                new InitiativeEffect("北京前台", 0.05, 8),
                                new InitiativeEffect("上海前台", 0.05, 8),
                                new InitiativeEffect("广州前台", 0.05, 8)),
                        why("三个项目各两台", "缴费与报修自助办理")),
                initiative(
                        "集中采购",
                        "办公与设备集中采购",
                        EQUIPMENT,
                        window(1, 9, 1),
                        costs(8_000, 0, 3_600, 0),
                        List.of(),
                        why("集团框架协议", "单价下降")),
                initiative(
                        "远程客服",
                        "远程客服试点",
                        OPERATING,
                        window(3, 9, 1),
                        costs(36_000, 1_000, 7_500, 0),
                        List.of(),
                        why("退租 8 个工位", "降低房租与水电")));
    }

    static List<Source> sources() {
        String boston = "波士顿市开放数据，2015 年 311 请求（PDDL）";
        String link = "https://data.boston.gov/";
        String talent = "Talent Spot 一线城市社保公积金表（约 2022—2023 年）";
        String talentLink =
                "https://talent-spot.com/social-insurance-and-housing-fund-information-of-the-first-tier-cities-in-china.html";
        return List.of(
                new Source("各月请求量", "2015 年逐月", boston, link, "住房与物业类请求，分供暖、虫害、水电、维护四类；每件请求折算 22 次来电（" + ASSUMED + "）"),
                new Source("时段分布", "按星期与小时", boston, link, "电话渠道；热线取 7—23 点，工单与投诉取工作日 8—18 点"),
                new Source("项目需求工时", "固定部分 + 随请求变动部分", boston, link, "北京随供暖、上海随维护、广州随虫害请求变动（" + ASSUMED + "的系数）"),
                new Source("北京单位费率", "养老 16%、医疗含生育 9.8%、失业 0.5%、工伤 0.2%、公积金 12%", talent, talentLink, ""),
                new Source("上海单位费率", "养老 16%、医疗 9% 加生育 1%、失业 0.5%、工伤 0.256%、公积金 7%", talent, talentLink, ""),
                new Source("广州单位费率", "养老 14%、医疗含生育 6.85%、失业 0.8%、工伤 0.2%、公积金 8%", talent, talentLink, ""),
                new Source("缴费基数上下限", "见“五险一金”表", ASSUMED, "", "请按当地最新公布的标准核对"),
                new Source("流失率", "30%/年", "ContactBabel 2020（转引）", "", "1 - 0.7^(1/12) = 2.93%/月；其他岗位为" + ASSUMED),
                new Source(
                        "损耗率",
                        "24%—27%",
                        "Knowlagent 2011、OpsDog",
                        "https://opsdog.com/products/call-center-shrink-rate",
                        ""),
                new Source("加班倍数与上限", "150%/200%/300%，每月 36 小时", "《中华人民共和国劳动法》第 41、44 条", "", ""),
                new Source("工资、价格、上限", "", ASSUMED, "", "仅作示例，请换成自己的数字"));
    }
}
