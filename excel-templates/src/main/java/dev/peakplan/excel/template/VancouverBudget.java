package dev.peakplan.excel.template;

import static dev.peakplan.excel.template.SampleParts.at;
import static dev.peakplan.excel.template.SampleParts.costs;
import static dev.peakplan.excel.template.SampleParts.inMonths;
import static dev.peakplan.excel.template.SampleParts.initiative;
import static dev.peakplan.excel.template.SampleParts.line;
import static dev.peakplan.excel.template.SampleParts.money;
import static dev.peakplan.excel.template.SampleParts.month;
import static dev.peakplan.excel.template.SampleParts.why;
import static dev.peakplan.excel.template.SampleParts.window;
import static dev.peakplan.excel.template.VancouverSample.MAIN;
import static dev.peakplan.excel.template.VancouverSample.REMOTE;
import static dev.peakplan.excel.template.VancouverSample.SERVICE;
import static dev.peakplan.plan.CostCategory.EQUIPMENT;
import static dev.peakplan.plan.CostCategory.LABOUR;
import static dev.peakplan.plan.CostCategory.OPERATING;
import static dev.peakplan.plan.CostCategory.OTHER;
import static dev.peakplan.plan.CostCategory.RECRUITMENT;
import static dev.peakplan.plan.CostCategory.SOFTWARE;
import static dev.peakplan.plan.CostCategory.TRAINING;

import dev.peakplan.plan.Budget;
import dev.peakplan.plan.BudgetCap;
import dev.peakplan.plan.BudgetFloor;
import dev.peakplan.plan.BudgetLine;
import dev.peakplan.plan.CostDriver;
import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.InitiativeEffect;
import dev.peakplan.plan.Scope;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Spending, caps, initiatives and sources of the city contact centre. */
final class VancouverBudget {
    private static final String ASSUMED = "planner's assumption";

    private VancouverBudget() {}

    static Budget budget() {
        return new Budget(lines(), caps(), floors(), initiatives());
    }

    private static List<BudgetLine> lines() {
        return List.of(
                at(
                        line("rent", "Rent of the floor", OPERATING, 21_500, "Lease: 46 seats", "Seats for the peak"),
                        MAIN,
                        SERVICE),
                at(
                        line(
                                "utilities",
                                "Power, water, cleaning",
                                OPERATING,
                                CostDriver.FIXED,
                                List.of(
                                        money(5200),
                                        money(5100),
                                        money(4300),
                                        money(3900),
                                        money(3600),
                                        money(3800),
                                        money(4400),
                                        money(4400),
                                        money(3700),
                                        money(3900),
                                        money(4600),
                                        money(5100)),
                                "Bills of last year",
                                "Working floor"),
                        MAIN,
                        SERVICE),
                at(
                        line(
                                "home-office",
                                "Home-office allowance",
                                OPERATING,
                                CostDriver.PER_HEAD,
                                Collections.nCopies(12, money(45)),
                                "45 a head",
                                "Remote seats without rent"),
                        REMOTE,
                        SERVICE),
                line(
                        "telephony",
                        "Call-centre system",
                        SOFTWARE,
                        CostDriver.PER_HEAD,
                        Collections.nCopies(12, money(95)),
                        "Licence per seat",
                        "Routing, recording, reports"),
                line("crm", "CRM maintenance", SOFTWARE, 3_800, "Contract to December", "Case history for every agent"),
                line(
                        "headsets",
                        "Computers and headsets",
                        EQUIPMENT,
                        CostDriver.PER_HIRE,
                        Collections.nCopies(12, money(1_150)),
                        "Price list",
                        "A place for every hire"),
                line(
                        "replacement",
                        "Replacement of old computers",
                        EQUIPMENT,
                        CostDriver.FIXED,
                        inMonths(12_000, 5, 10),
                        "Four-year cycle, 48 places",
                        "Fewer outages"),
                line(
                        "coaching",
                        "Trainers and courses",
                        TRAINING,
                        CostDriver.FIXED,
                        inMonths(6_500, 3, 4, 9, 10),
                        "Two trainers, off-season",
                        "Shorter handle times"),
                line(
                        "survey",
                        "Satisfaction survey",
                        OTHER,
                        CostDriver.FIXED,
                        inMonths(9_000, 2, 8),
                        "Two waves",
                        "Voice of the citizens"));
    }

    private static List<BudgetCap> caps() {
        return List.of(
                cap("labour-year", "Labour of the year", Scope.of(LABOUR), 2_400_000),
                cap("labour-peak", "Labour June to August", Scope.of(LABOUR).inPeriods(month(6), month(8)), 612_000),
                cap("total-year", "All spending of the year", Scope.ALL, 2_990_000),
                cap("recruiting", "Recruiting of the year", Scope.of(RECRUITMENT), 9_000),
                cap("projects", "Software of the year", Scope.of(SOFTWARE), 175_000),
                cap(
                        "remote-half",
                        "Remote agents, first half",
                        Scope.ALL.inPeriods(month(1), month(6)).atSite(REMOTE),
                        214_000),
                cap("permits", "Permits and property, year", Scope.ALL.inDepartment("permits"), 795_000));
    }

