// What every page does: the switch between light and dark.
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

// where there are more pages than a phone is wide, the present one is on the screen
const here = document.querySelector('.nav [aria-current]');
if (here) here.parentElement.scrollLeft = here.offsetLeft + here.offsetWidth - here.parentElement.clientWidth;

function tell() {
  document.dispatchEvent(new CustomEvent('themechange'));
}

document.getElementById('theme').addEventListener('click', () => {
  const now = root.dataset.theme || (dark.matches ? 'dark' : 'light');
  const next = now === 'dark' ? 'light' : 'dark';
  root.dataset.theme = next;
  document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=strict`;
  tell();
});

dark.addEventListener('change', tell);
