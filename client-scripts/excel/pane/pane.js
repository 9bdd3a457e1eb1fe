/** The task pane: buttons, one line of state, the list of issues, the list of plans. */

import * as actuals from "./actuals.js";
import { Client, Refusal } from "./api.js";
import { ExcelHost } from "./excel-host.js";
import { FileHost } from "./file-host.js";
import { associate } from "./functions.js";
import { follow, phaseOf, shareDone } from "./planning.js";
import * as recent from "./recent.js";
import * as settings from "./settings.js";
import { Texts } from "./texts.js";
import { WpsHost } from "./wps-host.js";

const WORK_BUTTONS = ["check", "plan", "simulate", "template", "compare-chosen", "simulate-chosen", "refresh", "actuals-template", "hand-in"];
const element = (id) => document.getElementById(id);
let running = null;

async function begin() {
  // Office.js is there only where the server was built with it; in a plain browser it reports no host
  const office = globalThis.Office;
  const found = office ? (await office.onReady()).host : null;
  if (globalThis.CustomFunctions) {
    associate(globalThis.CustomFunctions);
  }
  const inExcel = found !== null && found === office?.HostType?.Excel;
  const wps = inExcel ? null : WpsHost.find(globalThis);
  const host = inExcel ? new ExcelHost(office, globalThis.Excel) : wps ? new WpsHost(wps) : new FileHost(element("file"));
  element("file-row").hidden = !(host instanceof FileHost);
  show(new Texts(inExcel ? office.context.displayLanguage : navigator.language), host);
  if (inExcel) {
    ribbon(office);
  }
}

/** The buttons of Excel's ribbon open the pane and press the pane's own. */
function ribbon(office) {
  for (const id of ["check", "plan", "simulate"]) {
    office.actions?.associate(id, async (event) => {
      await office.addin.showAsTaskpane();
      element(id).click();
      event.completed();
    });
  }
}

function show(texts, host) {
  document.documentElement.lang = texts.language;
  for (const labelled of document.querySelectorAll("[data-text]")) {
    labelled.textContent = texts.say(labelled.dataset.text);
  }
  const kept = settings.load(localStorage);
  element("token").value = kept.token;
  element("seconds").value = kept.seconds;
  const act = (id, work) => {
    element(id).onclick = () => {
      element("issues").replaceChildren();
      perform(texts, work);
    };
  };
  act("check", async (client) => {
    say(texts.say("checking"));
    list(texts, host, await client.check(await host.read()));
  });
  act("plan", (client) => makePlan(texts, host, client));
  act("simulate", (client) => simulate(texts, host, client));
  act("template", async (client) => host.open(await client.template(), `${texts.say("nameOwn")}.xlsx`));
  act("compare-chosen", (client) => compareChosen(texts, host, client));
  act("simulate-chosen", (client) => simulateChosen(texts, host, client));
  const refresh = () => perform(texts, (client) => recent.refresh(element("plans"), client, texts));
  element("refresh").onclick = refresh;
  element("recent").ontoggle = () => element("recent").open && refresh();
  act("actuals-template", async (client) => host.open(await client.actualsTemplate(budget().plan), `${texts.say("nameOwn")}-${texts.say("nameActuals")}.xlsx`));
  act("hand-in", (client) => handIn(texts, host, client));
  element("actuals").ontoggle = () =>
    element("actuals").open && perform(texts, (client) => actuals.refresh(element("budget"), client, texts));
  element("cancel").onclick = () => {
    running?.abort();
    say(texts.say("cancelling"));
  };
  element("save").onclick = () => {
    const saved = settings.save(localStorage, element("token").value, element("seconds").value);
    element("seconds").value = saved.seconds;
    say(texts.say("saved"));
  };
}

/** Runs one piece of work at a time; whatever goes wrong becomes a sentence. */
async function perform(texts, work) {
  const { token } = settings.load(localStorage);
  const client = new Client({ base: location.href, token, language: texts.language });
  running = new AbortController();
  setBusy(true);
  try {
    await client.version();
    await work(client);
  } catch (problem) {
    tell(texts, problem);
  } finally {
    setBusy(false);
  }
}

function tell(texts, problem) {
  say(problem instanceof Refusal ? texts.say(problem.key, problem.values) : String(problem), "bad");
}

