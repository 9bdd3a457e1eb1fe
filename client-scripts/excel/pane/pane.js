/** The task pane: buttons, one line of state, the list of issues. */

import { Client, Refusal } from "./api.js";
import { ExcelHost } from "./excel-host.js";
import { FileHost } from "./file-host.js";
import { associate } from "./functions.js";
import { plan, shareDone } from "./planning.js";
import * as settings from "./settings.js";
import { Texts } from "./texts.js";

const element = (id) => document.getElementById(id);
let running = null;

async function begin() {
  // Office.js is there only where the server was built with it; in a plain browser it reports no host
  const office = globalThis.Office;
  const host = office ? (await office.onReady()).host : null;
  if (globalThis.CustomFunctions) {
    associate(globalThis.CustomFunctions);
  }
  const inExcel = host !== null && host === office?.HostType?.Excel;
  const locale = inExcel ? office.context.displayLanguage : navigator.language;
  show(new Texts(locale), inExcel ? new ExcelHost(office, globalThis.Excel) : new FileHost(element("file")), inExcel);
}

function show(texts, host, inExcel) {
  document.documentElement.lang = texts.language;
  for (const labelled of document.querySelectorAll("[data-text]")) {
    labelled.textContent = texts.say(labelled.dataset.text);
  }
  element("file-row").hidden = inExcel;
  const kept = settings.load(localStorage);
  element("token").value = kept.token;
  element("seconds").value = kept.seconds;
  const act = (work) => () => perform(texts, work);
  element("check").onclick = act((client) => check(texts, host, client));
  element("plan").onclick = act((client) => makePlan(texts, host, client));
  element("template").onclick = act(async (client) => host.open(await client.template(), `peakplan-${texts.language}.xlsx`));
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
  element("issues").replaceChildren();
  try {
    await work(client);
  } catch (problem) {
    say(problem instanceof Refusal ? texts.say(problem.key, problem.values) : String(problem), "bad");
  } finally {
    setBusy(false);
  }
}

async function check(texts, host, client) {
  say(texts.say("checking"));
  list(texts, host, await client.check(await host.read()));
}

function list(texts, host, issues) {
  if (issues.length === 0) {
    say(texts.say("clean"), "good");
    return;
  }
  const errors = issues.filter((issue) => !issue.warning).length;
  say(errors > 0 ? texts.say("issues", { count: errors }) : texts.say("warnings", { count: issues.length }), "warn");
  element("issues").replaceChildren(...issues.map((issue) => entry(texts, host, issue)));
}

function entry(texts, host, issue) {
  const item = document.createElement("li");
  const place = document.createElement("button");
  place.textContent = [issue.sheet, issue.cell].filter(Boolean).join(" ");
  place.onclick = () =>
    host.goTo(issue).catch((problem) => {
      say(problem instanceof Refusal ? texts.say(problem.key, problem.values) : String(problem), "bad");
    });
  const sentence = document.createElement("p");
  sentence.textContent = issue.message;
  item.className = issue.warning ? "warning" : "error";
  item.append(place, sentence);
  return item;
}

async function makePlan(texts, host, client) {
  say(texts.say("uploading"));
  const { seconds } = settings.load(localStorage);
  const book = await host.read();
  const progress = (job) => {
    const phase = job.phase ?? "QUEUED";
    const gap = job.gap === undefined || job.gap === null ? "" : `, ${texts.say("gap", { gap: `${(100 * job.gap).toFixed(2)} %` })}`;
    element("progress").value = shareDone(job);
    if (!running.signal.aborted) {
      say((texts.has(phase) ? texts.say(phase) : phase) + gap);
    }
  };
  const planned = await plan(client, book, seconds, progress, running.signal);
  if (planned === null) {
    say(texts.say("cancelled"));
    return;
  }
  if (planned.issues) {
    list(texts, host, planned.issues);
    return;
  }
  await host.open(planned.bytes, book.name.replace(/(\.xlsx)?$/i, "-plan.xlsx"));
  const feasible = planned.outcome === "FEASIBLE";
  say(texts.say(feasible ? "planned" : "plannedInfeasible"), feasible ? "good" : "warn");
}

function setBusy(busy) {
  for (const id of ["check", "plan", "template"]) {
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
