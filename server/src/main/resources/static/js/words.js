// Words and numbers as the reader of this page writes them.
export const lang = document.documentElement.lang || 'en';
const labels = JSON.parse(document.getElementById('labels').textContent);

/** The label called `key`, its {0}, {1} filled; the key itself where there is none. */
export function say(key, ...values) {
  const text = labels[key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, i) => values[i] ?? '');
}

const formats = new Map();

function format(options) {
  const key = JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(lang, options));
  return formats.get(key);
}

const minus = (text) => text.replace('-', '−');

export const number = (value, digits = 0) => minus(format({ maximumFractionDigits: digits }).format(value));

export const percent = (share, digits = 1) =>
  minus(format({ style: 'percent', maximumFractionDigits: digits }).format(share));

export const compact = (value, digits = 1) => minus(format({ notation: 'compact', maximumFractionDigits: digits }).format(value));

/** The sign that readers of this language know a currency by; the yuan is at home in both. */
const sign = (currency) => (currency === 'CNY' ? 'narrowSymbol' : 'symbol');

/** Money from minor units, to the major unit; without a sign where the currency is not known. */
export function money(minor, currency) {
  if (!currency) return number(minor / 100);
  return minus(
    format({ style: 'currency', currency, currencyDisplay: sign(currency), maximumFractionDigits: 0 }).format(
      Math.round(minor / 100),
    ),
  );
}

const SHORT_FROM_MINOR = 10_000_00;

/** Money from minor units, short, for axes; what is short in full is written in full. */
export function shortMoney(minor, currency, digits = 1) {
  if (Math.abs(minor) < SHORT_FROM_MINOR) return money(minor, currency);
  if (!currency) return compact(minor / 100, digits);
  return minus(
    format({
      style: 'currency',
      currency,
      currencyDisplay: sign(currency),
      notation: 'compact',
      maximumFractionDigits: digits,
    }).format(minor / 100),
  );
}

export function signed(value, text) {
  return value > 0 ? `+${text}` : text;
}
