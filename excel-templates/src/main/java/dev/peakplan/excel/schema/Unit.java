package dev.peakplan.excel.schema;

import dev.peakplan.plan.Language;
import dev.peakplan.plan.PeriodKind;

/** The unit that stands behind a header in brackets. */
public enum Unit {
    NONE("", ""),
    MONEY("{c}", "{c}"),
    MONEY_PER_PERIOD("{c}/{p}", "{c}/{p}"),
    MONEY_PER_HOUR("{c}/小时", "{c}/hour"),
    MONEY_PER_CONTACT("{c}/次", "{c}/contact"),
    MONEY_PER_HIRE("{c}/人", "{c}/hire"),
    MONEY_PER_RELEASE("{c}/人", "{c}/release"),
    MONEY_PER_STEP("{c}/档", "{c}/step"),
    HOURS("小时", "hours"),
    HOURS_PER_PERIOD("小时/{p}", "hours/{p}"),
    HOURS_PER_HEAD("小时/人/{p}", "hours/head/{p}"),
    HOURS_PER_TRAINEE("小时/人/{p}", "hours/trainee/{p}"),
    SECONDS("秒", "seconds"),
    MINUTES("分钟", "minutes"),
    PERIODS("期", "periods"),
    DAYS_PER_PERIOD("天/{p}", "days/{p}"),
    WEEKS("周", "weeks"),
    HEADS("人", "heads"),
    HEADS_PER_PERIOD("人/{p}", "heads/{p}"),
    STEPS("档", "steps"),
    CONTACTS("次", "contacts"),
    CONTACTS_PER_PERIOD("次/{p}", "contacts/{p}"),
    PERCENT("%", "%"),
    PERCENT_PER_PERIOD("%/{p}", "%/{p}"),
    MULTIPLE("倍", "x"),
    INDEX("指数", "index"),
    WEIGHT("权重", "weight");

    private final String zh;
    private final String en;

    Unit(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The unit as text, empty for none. */
    public String in(Language language, String currency, PeriodKind periodKind) {
        boolean chinese = language == Language.ZH;
        String money = chinese && currency.equals("CNY") ? "元" : currency;
        String chinesePeriod = periodKind == PeriodKind.MONTH ? "月" : "周";
        String englishPeriod = periodKind == PeriodKind.MONTH ? "month" : "week";
        return (chinese ? zh : en).replace("{c}", money).replace("{p}", chinese ? chinesePeriod : englishPeriod);
    }
}
