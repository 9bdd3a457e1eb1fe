// The audit trail: verifying it.
import { post } from './server.js';
import { number, say } from './words.js';

const verdict = document.getElementById('verdict');
const button = document.getElementById('verify');

button?.addEventListener('click', async () => {
  button.disabled = true;
  try {
    const report = await (await post('/api/v1/audit/verification', {})).json();
    verdict.className = report.intact ? 'notice good' : 'notice bad';
    verdict.textContent = report.intact
      ? say('js.audit.intact', number(report.entries))
      : say('js.audit.broken', report.findings.map((each) => say(`js.audit.${each.kind}`, each.seq)).join(say('js.audit.and')));
  } catch (error) {
    verdict.className = 'notice bad';
    verdict.textContent = error.message;
  }
  verdict.hidden = false;
  button.disabled = false;
});
