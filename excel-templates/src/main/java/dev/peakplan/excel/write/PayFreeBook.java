package dev.peakplan.excel.write;

import dev.peakplan.excel.schema.Text;
import dev.peakplan.excel.template.StableBytes;
import dev.peakplan.plan.CostCategory;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Language;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.Team;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A plan for those who do not see pay, as a workbook of its own: spending by line with what pay comes to as one line per category, heads,
 * and service. Nothing of the planner's own file is in it.
 */
public final class PayFreeBook {
    private static final Text SPENDING = Text.of("支出", "Spending");
    private static final Text HEADS = Text.of("人数", "Heads");
    private static final Text SERVICE = Text.of("服务", "Service");
    private static final Text NOTE =
            Text.of("本文件不含薪酬明细：各类别的薪酬只列合计。", "Without pay: what pay comes to is one line per category.");

    /**
     * A line of spending.
     *
     * @param category its category
     * @param name what people call it; empty for recruiting and onboarding
     * @param basis how the amount came about
     * @param effect what it is expected to bring
     * @param amounts one amount per period
     */
    public record Line(CostCategory category, String name, String basis, String effect, List<Money> amounts) {
        public Line {
            amounts = List.copyOf(amounts);
        }

        public Line with(List<Money> other) {
            return new Line(category, name, basis, effect, other);
        }
    }

    private final PlanRequest request;
    private final Language language;

    private PayFreeBook(PlanRequest request, Language language) {
        this.request = request;
        this.language = language;
    }

    public static byte[] write(
            PlanRequest request,
            List<HeadsOutcome> heads,
            List<ServiceOutcome> service,
            List<Line> lines,
            Language language) {
        PayFreeBook plan = new PayFreeBook(request, language);
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            PlainSheet.write(book, SPENDING.in(language), NOTE.in(language), plan.spending(lines));
            PlainSheet.write(book, HEADS.in(language), request.settings().title(), plan.heads(heads));
            PlainSheet.write(book, SERVICE.in(language), request.settings().title(), plan.service(service));
            return StableBytes.of(book);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Object> head(Text... columns) {
        List<Object> head = new ArrayList<>();
        for (Text column : columns) {
            head.add(column.in(language));
        }
        request.calendar().periods().stream().map(Period::label).forEach(head::add);
        return head;
    }

    private List<List<Object>> spending(List<Line> lines) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(head(
                Text.of("类别", "Category"),
                Text.of("项目", "Line"),
                Text.of("依据", "Basis"),
                Text.of("预期效果", "Expected effect"),
                Text.of(
                        "合计（" + request.settings().currency() + "）",
                        "Total (" + request.settings().currency() + ")")));
        for (Line line : lines) {
            List<Object> row = new ArrayList<>();
            row.add(Vocabulary.category(line.category()).in(language));
            row.add(line.name());
            row.add(line.basis());
            row.add(line.effect());
            row.add(line.amounts().stream()
                    .reduce(Money.ZERO, Money::plus)
                    .major()
                    .doubleValue());
            line.amounts().forEach(amount -> row.add(amount.major().doubleValue()));
            rows.add(row);
        }
        return rows;
    }

    private List<List<Object>> heads(List<HeadsOutcome> outcomes) {
        Map<String, String> teams =
                request.organisation().teams().stream().collect(Collectors.toMap(Team::id, Team::name));
        Map<String, String> roles =
                request.workforce().roles().stream().collect(Collectors.toMap(Role::id, Role::name));
        Map<String, List<Object>> rows = new LinkedHashMap<>();
        rows.put("", head(Text.of("班组", "Team"), Text.of("岗位", "Role")));
        for (HeadsOutcome outcome : outcomes) {
            rows.computeIfAbsent(
                            outcome.teamId() + "\n" + outcome.roleId(),
                            key -> new ArrayList<>(List.of(teams.get(outcome.teamId()), roles.get(outcome.roleId()))))
                    .add(outcome.heads());
        }
        return new ArrayList<>(rows.values());
    }

    private List<List<Object>> service(List<ServiceOutcome> outcomes) {
        Map<String, String> teams =
                request.organisation().teams().stream().collect(Collectors.toMap(Team::id, Team::name));
        Map<String, List<Object>> rows = new LinkedHashMap<>();
        rows.put("", head(Text.of("班组", "Team"), Text.of("指标", "Figure")));
        Text required = Text.of("需求工时", "Required hours");
        Text staffed = Text.of("配置工时", "Staffed hours");
        for (ServiceOutcome outcome : outcomes) {
            String team = teams.get(outcome.teamId());
            rows.computeIfAbsent(
                            outcome.teamId() + "\nrequired",
                            key -> new ArrayList<>(List.of(team, required.in(language))))
                    .add(outcome.requiredHours());
            rows.computeIfAbsent(
                            outcome.teamId() + "\nstaffed", key -> new ArrayList<>(List.of(team, staffed.in(language))))
                    .add(outcome.capacityHours());
        }
        return new ArrayList<>(rows.values());
    }
}
