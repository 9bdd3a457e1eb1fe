/** The list of plans made before, to choose from. */

const MOST = 20;

/** Fills the list with the latest plans; those chosen before stay chosen. */
export async function refresh(list, client, texts) {
  const before = new Set(chosen(list));
  const plans = await client.plans(MOST);
  list.replaceChildren(...plans.map((plan) => entry(plan, before.has(plan.id), texts)));
  if (plans.length === 0) {
    const nothing = document.createElement("li");
    nothing.textContent = texts.say("noPlans");
    list.append(nothing);
  }
}

/** Ids of the chosen plans, in the order of the list. */
export function chosen(list) {
  return [...list.querySelectorAll("input:checked")].map((box) => box.value);
}

function entry(plan, checked, texts) {
  const item = document.createElement("li");
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.value = plan.id;
  box.checked = checked;
  const locale = texts.language === "zh" ? "zh-CN" : "en";
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const cost = plan.cost === undefined ? "" : `${plan.currency} ${amount.format(plan.cost / 100)}`;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "short", timeStyle: "short" }).format(new Date(plan.finishedAt));
  const note = document.createElement("small");
  note.textContent = [cost, when].filter(Boolean).join(" · ");
  label.append(box, ` ${plan.title} `, note);
  item.append(label);
  return item;
}
