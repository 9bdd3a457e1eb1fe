package dev.peakplan.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.excel.issue.IssueCode;
import dev.peakplan.excel.read.ReadResult;
import dev.peakplan.excel.read.WorkbookReader;
import dev.peakplan.excel.template.Template;
import dev.peakplan.plan.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files of others: each is answered with its own kind of message. The large collection is used where it lies beside the project. */
class CorpusTest {
    private static final Set<IssueCode> OLD =
            Set.of(IssueCode.OLD_EXCEL, IssueCode.MACRO, IssueCode.NOT_A_WORKBOOK, IssueCode.CORRUPT);
    private static final Map<String, Set<IssueCode>> KINDS = Map.of(
            "macro", Set.of(IssueCode.MACRO, IssueCode.OLD_EXCEL, IssueCode.CORRUPT),
            "xlsb", Set.of(IssueCode.BINARY_WORKBOOK),
            "encrypted-or-protected", Set.of(IssueCode.ENCRYPTED, IssueCode.OLD_EXCEL, IssueCode.MISSING_SHEET),
            "old-biff", OLD,
            "strict-ooxml", Set.of(IssueCode.STRICT_OOXML));

    @Test
    void damagedCopiesOfOurOwnTemplateAreAnswered() {
        byte[] template = Template.write(Language.EN);
        Random random = new Random(5);
        for (int k = 0; k < 60; k++) {
            byte[] damaged = template.clone();
            for (int j = 0; j < 1 + k; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertFalse(WorkbookReader.read(damaged).issues().isEmpty() && k > 50);
        }
    }

    @Test
    void everyFileOfTheCollectionIsAnsweredByItsKind() throws IOException {
        Optional<Path> corpus = find();
        if (corpus.isEmpty()) {
            return;
        }
        List<String> wrong = new ArrayList<>();
        List<String> lines = Files.readAllLines(corpus.get().resolve("MANIFEST.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t");
            ReadResult result =
                    WorkbookReader.read(Files.readAllBytes(corpus.get().resolve(fields[0])));
            Set<IssueCode> allowed = KINDS.get(fields[1]);
            IssueCode first = result.issues().get(0).code();
            if (allowed != null && !allowed.contains(first)) {
                wrong.add(fields[0] + " (" + fields[1] + "): " + first);
            }
            assertTrue(result.request().isEmpty(), fields[0]);
        }
        assertEquals(List.of(), wrong);
    }

    private static Optional<Path> find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path corpus = folder.resolve("shared/corpus");
            if (Files.exists(corpus.resolve("MANIFEST.tsv"))) {
                return Optional.of(corpus);
            }
        }
        return Optional.empty();
    }
}
