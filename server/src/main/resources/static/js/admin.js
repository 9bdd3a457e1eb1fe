// Administration: users are made and changed in a dialog; the state of the server is asked for.
import { ask, get, post } from './server.js';
import { lang, say } from './words.js';

const dialog = document.getElementById('user');
const form = dialog?.querySelector('form');
const problem = dialog?.querySelector('[role=alert]');
let version;

/** `BJ/CS, SH/*` as units; a site alone stands for all of its departments. */
function units(text) {
  const named = text.split(/[,，、;；\n]+/).map((each) => each.trim()).filter(Boolean);
  return (named.length ? named : ['*/*']).map((each) => {
    const [site, department] = each.split('/').map((part) => part.trim());
    return { site: site || '*', department: department || '*' };
  });
}

function open(user) {
  form.reset();
  problem.hidden = true;
  version = user?.version;
  const title = document.getElementById('user-title');
  title.textContent = user ? `${title.dataset.change}: ${user.user}` : title.dataset.add;
  form.elements.name.value = user?.user ?? '';
  form.elements.name.readOnly = Boolean(user);
  for (const [part, shown] of [['[data-fresh]', !user], ['[data-known]', Boolean(user)]]) {
    const label = form.querySelector(part);
    label.hidden = !shown;
    label.querySelector('input').disabled = !shown;
  }
  const roles = (user?.roles ?? '').split(' ');
  for (const box of form.querySelectorAll('[name=roles]')) box.checked = roles.includes(box.value);
  form.elements.units.value = user?.units ?? '';
  form.elements.department.value = user?.department ?? '';
  form.elements.enabled.checked = user?.enabled !== 'false';
  dialog.showModal();
}

async function save() {
  const data = new FormData(form);
  const wish = { roles: data.getAll('roles'), units: units(data.get('units')), department: data.get('department').trim() };
  if (version === undefined) {
    await post('/api/v1/users', { ...wish, name: data.get('name'), password: data.get('password') });
    return;
  }
  await ask(`/api/v1/users/${encodeURIComponent(data.get('name'))}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
    body: JSON.stringify({ ...wish, enabled: data.has('enabled') }),
  });
}

form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = form.querySelector('[type=submit]');
  button.disabled = true;
  try {
    await save();
    location.reload();
  } catch (error) {
    problem.textContent = error.message;
    problem.hidden = false;
    button.disabled = false;
  }
});

document.getElementById('leave')?.addEventListener('click', () => dialog.close());
document.getElementById('add')?.addEventListener('click', () => open());
for (const button of document.querySelectorAll('[data-user]')) {
  button.addEventListener('click', () => open(button.dataset));
}

const place = (name) => document.querySelector(`[data-health="${name}"]`);

function told(status) {
  return say(status === 'UP' ? 'admin.up' : 'admin.down');
}

try {
  const health = await get('/health');
  const size = new Intl.NumberFormat(lang, { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 0 });
  place('status').textContent = told(health.status);
  place('database').textContent = told(health.details?.jdbc?.status ?? health.status);
  const free = health.details?.diskSpace?.details?.free;
  if (free !== undefined) place('disk').textContent = size.format(free / 1e9);
} catch (error) {
  place('status').textContent = error.message;
}
