/** The system's own Chromium, without what it would ask of other hosts. */

import { existsSync } from "node:fs";

import { chromium } from "playwright-core";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });

/** The size of a task pane. */
export const PANE = { width: 350, height: 620 };
