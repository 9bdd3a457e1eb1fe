package dev.peakplan.plan;

/** What a step of a derivation finds, by which formula, in which unit. */
public enum StepKind {
    CONTACTS_PER_WEEK("Contacts in a typical week", "典型周来电量", "V_week = V / weeks", "contacts"),
    POOLED_HANDLE_TIME(
            "Agent's time per contact, all real-time queues together",
            "实时队列合并后每次联络的坐席用时",
            "h = sum(V_q h_q / c_q) / sum(V_q)",
            "s"),
    POOLED_PATIENCE(
            "Mean patience, all real-time queues together", "实时队列合并后的平均耐心", "1/theta = sum(V_q) / sum(V_q / p_q)", "s"),
    BUSIEST_ARRIVALS("Contacts per hour in the busiest interval", "最忙时段每小时来量", "lambda = sum(V_week w_k / d)", "1/h"),
    BUSIEST_LOAD("Load of the busiest interval", "最忙时段话务量", "a = sum(lambda_q h_q / c_q) / 3600", "erlang"),
    BUSIEST_AGENTS(
            "Agents that just meet the goals in the busiest interval (Erlang A)",
            "最忙时段恰好达标的坐席数（Erlang A）",
            "n = min{n : SL(n, T) >= goal, occupancy(n) <= ceiling}",
            "agents"),
    BUSIEST_SERVICE_LEVEL(
            "Service level in the busiest interval", "最忙时段服务水平", "SL = P(answered within T) / offered", "share"),
    BUSIEST_ABANDONMENT("Abandonment in the busiest interval", "最忙时段放弃率", "P(abandon) = theta E[W]", "share"),
    BUSIEST_OCCUPANCY("Occupancy in the busiest interval", "最忙时段占用率", "a (1 - P(abandon)) / n", "share"),
    REAL_TIME_HOURS("Agent hours a week for real-time queues", "实时队列每周坐席工时", "H_rt = sum_k(n_k d)", "h"),
    DEFERRABLE_WORK("Deferrable work a week", "可延后工作每周工时", "H_def = sum_q(V_week,q h_q / c_q) / 3600", "h"),
    DEFERRABLE_HOURS(
            "Agent hours a week for deferrable work that does not fit into idle time before it is due",
            "空闲时间内无法按时完成的可延后工作每周坐席工时",
            "H_extra = undone work / ceiling",
            "h"),
    QUEUE_HOURS(
            "Productive hours needed by queues",
            "队列所需有效工时",
            "H_q = (H_rt + H_extra) weeks / (1 - scheduling loss)",
            "h"),
    POOL_SHARE(
            "Share of the pool's work that is planned for this team",
            "合用队列的班组共同承担的工作中计划由本班组完成的占比",
            "w = sum(s_q V_q h_q / c_q) / sum(V_q h_q / c_q)",
            "share"),
    POOL_OVERLAP(
            "How far the teams of the pool can stand in for each other (1: each takes every queue)",
            "合用班组之间可相互支援的程度（1 为每个班组都承接全部队列）",
            "phi = (sum_q(u_q W_q) - sum_i(w_i^2)) / (1 - sum_i(w_i^2))",
            "share"),
    ALONE_HOURS(
            "What this team would need for its share without the pool",
            "本班组单独承担同样工作所需的有效工时",
            "H_alone: as above, for its own share of the contacts",
            "h"),
    TEAM_HOURS(
            "Productive hours of the pool that are planned for this team",
            "其中由本班组承担的有效工时",
            "H_team = phi w H_q + (1 - phi) H_alone",
            "h"),
    DIRECT_HOURS("Productive hours given directly", "直接填写的有效工时", "H_dir", "h"),
    REQUIRED_HOURS("Required productive hours", "所需有效工时", "H = H_q + H_dir", "h"),
    SERVICE_AT("Service level when staffed at a multiple of the need", "按需求倍数配置时的服务水平", "SL(rho H)", "share"),
    LOST_AT("Contacts lost when staffed at a multiple of the need", "按需求倍数配置时的流失量", "lost(rho H)", "contacts"),
    PRICE(
            "Value of one more missing hour",
            "每多缺一小时的价值",
            "value of contacts lost / hours missing, on the convex hull",
            "money");

    private final String english;
    private final String chinese;
    private final String formula;
    private final String unit;

    StepKind(String english, String chinese, String formula, String unit) {
        this.english = english;
        this.chinese = chinese;
        this.formula = formula;
        this.unit = unit;
    }

    public String label(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    public String formula() {
        return formula;
    }

    public String unit() {
        return unit;
    }
}
