#!/usr/bin/env python3
"""Derives holidays.csv. Lunar months are numbered by ICU's Chinese calendar (Debian python3-icu); their first day is the China date of the new
moon by J. Meeus, Astronomical Algorithms, chapter 49, because ICU is a day off when the new moon falls within minutes of midnight (2027, 2030). Usage: python3 holidays.py > optimizer/src/main/resources/dev/peakplan/forecast/holidays.csv"""
from datetime import date, datetime, timedelta
from math import radians, sin

import icu

YEARS = range(2009, 2031)
IS_LEAP_MONTH = 22  # UCAL_IS_LEAP_MONTH, which the binding does not name


def lunar(year, month, day):
    """The Gregorian date of a day of a Chinese lunar month that is not a leap month, in the lunar year that begins in `year`."""
    china = icu.TimeZone.createTimeZone("Asia/Shanghai")
    calendar = icu.Calendar.createInstance(china, icu.Locale("zh_CN@calendar=chinese"))
    found = date(year, 1, 20)
    while True:
        calendar.setTime(icu_time(found))
        if (calendar.get(icu.UCalendarDateFields.MONTH) == month - 1 and calendar.get(icu.UCalendarDateFields.DATE) == 1
                and calendar.get(IS_LEAP_MONTH) == 0):
            return new_moon_near(found) + timedelta(days=day - 1)
        found += timedelta(days=1)


def new_moon_near(day):
    """The China date of the new moon closest to a date."""
    k = round((day - date(2000, 1, 6)).days / 29.530588861)
    t = k / 1236.85
    jde = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t
    e = 1 - 0.002516 * t - 0.0000074 * t * t
    m = radians(2.5534 + 29.10535670 * k)
    mp = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t)
    f = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t)
    om = radians(124.7746 - 1.56375588 * k + 0.0020672 * t * t)
    jde += (-0.40720 * sin(mp) + 0.17241 * e * sin(m) + 0.01608 * sin(2 * mp) + 0.01039 * sin(2 * f) + 0.00739 * e * sin(mp - m)
            - 0.00514 * e * sin(mp + m) + 0.00208 * e * e * sin(2 * m) - 0.00111 * sin(mp - 2 * f) - 0.00057 * sin(mp + 2 * f)
            + 0.00056 * e * sin(2 * mp + m) - 0.00042 * sin(3 * mp) + 0.00042 * e * sin(m + 2 * f) + 0.00038 * e * sin(m - 2 * f)
            - 0.00024 * e * sin(2 * mp - m) - 0.00017 * sin(om))
    for constant, start, rate in [
        (325, 299.77, 0.107408), (165, 251.88, 0.016321), (164, 251.83, 26.651886), (126, 349.42, 36.412478), (110, 84.66, 18.206239),
        (62, 141.74, 53.303771), (60, 207.14, 2.453732), (56, 154.84, 7.306860), (47, 34.52, 27.261239), (42, 207.19, 0.121824),
        (40, 291.34, 1.844379), (37, 161.72, 24.198154), (35, 239.56, 25.513099), (23, 331.55, 3.592518),
    ]:
        jde += constant * 1e-6 * sin(radians(start + rate * k))
    # dynamical time runs 66 to 76 seconds ahead in these years
    universal = datetime(2000, 1, 1, 12) + timedelta(days=jde - 2451545.0, seconds=-70)
    return (universal + timedelta(hours=8)).date()


def icu_time(day):
    # noon in China
    return (day - date(1970, 1, 1)).days * 86400.0 + 4 * 3600


def qingming(year):
    """Solar longitude 15 degrees: day = floor(0.2422 y + 4.81) - floor(y / 4) in April, valid from 2000 to 2099."""
    y = year % 100
    return date(year, 4, int(0.2422 * y + 4.81) - y // 4)


def easter(year):
    """Gregorian computus (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


def weekday(year, month, day_of_week, nth):
    """The nth Monday (0) ... Sunday (6) of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(day_of_week - first.weekday()) % 7 + 7 * (nth - 1))


def last_monday_before(year, month, day):
    end = date(year, month, day) - timedelta(days=1)
    return end - timedelta(days=end.weekday())


def rows():
    for y in YEARS:
        for name, day in [
            ("New Year", date(y, 1, 1)), ("Spring Festival", lunar(y, 1, 1)), ("Lantern Festival", lunar(y, 1, 15)),
            ("Qingming", qingming(y)), ("Labour Day", date(y, 5, 1)), ("Dragon Boat", lunar(y, 5, 5)), ("618", date(y, 6, 18)),
            ("Mid-Autumn", lunar(y, 8, 15)), ("National Day", date(y, 10, 1)), ("Double Eleven", date(y, 11, 11)),
            ("Double Twelve", date(y, 12, 12)),
        ]:
            yield "CHINA", name, day
        canada = [
            ("New Year", date(y, 1, 1)), ("Good Friday", easter(y) - timedelta(days=2)), ("Easter Monday", easter(y) + timedelta(days=1)),
            ("Victoria Day", last_monday_before(y, 5, 25)), ("Canada Day", date(y, 7, 1)), ("British Columbia Day", weekday(y, 8, 0, 1)),
            ("Labour Day", weekday(y, 9, 0, 1)), ("Thanksgiving", weekday(y, 10, 0, 2)), ("Remembrance Day", date(y, 11, 11)),
            ("Christmas", date(y, 12, 25)),
        ]
        if y >= 2013:  # since 2013; the second Monday until 2018, the third from 2019
            canada.append(("Family Day", weekday(y, 2, 0, 2 if y < 2019 else 3)))
        if y >= 2021:
            canada.append(("Truth and Reconciliation", date(y, 9, 30)))
        for name, day in canada:
            yield "CANADA_BC", name, day
        states = [
            ("New Year", date(y, 1, 1)), ("Martin Luther King Day", weekday(y, 1, 0, 3)), ("Presidents Day", weekday(y, 2, 0, 3)),
            ("Memorial Day", date(y, 5, 31) - timedelta(days=date(y, 5, 31).weekday())), ("Independence Day", date(y, 7, 4)),
            ("Labor Day", weekday(y, 9, 0, 1)), ("Columbus Day", weekday(y, 10, 0, 2)), ("Veterans Day", date(y, 11, 11)),
            ("Thanksgiving", weekday(y, 11, 3, 4)), ("Christmas", date(y, 12, 25)),
        ]
        if y >= 2021:
            states.append(("Juneteenth", date(y, 6, 19)))
        for name, day in states:
            yield "UNITED_STATES", name, day


if __name__ == "__main__":
    print("calendar,holiday,date")
    for row in sorted(rows(), key=lambda r: (r[0], r[2], r[1])):
        print(*row, sep=",")
