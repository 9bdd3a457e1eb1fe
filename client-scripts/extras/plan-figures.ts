/**
 * Office Script: writes the figures of a finished plan into the sheet "PeakPlan" of this workbook.
 * Office 脚本:把已完成方案的主要数字写入本工作簿的 “PeakPlan” 工作表。
 *
 * An Office Script cannot read the workbook as a file, so it does not hand in plans: use the add-in or the macro for that.
 * The server must welcome the calling origin (PEAKPLAN_ORIGINS) and answer over https.
 */
async function main(workbook: ExcelScript.Workbook, server: string, token: string, plan: string) {
  const version = "0.1.0";
  const base = server.replace(/\/+$/, "");
  const ask = async (path: string) => {
    const answer = await fetch(`${base}/api/v1/${path}`, { headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok) {
      throw new Error(`PeakPlan: HTTP ${answer.status}`);
    }
    return answer.json();
  };
  const minor = (text: string) => text.split(".").slice(0, 2).join(".");
  const found: { version: string } = await ask("version");
  if (minor(found.version) !== minor(version)) {
    throw new Error(`PeakPlan: this script is version ${version}, the server is ${found.version}. 脚本版本与服务器不符。`);
  }
  const view: { title: string; outcome: string; currency?: string; objective?: number; cost?: number; bound?: number; gap?: number } =
    await ask(`plans/${encodeURIComponent(plan)}`);
  const money = (minorUnits?: number) => (minorUnits === undefined ? "" : minorUnits / 100);
  const rows: (string | number)[][] = [
    ["方案 Plan", view.title],
    ["结果 Outcome", view.outcome],
    ["币种 Currency", view.currency ?? ""],
    ["目标值 Objective", money(view.objective)],
    ["总成本 Total cost", money(view.cost)],
    ["界 Bound", money(view.bound)],
    ["差距 Gap", view.gap ?? ""],
  ];
  const sheet = workbook.getWorksheet("PeakPlan") ?? workbook.addWorksheet("PeakPlan");
  sheet.getRangeByIndexes(0, 0, rows.length, 2).setValues(rows);
  sheet.getRangeByIndexes(3, 1, 3, 1).setNumberFormat("#,##0.00");
  sheet.getRangeByIndexes(6, 1, 1, 1).setNumberFormat("0.00%");
}
