// Users, jobs and health, for administrators.
import { element, table } from './dom.js';
import { ask, get, post } from './server.js';
import { lang, number, say } from './words.js';

const ROLES = ['PLANNER', 'MANAGER', 'REVIEWER', 'FINANCE', 'ADMINISTRATOR'];
const refused = document.getElementById('refused');
const form = document.getElementById('new-user');

async function trying(action) {
  refused.hidden = true;
  try {
    await action();
  } catch (error) {
    refused.textContent = error.message;
    refused.hidden = false;
  }
}

function box(name, label, checked, change) {
  const input = element('input', { type: 'checkbox', name, 'aria-label': label });
  input.checked = checked;
  input.addEventListener('change', change);
  return input;
}

function userRow(user) {
  const row = element('tr', {}, element('th', { scope: 'row' }, user.name));
  const boxes = [];
  const change = () =>
    trying(async () => {
      const roles = ROLES.filter((role, i) => boxes[i].checked);
      const body = JSON.stringify({ roles, enabled: boxes[ROLES.length].checked });
      const headers = { 'Content-Type': 'application/json', 'If-Match': `"${user.version}"` };
      await ask(`/api/v1/users/${encodeURIComponent(user.name)}`, { method: 'PUT', headers, body });
    }).then(showUsers);
  for (const role of ROLES) boxes.push(box(role, `${user.name}: ${say(`role.${role}`)}`, user.roles.includes(role), change));
  boxes.push(box('enabled', `${user.name}: ${say('admin.enabled')}`, user.enabled, change));
  row.append(...boxes.map((input) => element('td', {}, input)));
  return row;
}

async function showUsers() {
  const users = await get('/api/v1/users');
  document.getElementById('users').replaceChildren(...users.map(userRow));
  for (const id of ['no-users', 'to-setup']) document.getElementById(id).hidden = users.length > 0;
}

async function showJobs() {
  const jobs = await get('/api/v1/jobs?count=50');
  const time = new Intl.DateTimeFormat(lang, { dateStyle: 'short', timeStyle: 'short' });
  const rows = jobs.map((job) => [
    job.title,
    say(`js.state.${job.state}`),
    time.format(new Date(job.submittedAt)),
    say('js.seconds', number(job.seconds, 1)),
    job.fault ?? '',
  ]);
  const head = ['js.job', 'js.state', 'js.submitted', 'js.time', 'js.fault'].map((key) => say(key));
  document.getElementById('jobs').replaceChildren(...(rows.length ? [table(head, rows)] : []));
  document.getElementById('no-jobs').hidden = rows.length > 0;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(form);
  trying(async () => {
    await post('/api/v1/users', { name: data.get('name'), password: data.get('password'), roles: data.getAll('roles') });
    form.reset();
    await showUsers();
  });
});

trying(showUsers);
trying(showJobs);
trying(async () => {
  const health = await get('/health');
  document.getElementById('health').textContent = say('js.health', health.status);
});
