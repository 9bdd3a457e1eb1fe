package dev.peakplan.excel.issue;

import dev.peakplan.excel.schema.Text;

/** The kinds of issue. Their names are stable: programs may rely on them. */
public enum IssueCode {
    EMPTY_FILE("文件是空的", "The file is empty"),
    TOO_BIG("文件太大", "The file is too big"),
    TOO_SLOW("打开文件用时过长", "Opening the file takes too long"),
    TEXT_FILE("这是文本文件，不是工作簿", "This is a text file, not a workbook"),
    WEB_PAGE("这是网页，不是工作簿", "This is a web page, not a workbook"),
    XML_SPREADSHEET("这是 XML 表格，不是 xlsx", "This is an XML spreadsheet, not xlsx"),
    NOT_A_WORKBOOK("这不是工作簿", "This is not a workbook"),
    OTHER_DOCUMENT("这是另一种文档", "This is another kind of document"),
    OPEN_DOCUMENT("这是 OpenDocument 表格", "This is an OpenDocument spreadsheet"),
    OLD_EXCEL("这是旧版 Excel 文件", "This is a file of an old Excel"),
    ENCRYPTED("文件已加密", "The file is encrypted"),
    MACRO("文件含有宏", "The file contains macros"),
    BINARY_WORKBOOK("这是二进制工作簿 (xlsb)", "This is a binary workbook (xlsb)"),
    STRICT_OOXML("文件以“严格 Open XML”格式保存", "The file was saved as Strict Open XML"),
    DOCTYPE("文件含有文档类型声明", "The file contains a document type declaration"),
    DDE("文件含有动态数据交换 (DDE) 链接", "The file contains a dynamic data exchange (DDE) link"),
    EXTERNAL_LINK("文件引用了其他工作簿", "The file refers to other workbooks"),
    UNSAFE_NAME("压缩包内有不安全的名称", "The archive contains an unsafe name"),
    REPEATED_PART("压缩包内有重名的部件", "The archive contains a part twice"),
    EMBEDDED_OBJECT("文件含有嵌入的对象或控件", "The file contains an embedded object or control"),
    REMOTE_CONTENT("文件会从别处加载内容", "The file loads content from elsewhere"),
    FILE_LINK("超链接指向文件或网络共享", "A hyperlink leads to a file or network share"),
    CORRUPT("文件已损坏", "The file is damaged"),

    MISSING_SHEET("缺少工作表", "A sheet is missing"),
    REPEATED_SHEET("工作表重复", "A sheet is repeated"),
    NO_HEADER("找不到表头", "No header was found"),
    NO_ROWS("没有数据行", "There are no rows"),
    TOO_MANY_ROWS("行数过多", "There are too many rows"),
    MISSING_COLUMN("缺少列", "A column is missing"),
    UNKNOWN_COLUMN("未识别的列", "A column is not known"),
    REPEATED_COLUMN("列重复", "A column is repeated"),
    UNKNOWN_SETTING("未识别的设置项", "A setting is not known"),

    EMPTY_CELL("必填单元格为空", "A required cell is empty"),
    NOT_A_NUMBER("不是数字", "Not a number"),
    NOT_WHOLE("不是整数", "Not a whole number"),
    OTHER_CURRENCY("币种与方案不同", "Another currency than the plan's"),
    OUT_OF_RANGE("超出范围", "Out of range"),
    NOT_A_DATE("不是日期", "Not a date"),
    NOT_A_TIME("不是时刻", "Not a time of day"),
    NOT_IN_LIST("不在可选值中", "Not in the list of values"),
    NOT_YES_NO("不是“是/否”", "Neither yes nor no"),
    TOO_LONG("文字过长", "The text is too long"),
    CELL_ERROR("公式出错", "The formula gives an error"),
    NO_CACHED_VALUE("公式没有结果", "The formula has no result"),
    UNKNOWN_REFERENCE("找不到所引用的编号", "The ID is not found"),
    DUPLICATE("重复", "Given twice"),
    CONTRADICTION("前后矛盾", "A contradiction"),
    WRONG_ORDER("先后颠倒", "In the wrong order"),

    IMPROBABLE("数据可疑", "An improbable figure"),
    HISTORY_ROW("历史数据有问题", "A problem of the history"),
    OLDER_TEMPLATE("这是旧版模板", "This is an older template"),
    NEWER_TEMPLATE("这是较新版本的模板", "This is a newer template"),
    DIFFERS("与校验结果不符", "Not what the checker finds");

    private final Text title;

    IssueCode(String zh, String en) {
        this.title = Text.of(zh, en);
    }

    /** What is wrong, in a few words. */
    public Text title() {
        return title;
    }

    /** Whether the whole file is refused for it, without reading a cell. */
    public boolean refusesFile() {
        return ordinal() <= CORRUPT.ordinal() && this != EXTERNAL_LINK && this != FILE_LINK;
    }
}
