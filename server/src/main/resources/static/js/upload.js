// Sends a workbook, shows how far it is, and leads to the run; or lists what is wrong with it, cell by cell.
import { element, table } from './dom.js';
import { onceKey } from './server.js';
import { lang, percent, say } from './words.js';

const form = document.getElementById('upload');
const file = document.getElementById('file');
const sent = document.getElementById('sent');
const said = document.getElementById('said');
const stop = document.getElementById('stop');
const problems = document.getElementById('problems');

function tell(text) {
  said.textContent = text;
}

function showProblem(problem) {
  document.getElementById('problem').textContent = problem.detail || problem.title;
  const rows = (problem.errors ?? []).map((error) => [
    error.place,
    error.message || '',
    error.found ?? '',
    error.expected ?? '',
    error.maybe ?? '',
  ]);
  const head = ['js.place', 'js.what', 'js.found', 'js.expected', 'js.maybe'].map((key) => say(key));
  document.getElementById('located').replaceChildren(rows.length ? table(head, rows) : element('span'));
  const annotated = document.getElementById('annotated');
  annotated.hidden = !problem.annotated;
  if (problem.annotated) annotated.href = problem.annotated;
  problems.hidden = false;
  problems.focus();
}

function parsed(text, status) {
  try {
    return JSON.parse(text);
  } catch {
    return { title: say('js.refused', status) };
  }
}

/** `fetch` tells nothing of an upload's progress, so this is the older way. */
function send(path, body) {
  const request = new XMLHttpRequest();
  problems.hidden = true;
  sent.hidden = false;
  stop.hidden = false;
  sent.value = 0;
  request.upload.addEventListener('progress', (event) => {
    if (!event.lengthComputable) return;
    sent.value = event.loaded / event.total;
    tell(event.loaded < event.total ? say('js.sending', percent(sent.value, 0)) : say('js.reading'));
  });
  request.addEventListener('loadend', () => {
    sent.hidden = true;
    stop.hidden = true;
  });
  request.addEventListener('load', () => {
    const location = request.getResponseHeader('Location');
    if (request.status < 300 && location) {
      tell(say('js.accepted'));
      window.location.assign(`/jobs/${location.split('/').pop()}`);
      return;
    }
    tell('');
    showProblem(parsed(request.responseText, request.status));
  });
  request.addEventListener('error', () => showProblem({ title: say('js.offline') }));
  request.addEventListener('abort', () => tell(say('js.stopped')));
  stop.onclick = () => request.abort();
  request.open('POST', path);
  request.setRequestHeader('Accept', 'application/json, application/problem+json');
  request.setRequestHeader('Accept-Language', lang);
  request.setRequestHeader('Idempotency-Key', onceKey());
  request.send(body);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  send(form.action, new FormData(form));
});

for (const name of ['dragenter', 'dragover']) {
  form.addEventListener(name, (event) => {
    event.preventDefault();
    form.classList.add('over');
  });
}
form.addEventListener('dragleave', (event) => {
  if (!form.contains(event.relatedTarget)) form.classList.remove('over');
});
form.addEventListener('drop', (event) => {
  event.preventDefault();
  form.classList.remove('over');
  if (event.dataTransfer.files.length) {
    file.files = event.dataTransfer.files;
    form.requestSubmit();
  }
});
file.addEventListener('change', () => {
  if (file.files.length) document.getElementById('picked').textContent = file.files[0].name;
});

async function runSample(name) {
  tell(say('js.reading'));
  const answer = await fetch(`/api/v1/samples/${name}`);
  if (!answer.ok) {
    showProblem(parsed(await answer.text(), answer.status));
    return;
  }
  const body = new FormData(form);
  body.set('file', await answer.blob(), `${name}.xlsx`);
  send(form.action, body);
}

for (const button of document.querySelectorAll('[data-sample]')) {
  button.addEventListener('click', () => runSample(button.dataset.sample));
}
