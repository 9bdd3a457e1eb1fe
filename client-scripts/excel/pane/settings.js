/** What the options of the pane keep, in the storage of this origin and user. */

const KEY = "peakplan";

export function load(storage) {
  try {
    const kept = JSON.parse(storage.getItem(KEY));
    return checked(kept.token, kept.seconds);
  } catch {
    return { token: "", seconds: 30 };
  }
}

export function save(storage, token, seconds) {
  const settings = checked(token, seconds);
  storage.setItem(KEY, JSON.stringify(settings));
  return settings;
}

function checked(token, seconds) {
  const whole = Number(seconds);
  return { token: String(token).trim(), seconds: Number.isInteger(whole) && whole >= 1 && whole <= 3600 ? whole : 30 };
}
