/** Past spending becomes the budget lines of the next plan: what was spent in the same season, raised by wages or prices. */
package dev.peakplan.spending;
