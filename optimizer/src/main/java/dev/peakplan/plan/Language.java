package dev.peakplan.plan;

/** A language of sheets, messages and pages. */
public enum Language {
    ZH,
    EN
}