    private static BudgetCap cap(String id, String name, Scope scope, double amount) {
        return new BudgetCap(id, name, scope, money(amount));
    }

    private static List<BudgetFloor> floors() {
        return List.of(new BudgetFloor(
                "training", "Training share", Scope.of(TRAINING), Optional.empty(), OptionalDouble.of(0.01)));
    }

    private static List<Initiative> initiatives() {
        return List.of(
                initiative(
                        "ai-assistant",
                        "AI service assistant",
                        SOFTWARE,
                        window(1, 8, 2),
                        costs(38_000, 2_400, 0, 0),
                        List.of(new InitiativeEffect("general", 0.07, 30), new InitiativeEffect("digital", 0.1, 12)),
                        why("Quotation of May", "7 % of general calls answered without an agent")),
                initiative(
                        "knowledge",
                        "Knowledge base",
                        SOFTWARE,
                        window(1, 10, 1),
                        costs(16_000, 600, 0, 0),
                        List.of(new InitiativeEffect("general", 0.025, 20), new InitiativeEffect("permits", 0.03, 14)),
                        why("Quotation of May", "Shorter searches")),
                initiative(
                        "permit-course",
                        "Permit law course",
                        TRAINING,
                        window(2, 10, 1),
                        costs(14_500, 0, 0, 3_000),
                        List.of(new InitiativeEffect("permits", 0.035, 60)),
                        why("College of the province", "Fewer call-backs")),
                initiative(
                        "callback",
                        "Call-back at peak hours",
                        SOFTWARE,
                        window(1, 6, 0),
                        costs(9_500, 700, 0, 12_000),
                        List.of(new InitiativeEffect("general", 0.015, 6)),
                        why("Option of the call-centre system", "Callers need not wait")),
                initiative(
                        "joint-buying",
                        "Joint purchase with the library",
                        EQUIPMENT,
                        window(1, 9, 1),
                        costs(3_500, 0, 900, 0),
                        List.of(),
                        why("Framework contract", "Better prices")));
    }

    static List<Source> sources() {
        String vancouver = "City of Vancouver open data, 3-1-1 contact centre metrics";
        String vancouverLink = "https://opendata.vancouver.ca/explore/dataset/3-1-1-contact-centre-metrics/";
        String bls = "BLS Occupational Outlook Handbook, customer service representatives, May 2024";
        String blsLink =
                "https://www.bls.gov/ooh/office-and-administrative-support/customer-service-representatives.htm";
        return List.of(
                new Source(
                        "Calls by month",
                        "2023",
                        vancouver,
                        vancouverLink,
                        "Calls offered; 70 % taken as general, 30 % as permits and property (" + ASSUMED + ")"),
                new Source(
                        "Patience",
                        "mean wait / share abandoned",
                        vancouver,
                        vancouverLink,
                        "Mean wait weighted by calls over abandoned / offered of 2023; holds for exponential patience"),
                new Source(
                        "Profile of the week",
                        "by hour and day",
                        "City of Boston open data, 311 requests by phone, 2015",
                        "https://data.boston.gov/",
                        "Cut to 7:00-22:00 every day, 8:00-18:00 on weekdays for the digital desk"),
                new Source("Agent pay", "17.45 USD/hour", bls, blsLink, "Median of call centres x 173.33 hours"),
                new Source("Senior pay", "20.59 USD/hour", bls, blsLink, "Median of the occupation x 173.33 hours"),
                new Source("Seasonal pay", "14.75 USD/hour", bls, blsLink, "10th percentile x 173.33 hours"),
                new Source(
                        "Team lead pay",
                        "56,620 USD/year",
                        "OEWS percentiles, first-line supervisors",
                        "https://www.bls.gov/oes/",
                        "Median of about 2019, a twelfth a month"),
                new Source(
                        "Attrition",
                        "30 %/year",
                        "ContactBabel 2020, secondary",
                        "",
                        "1 - 0.7^(1/12) = 2.93 % a month; other roles: " + ASSUMED),
                new Source(
                        "Shrinkage",
                        "27 %",
                        "OpsDog benchmark, n = 1230",
                        "https://opsdog.com/products/call-center-shrink-rate",
                        "Remote agents 24 % (" + ASSUMED + ")"),
                new Source("Occupancy", "at most 85 %", "ICMI target range 75-85 %, secondary", "", ""),
                new Source(
                        "Payroll taxes",
                        "6.2 %, 1.45 %, 0.6 %",
                        "IRS Publication 15",
                        "https://www.irs.gov/publications/p15",
                        "Employer's share; wage base of 2024"),
                new Source(
                        "Chats, requests, prices, caps", "", ASSUMED, "", "Illustrative; replace them with your own"));
    }
}
