// What pages of plans share: pinning a plan, copying the address, printing.
import { element } from './dom.js';
import { ask } from './server.js';
import { say } from './words.js';

for (const button of document.querySelectorAll('[data-pin]')) {
  button.addEventListener('click', async () => {
    const pinned = button.getAttribute('aria-pressed') === 'true';
    button.disabled = true;
    try {
      await ask(`/api/v1/plans/${button.dataset.pin}/pin`, { method: pinned ? 'DELETE' : 'PUT' });
      button.setAttribute('aria-pressed', String(!pinned));
      button.querySelector('[data-word]').textContent = say(pinned ? 'js.pin' : 'js.pinned');
      tell('');
    } catch (error) {
      tell(error.message);
    }
    button.disabled = false;
  });
}

/** Says it to everybody: in words on the page. */
export function tell(text) {
  document.getElementById('said').textContent = text;
}

/** The clipboard is open to encrypted pages only; elsewhere what is selected is copied. */
async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const field = element('textarea', { class: 'only-read', readonly: true }, text);
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

document.getElementById('share')?.addEventListener('click', async (event) => {
  await copy(location.href);
  event.target.textContent = say('js.copied');
  tell(say('js.copied'));
});

document.getElementById('print')?.addEventListener('click', () => print());
