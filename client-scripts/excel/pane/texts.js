/** Every sentence of the pane, in English and Chinese. */

const SENTENCES = {
  check: ["Check", "检查"],
  plan: ["Plan", "生成方案"],
  simulate: ["Simulate", "模拟"],
  compare: ["Compare", "对比"],
  cancel: ["Cancel", "取消"],
  template: ["New plan workbook", "新建计划工作簿"],
  recent: ["Plans made before", "已生成的方案"],
  refresh: ["Refresh", "刷新"],
  noPlans: ["No plan yet.", "尚无方案。"],
  simulateChosen: ["Simulate chosen", "模拟所选"],
  compareChosen: ["Compare chosen", "对比所选"],
  actuals: ["Actuals", "实际数据"],
  budget: ["Binding budget", "生效预算"],
  noBudget: ["No binding budget that you may see", "没有您可以查看的生效预算"],
  chooseBudget: ["Choose a binding budget under Actuals.", "请在“实际数据”中选择生效预算。"],
  actualsTemplate: ["New actuals workbook", "新建填报表"],
  handIn: ["Report this workbook", "上报此工作簿"],
  handedIn: ["Taken in: {fresh} new, {corrected} corrected, {unchanged} unchanged.", "已上报:新增 {fresh},更正 {corrected},未变 {unchanged}。"],
  handedInBut: [
    "Taken in: {fresh} new, {corrected} corrected, {unchanged} unchanged; {count} rows were not used.",
    "已上报:新增 {fresh},更正 {corrected},未变 {unchanged};{count} 行未采用。",
  ],
  options: ["Options", "选项"],
  token: ["Access token", "访问令牌"],
  seconds: ["Planning time (seconds)", "优化时长(秒)"],
  save: ["Save", "保存"],
  // parts of the names of files
  nameOwn: ["peakplan", "峰谷计划"],
  namePlan: ["plan", "方案"],
  nameSimulation: ["simulation", "模拟"],
  nameComparison: ["comparison", "对比"],
  nameActuals: ["actuals", "实际数据"],
  chooseFile: ["Choose a workbook", "选择工作簿"],
  hostless: ["Outside a spreadsheet program: choose a file, results are downloaded.", "未在表格程序中运行:请选择文件,结果将下载。"],
  checking: ["Checking", "正在检查"],
  clean: ["No errors found.", "未发现错误。"],
  issues: ["{count} errors. Choose one to go to its cell.", "发现 {count} 处错误,点击可跳转到单元格。"],
  warnings: ["No errors, {count} warnings. A plan can be made all the same.", "没有错误,有 {count} 处提醒,仍可生成方案。"],
  uploading: ["Sending the workbook", "正在上传工作簿"],
  cancelling: ["Cancelling", "正在取消"],
  cancelled: ["Cancelled.", "已取消。"],
  planned: ["Plan ready. It opens as a workbook of its own.", "方案已完成,已在新工作簿中打开。"],
  plannedInfeasible: [
    "No plan that keeps every limit was found. The cheapest way out is in the workbook that opens.",
    "没有找到满足全部限制的方案。打开的工作簿中列出代价最小的放宽办法。",
  ],
  simulated: ["Simulated. The figures open as a workbook of their own.", "模拟已完成,已在新工作簿中打开。"],
  compared: ["{count} plans side by side, in a workbook of their own.", "已在新工作簿中并列 {count} 个方案。"],
  chooseOne: ["Choose one plan of the list.", "请在列表中选择一个方案。"],
  chooseSome: ["Choose at least two plans of the list.", "请在列表中至少选择两个方案。"],
  gap: ["gap {gap}", "差距 {gap}"],
  phase_queued: ["Waiting for its turn", "排队中"],
  phase_require: ["Computing required hours", "计算所需工时"],
  phase_price: ["Pricing the budget", "计算预算价格"],
  phase_search: ["Searching for a better plan", "优化方案"],
  phase_prove: ["Proving the bound", "证明最优界"],
  phase_check: ["Checking the plan", "校验方案"],
  phase_simulate: ["Simulating the plan", "模拟方案"],
  phase_compare: ["Setting plans side by side", "并列方案"],
  noFile: ["Choose a workbook first.", "请先选择工作簿。"],
  saved: ["Saved.", "已保存。"],
  away: ["The server does not answer.", "服务器没有应答。"],
  refused: ["The server refused the access token. Enter a valid one under Options.", "服务器拒绝了访问令牌。请在选项中填写有效的令牌。"],
  busy: ["The server is busy. Try again in a minute.", "服务器繁忙,请稍后再试。"],
  tooLarge: ["The workbook is larger than the server takes.", "工作簿超过服务器允许的大小。"],
  fault: ["The server failed. Its reference: {id}", "服务器出错,编号:{id}"],
  misunderstood: ["The server's answer was not understood.", "无法理解服务器的应答。"],
  misfit: ["The pane is version {pane}, the server is {server}. Reload the pane.", "面板版本为 {pane},服务器版本为 {server}。请重新加载面板。"],
  noWorkbook: ["Open a workbook first.", "请先打开一个工作簿。"],
  noSheet: ["The workbook has no sheet {sheet}.", "工作簿中没有工作表 {sheet}。"],
  detail: ["{detail}", "{detail}"],
};

/** The sentences of one language: zh for any Chinese locale, else en. */
export class Texts {
  constructor(locale) {
    this.language = (locale ?? "").toLowerCase().startsWith("zh") ? "zh" : "en";
  }

  say(key, values = {}) {
    const text = SENTENCES[key][this.language === "zh" ? 1 : 0];
    return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  }

  has(key) {
    return key in SENTENCES;
  }
}

export const KEYS = Object.keys(SENTENCES);
