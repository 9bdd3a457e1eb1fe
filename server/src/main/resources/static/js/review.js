// Review: forms that become one request each, with the version that was read.
import { ask, onceKey } from './server.js';

const SEPARATORS = /[,，、;；\n]+/;

function body(form) {
  const fields = Object.fromEntries(new FormData(form));
  if ('departments' in fields) {
    fields.departments = fields.departments.split(SEPARATORS).map((name) => name.trim()).filter(Boolean);
  }
  return JSON.stringify(fields);
}

function headers(form) {
  const key = form.dataset.version === undefined ? { 'Idempotency-Key': form.dataset.key } : {};
  const version = form.dataset.version === undefined ? {} : { 'If-Match': `"${form.dataset.version}"` };
  return { 'Content-Type': 'application/json', ...key, ...version };
}

for (const form of document.querySelectorAll('form[data-review]')) {
  // one key for as long as the form stands: sent twice, it takes effect once
  form.dataset.key = onceKey();
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button[type=submit]');
    const problem = form.querySelector('[role=alert]');
    button.disabled = true;
    problem.hidden = true;
    try {
      const method = form.dataset.method ?? 'POST';
      const answer = await ask(form.dataset.review, { method, headers: headers(form), body: body(form) });
      const made = await answer.json();
      if (form.dataset.then) location.assign(form.dataset.then.replace('{id}', made.id));
      else location.reload();
    } catch (error) {
      const places = (error.problem?.errors ?? []).map((each) => each.message).slice(0, 5);
      problem.textContent = [error.message, ...places].join(' · ');
      problem.hidden = false;
      button.disabled = false;
      form.dataset.key = onceKey();
    }
  });
}
