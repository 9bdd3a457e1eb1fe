// What every page does: the switch between light and dark.
const root = document.documentElement;
const dark = matchMedia('(prefers-color-scheme: dark)');

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
