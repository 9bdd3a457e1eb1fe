"""Every sentence the extension says, in English and Chinese."""

SENTENCES = {
    "title": ("PeakPlan", "峰谷计划"),
    "warning": ("Warning: {message}", "提醒:{message}"),
    "checking": ("PeakPlan: checking", "峰谷计划:正在检查"),
    "checked_clean": ("No errors found.", "未发现错误。"),
    "checked_issues": (
        "{count} errors. Each is a note at its cell.",
        "发现 {count} 处错误,已在相应单元格加批注。",
    ),
    "checked_warnings": (
        "No errors, {count} warnings. Each is a note at its cell; a plan can be made all the same.",
        "没有错误,有 {count} 处提醒,已在相应单元格加批注,仍可生成方案。",
    ),
    "checked_readonly": (
        "{count} errors and warnings. The workbook is read-only and takes no notes.",
        "发现 {count} 处错误和提醒。工作簿为只读,无法添加批注。",
    ),
    "checked_elsewhere": ("Without a cell of their own: {list}", "无对应单元格:{list}"),
    "next_issue": ("Next error", "下一处错误"),
    "clear_notes": ("Clear notes", "清除批注"),
    "cancel": ("Cancel", "取消"),
    "uploading": ("PeakPlan: sending the workbook", "峰谷计划:正在上传工作簿"),
    "planning": ("PeakPlan: {phase}", "峰谷计划:{phase}"),
    "planning_gap": ("PeakPlan: {phase}, gap {gap}", "峰谷计划:{phase},差距 {gap}"),
    "phase_queued": ("waiting for its turn", "排队中"),
    "phase_require": ("computing required hours", "计算所需工时"),
    "phase_price": ("pricing the budget", "计算预算价格"),
    "phase_search": ("searching for a better plan", "优化方案"),
    "phase_prove": ("proving the bound", "证明最优界"),
    "phase_check": ("checking the plan", "校验方案"),
    "phase_simulate": ("simulating the plan", "模拟方案"),
    "phase_compare": ("setting plans side by side", "并列方案"),
    "planned": ("Plan ready. Kept as {path}", "方案已完成,保存为 {path}"),
    "planned_infeasible": (
        "No plan that keeps every limit was found. The cheapest way out is in the workbook, kept as {path}",
        "没有找到满足全部限制的方案。工作簿中列出代价最小的放宽办法,保存为 {path}",
    ),
    "simulated": ("Simulated. Kept as {path}", "模拟已完成,保存为 {path}"),
    "nothing_to_compare": (
        "Open at least two results that PeakPlan made here, then compare.",
        "请先打开至少两个在此生成的方案结果,再进行对比。",
    ),
    "comparing": ("PeakPlan: comparing", "峰谷计划:正在对比"),
    "compared": ("{count} plans side by side.", "已并列 {count} 个方案。"),
    "plans_on_server": ("Plans on the server", "服务器上的方案"),
    "asking_plans": ("PeakPlan: asking for plans", "峰谷计划:正在读取方案"),
    "plans_listed": ("Mark plans with an x in column A, then compare or simulate them.", "在 A 列用 x 标记方案,然后对比或模拟。"),
    "no_plan_yet": ("There is no plan on {server} yet.", "{server} 上尚无方案。"),
    "mark_some": ("Mark at least two plans with an x in column A.", "请在 A 列至少标记两个方案。"),
    "mark_one": ("Mark one plan with an x in column A.", "请在 A 列标记一个方案。"),
    "compare_marked": ("Compare marked", "对比所标方案"),
    "simulate_marked": ("Simulate marked", "模拟所标方案"),
    "list_head": ("Choose|Plan|Result|Cost|Currency|Made on|Id", "选择|方案|结果|费用|币种|生成时间|编号"),
    "list_title": ("Plans on {server}", "{server} 上的方案"),
    "outcome_FEASIBLE": ("keeps every limit", "满足全部限制"),
    "outcome_NOTHING_FITS": ("nothing fits", "无可行方案"),
    "asking_budgets": ("PeakPlan: asking for binding budgets", "峰谷计划:正在读取生效预算"),
    "no_budget": ("No binding budget that you may see: actuals are reported against one.", "没有您可以查看的生效预算,实际数据须对应生效预算。"),
    "hand_in_to": ("This workbook reports what was spent. Of which budget?", "此工作簿报告实际数据。对应哪个预算?"),
    "template_of": ("The workbook to report actuals in. Of which budget?", "生成实际数据填报表。对应哪个预算?"),
    "actuals_ready": ("Fill in the yellow cells, then report actuals.", "请填写黄色单元格,然后上报实际数据。"),
    "handed_in": (
        "Taken in: {fresh} new, {corrected} corrected, {unchanged} unchanged.",
        "已上报:新增 {fresh},更正 {corrected},未变 {unchanged}。",
    ),
    "handed_in_but": (
        "Taken in: {fresh} new, {corrected} corrected, {unchanged} unchanged; {count} rows were not used, each has a note.",
        "已上报:新增 {fresh},更正 {corrected},未变 {unchanged};{count} 行未采用,已加批注。",
    ),
    "cancelled": ("Cancelled.", "已取消。"),
    "cancelling": ("PeakPlan: cancelling", "峰谷计划:正在取消"),
    "nothing_to_cancel": ("Nothing is running for this workbook.", "此工作簿没有正在进行的任务。"),
    "already_running": ("This workbook is already being worked on.", "此工作簿已有任务在进行。"),
    "no_issue": ("There is no note of PeakPlan in this workbook.", "此工作簿没有峰谷计划的批注。"),
    "template_ready": ("New workbook. Fill in the yellow cells, then check.", "新工作簿已打开。请填写黄色单元格,然后检查。"),
    "connected": ("Connected to {server}, version {version}.", "已连接 {server},版本 {version}。"),
    "server_away": ("The server at {server} does not answer.", "服务器 {server} 没有应答。"),
    "token_refused": (
        "The server refused the access token. Enter a valid one under Options.",
        "服务器拒绝了访问令牌。请在选项中填写有效的令牌。",
    ),
    "version_misfit": (
        "This extension is version {client}, the server is {server}. Install the extension the server offers.",
        "扩展版本为 {client},服务器版本为 {server}。请安装服务器提供的扩展。",
    ),
    "too_large": ("The workbook is larger than the server takes.", "工作簿超过服务器允许的大小。"),
    "busy": ("The server is busy. Try again in a minute.", "服务器繁忙,请稍后再试。"),
    "problem": ("{detail}", "{detail}"),
    "server_fault": ("The server failed. Its reference: {id}", "服务器出错,编号:{id}"),
    "not_understood": ("The server's answer was not understood. Is {server} a PeakPlan server?",
                       "无法理解服务器的应答。{server} 是峰谷计划服务器吗?"),
    "own_fault": ("The extension failed: {detail}", "扩展出错:{detail}"),
    "cannot_save": ("The result could not be kept at {path}.", "结果无法保存到 {path}。"),
    "server_malformed": ("{server} is no server address. Example: https://plan.example.com",
                         "{server} 不是服务器地址。示例:https://plan.example.com"),
    "server_insecure": ("{server} is not encrypted. Use https; http is for this computer only.",
                        "{server} 未加密。请使用 https;http 仅限本机。"),
    "token_malformed": ("The token holds characters no token has.", "令牌含有无效字符。"),
    "seconds_malformed": ("Planning time must be a whole number from 1 to 3600 seconds.", "优化时长须为 1 到 3600 的整数(秒)。"),
    "label_server": ("Server", "服务器"),
    "label_token": ("Access token", "访问令牌"),
    "label_seconds": ("Planning time (seconds)", "优化时长(秒)"),
    "label_hint": ("The token is kept in your profile, readable by you alone.", "令牌保存在您的用户配置中,仅您可读。"),
    "label_test": ("Test connection", "测试连接"),
}

class Texts:
    """The sentences in one language: zh for any Chinese locale, else en."""

    def __init__(self, locale):
        self.language = "zh" if locale.lower().startswith("zh") else "en"

    def say(self, key, **values):
        return SENTENCES[key][1 if self.language == "zh" else 0].format(**values)

    def label(self, name):
        """The sentence of that name, or the name itself where it is somebody's own word."""
        return self.say(name) if name in SENTENCES else name

    def phase(self, name):
        key = "phase_" + name
        return self.say(key) if key in SENTENCES else name
