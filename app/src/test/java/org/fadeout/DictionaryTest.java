package org.fadeout;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every word of the field that is a type stands in docs/dictionary.md. */
class DictionaryTest {
    private static final Path DICTIONARY = Path.of("../docs/dictionary.md");

    @Test
    void everyPublicRecordAndClosedListIsExplained() throws Exception {
        ImportOption product = place -> !place.contains("/test-classes/") && !place.contains("-tests.jar");
        List<String> types = new ClassFileImporter()
                .withImportOption(product).importPackages("org.fadeout.flow", "org.fadeout.base.measure").stream()
                        .filter(JavaClass::isTopLevelClass)
                        .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(one -> one.isRecord() || one.isEnum() || one.isInterface())
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info"))
                        .sorted()
                        .toList();
        assertThat(types).hasSizeGreaterThan(40).contains("Find", "Area", "Figures");
        String told = Files.exists(DICTIONARY) ? Files.readString(DICTIONARY) : "";
        assertThat(types.stream().filter(name -> !told.contains("`" + name + "`")))
                .as("types that docs/dictionary.md does not explain, each as `Type`")
                .isEmpty();
    }
}