function list(texts, host, issues) {
  if (issues.length === 0) {
    say(texts.say("clean"), "good");
    return;
  }
  const errors = issues.filter((issue) => !issue.warning).length;
  say(errors > 0 ? texts.say("issues", { count: errors }) : texts.say("warnings", { count: issues.length }), "warn");
  place(texts, host, issues);
}

function place(texts, host, issues) {
  element("issues").replaceChildren(...issues.map((issue) => entry(texts, host, issue)));
}

function entry(texts, host, issue) {
  const item = document.createElement("li");
  const place = document.createElement("button");
  place.textContent = [issue.sheet, issue.cell].filter(Boolean).join(" ");
  place.onclick = () => host.goTo(issue).catch((problem) => tell(texts, problem));
  const sentence = document.createElement("p");
  sentence.textContent = issue.message;
  item.className = issue.warning ? "warning" : "error";
  item.append(place, sentence);
  return item;
}

async function makePlan(texts, host, client) {
  say(texts.say("uploading"));
  const book = await host.read();
  const made = await done(texts, host, client, await client.start(book, settings.load(localStorage).seconds));
  if (made) {
    await host.open(made.bytes, renamed(book.name, texts.say("namePlan")));
    const feasible = made.outcome === "FEASIBLE";
    say(texts.say(feasible ? "planned" : "plannedInfeasible"), feasible ? "good" : "warn");
  }
}

async function simulate(texts, host, client) {
  say(texts.say("uploading"));
  const book = await host.read();
  const made = await done(texts, host, client, await client.startSimulation(book, settings.load(localStorage).seconds));
  if (made) {
    await host.open(made.bytes, renamed(book.name, texts.say("nameSimulation")));
    say(texts.say("simulated"), "good");
  }
}

async function simulateChosen(texts, host, client) {
  const plans = recent.chosen(element("plans"));
  if (plans.length !== 1) {
    throw new Refusal("chooseOne");
  }
  const made = await done(texts, host, client, await client.startSimulationOf(plans[0]));
  if (made) {
    await host.open(made.bytes, `${texts.say("nameOwn")}-${texts.say("nameSimulation")}.xlsx`);
    say(texts.say("simulated"), "good");
  }
}

async function compareChosen(texts, host, client) {
  const plans = recent.chosen(element("plans"));
  if (plans.length < 2) {
    throw new Refusal("chooseSome");
  }
  const made = await done(texts, host, client, await client.startComparison(plans));
  if (made) {
    await host.open(made.bytes, `${texts.say("nameOwn")}-${texts.say("nameComparison")}.xlsx`);
    say(texts.say("compared", { count: plans.length }), "good");
  }
}

function budget() {
  const found = actuals.chosen(element("budget"));
  if (!found) {
    throw new Refusal("chooseBudget");
  }
  return found;
}

async function handIn(texts, host, client) {
  const { id } = budget();
  say(texts.say("uploading"));
  const made = await done(texts, host, client, await client.startActuals(id, await host.read()), actuals.collect);
  if (made) {
    const { counts, unused } = made;
    place(texts, host, unused);
    const count = unused.filter((issue) => !issue.warning).length;
    say(texts.say(count > 0 ? "handedInBut" : "handedIn", { ...counts, count }), count > 0 ? "warn" : "good");
  }
}

/** Follows a job and shows its progress; its outcome with its workbook, null where it was cancelled or the workbook has errors. */
async function done(texts, host, client, path, collect = undefined) {
  const heard = (job) => {
    const phase = `phase_${phaseOf(job)}`;
    const gap = job.gap === undefined || job.gap === null ? "" : `, ${texts.say("gap", { gap: `${(100 * job.gap).toFixed(2)} %` })}`;
    element("progress").value = shareDone(job);
    if (!running.signal.aborted) {
      say((texts.has(phase) ? texts.say(phase) : phaseOf(job)) + gap);
    }
  };
  const made = await follow(client, path, heard, running.signal, undefined, collect);
  if (made === null) {
    say(texts.say("cancelled"));
    return null;
  }
  if (made.issues) {
    list(texts, host, made.issues);
    return null;
  }
  return made;
}

function renamed(name, suffix) {
  return name.replace(/(\.xlsx)?$/i, `-${suffix}.xlsx`);
}

function setBusy(busy) {
  for (const id of WORK_BUTTONS) {
    element(id).disabled = busy;
  }
  element("cancel").hidden = !busy;
  element("progress").hidden = !busy;
  element("progress").value = 0;
}

function say(text, kind = "") {
  element("message").textContent = text;
  element("message").className = kind;
}

begin();
