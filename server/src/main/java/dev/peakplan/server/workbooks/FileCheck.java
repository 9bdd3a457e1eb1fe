package dev.peakplan.server.workbooks;

import dev.peakplan.server.planning.PlanCheck;
import java.util.Optional;

/**
 * A workbook read, and the plan on its sheets checked.
 *
 * @param read the workbook as a request
 * @param check what the checker says of the plan; absent where it has no such sheets
 */
public record FileCheck(FileRead read, Optional<PlanCheck> check) {}
