package dev.peakplan.plan;

/**
 * Something in a request that cannot be planned with, at its place.
 *
 * @param path where it is, such as {@code demand.queues[2].profileId}; positions count from 0
 * @param found what is there
 * @param expected what should be there
 * @param detail what {@code expected} needs besides (a number of entries, another path); may be empty
 */
public record RequestProblem(String path, String found, Expected expected, String detail) {

    /** One sentence that names place, finding and expectation. */
    public String sentence(Language language) {
        String what = expected.text(language) + (detail.isEmpty() ? "" : " " + detail);
        return language == Language.ZH
                ? "%s：现为“%s”，应为%s".formatted(path, found, what)
                : "%s is \"%s\" but must be %s".formatted(path, found, what);
    }

    /** What should have been there. */
    public enum Expected {
        KNOWN_PERIOD("the id of a period", "已定义的期间编号"),
        KNOWN_SITE("the id of a site", "已定义的职场编号"),
        KNOWN_DEPARTMENT("the id of a department", "已定义的部门编号"),
        KNOWN_TEAM("the id of a team", "已定义的班组编号"),
        KNOWN_ROLE("the id of a role", "已定义的岗位编号"),
        KNOWN_QUEUE("the id of a queue", "已定义的队列编号"),
        KNOWN_PROFILE("the id of a profile that covers the season", "覆盖该季节的时段分布编号"),
        KNOWN_INITIATIVE("the id of another initiative", "其他举措的编号"),
        KNOWN_STAFFING("a team and role that are staffed together", "已配置的班组与岗位组合"),
        KNOWN_TARGET("the id of what the change is about", "该变更所针对对象的编号"),
        UNIQUE("unique; it is already used at", "唯一值，已用于"),
        ONE_PER_PERIOD("one value per period:", "每个期间一个值："),
        PERIOD_COUNT("between 1 and 104 periods", "1 至 104 个期间"),
        NOT_BEFORE("no earlier than", "不早于"),
        AT_MOST("at most", "不大于"),
        AT_LEAST("at least", "不小于"),
        CAP_BEFORE("right after a cap of the same scope, whose unspent amount it carries over", "紧接在范围相同的上限之后，才能结转其结余"),
        VOLUME_OF_EVERY_PERIOD("a volume for every period; missing:", "每个期间的业务量；缺少："),
        SOMETHING_TO_PLAN("at least one team", "至少一个班组");

        private final String english;
        private final String chinese;

        Expected(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        public String text(Language language) {
            return language == Language.ZH ? chinese : english;
        }
    }
}
