// Sign-in, first account, password and personal tokens: forms that are sent as JSON.
import { element } from './dom.js';
import { ask, get, post } from './server.js';
import { say } from './words.js';

function complain(form, error) {
  const place = form.querySelector('[role="alert"]') ?? form.parentElement.querySelector('[role="alert"]');
  if (!place) return;
  place.textContent = error.message;
  place.hidden = false;
}

for (const form of document.querySelectorAll('form[data-send]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const body = JSON.stringify(Object.fromEntries(new FormData(form)));
    const headers = { 'Content-Type': 'application/json' };
    try {
      const method = form.dataset.send;
      await ask(form.dataset.path, method === 'DELETE' ? { method } : { method, headers, body });
      location.assign(form.dataset.then);
    } catch (error) {
      complain(form, error);
    }
  });
}

const tokens = document.getElementById('tokens');

async function showTokens() {
  const all = (await get('/api/v1/tokens')).filter((token) => !token.revoked);
  document.getElementById('no-tokens').hidden = all.length > 0;
  tokens.replaceChildren(
    ...all.map((token) => {
      const revoke = element('button', { class: 'button small', type: 'button', 'data-revoke': token.id }, say('js.revoke'));
      revoke.append(element('span', { class: 'only-read' }, `: ${token.label}`));
      return element('li', { class: 'row apart' }, element('span', {}, token.label), revoke);
    }),
  );
}

if (tokens) {
  const form = document.getElementById('new-token');
  const fresh = document.getElementById('token');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const made = await (await post('/api/v1/tokens', { label: form.elements.label.value })).json();
      fresh.querySelector('code').textContent = made.token;
      fresh.hidden = false;
      form.reset();
      await showTokens();
    } catch (error) {
      complain(form, error);
    }
  });
  tokens.addEventListener('click', async (event) => {
    const revoke = event.target.closest('[data-revoke]');
    if (!revoke) return;
    try {
      await ask(`/api/v1/tokens/${revoke.dataset.revoke}`, { method: 'DELETE' });
      await showTokens();
    } catch (error) {
      complain(form, error);
    }
  });
}
