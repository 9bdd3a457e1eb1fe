/** Actuals of a binding budget: the budgets to choose from, and what became of a workbook that was handed in. */

/** Fills the choice with the binding budgets; the one chosen before stays chosen. */
export async function refresh(choice, client, texts) {
  const before = choice.value;
  const budgets = await client.budgets();
  choice.replaceChildren(...budgets.map(option));
  choice.disabled = budgets.length === 0;
  if (budgets.length === 0) {
    choice.append(new Option(texts.say("noBudget"), ""));
  }
  if (budgets.some(({ id }) => id === before)) {
    choice.value = before;
  }
}

/** Id and plan of the chosen budget, null where there is none. */
export function chosen(choice) {
  const [option] = choice.selectedOptions;
  return option?.value ? { id: option.value, plan: option.dataset.plan } : null;
}

/** What a job of actuals made, for follow. */
export async function collect(client, path) {
  return { outcome: "DONE", ...(await client.imported(path)) };
}

function option({ id, plan, title }) {
  const made = new Option(title || id, id);
  made.dataset.plan = plan;
  return made;
}
