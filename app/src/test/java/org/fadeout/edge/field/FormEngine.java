package org.fadeout.edge.field;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.javarosa.core.model.Constants;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.ValidateOutcome;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceFactory;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.form.api.FormEntryPrompt;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;
import org.jspecify.annotations.NullUnmarked;

/** A form in JavaRosa, the engine inside ODK Collect, filled in as a person would. */
@NullUnmarked
public final class FormEngine {
    /** Held, because Java forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.javarosa"), Logger.getLogger("XFormParser"), Logger.getLogger("XFormParserReporter"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final FormDef form;
    private final FormEntryController controller;

    /** Loads a form with the lists that it chooses from. */
    public FormEngine(byte[] xml, Map<String, byte[]> csv, Path folder) throws Exception {
        new XFormsModule().registerModule();
        PropertyManager.setPropertyManager(new Phone());
        for (Map.Entry<String, byte[]> list : csv.entrySet()) {
            Files.write(folder.resolve(list.getKey() + ".csv"), list.getValue());
        }
        ReferenceManager.instance().reset();
        ReferenceManager.instance().addReferenceFactory(new Lists(folder));
        form = XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xml));
        form.initialize(true, new InstanceInitializationFactory());
        controller = new FormEntryController(new FormEntryModel(form));
    }

    /** The languages that the form has. */
    public List<String> languages() {
        return List.of(form.getLocalizer().getAvailableLocales());
    }

    /** The names of the questions that a person would be asked now. */
    public List<String> asked() {
        List<String> asked = new ArrayList<>();
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        for (int event = controller.stepToNextEvent();
                event != FormEntryController.EVENT_END_OF_FORM;
                event = controller.stepToNextEvent()) {
            if (event == FormEntryController.EVENT_QUESTION) {
                asked.add(name(controller.getModel().getFormIndex()));
            }
        }
        return asked;
    }

    private static String name(FormIndex index) {
        return index.getReference().getNameLast();
    }

    /** The question of a name; the second of this name, in a group that repeats, is {@code name#2}. */
    private FormEntryPrompt prompt(String wanted) {
        String name = wanted.replaceFirst("#\\d+$", "");
        int left = name.equals(wanted) ? 1 : Integer.parseInt(wanted.substring(name.length() + 1));
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        for (int event = controller.stepToNextEvent();
                event != FormEntryController.EVENT_END_OF_FORM;
                event = controller.stepToNextEvent()) {
            if (event == FormEntryController.EVENT_QUESTION
                    && name(controller.getModel().getFormIndex()).equals(name)
                    && --left == 0) {
                return controller.getModel().getQuestionPrompt();
            }
        }
        throw new IllegalArgumentException("Nobody is asked for " + name + "; asked are " + asked());
    }

    /** What a person reads of a question in a language. */
    public String words(String name, String language) {
        controller.setLanguage(language);
        return prompt(name).getQuestionText();
    }

    /** The values that may be chosen. */
    public List<String> choices(String name) {
        return prompt(name).getSelectChoices().stream()
                .map(SelectChoice::getValue)
                .toList();
    }

    /** Says that there is one more of a group that repeats. */
    public void more(String group) {
        controller.jumpToIndex(FormIndex.createBeginningOfFormIndex());
        for (int event = controller.stepToNextEvent();
                event != FormEntryController.EVENT_END_OF_FORM;
                event = controller.stepToNextEvent()) {
            if (event == FormEntryController.EVENT_PROMPT_NEW_REPEAT
                    && name(controller.getModel().getFormIndex()).equals(group)) {
                controller.newRepeat();
                return;
            }
        }
        throw new IllegalArgumentException("Nothing called " + group + " repeats");
    }

    /** Answers a question; true where the form takes the answer. Several choices are parted by blanks. */
    public boolean answer(String name, String text) {
        FormEntryPrompt prompt = prompt(name);
        IAnswerData data;
        if (prompt.getControlType() == Constants.CONTROL_SELECT_MULTI) {
            data = new MultipleItemsData(List.of(text.split(" ")).stream()
                    .map(one -> prompt.getSelectChoices().stream()
                            .filter(choice -> choice.getValue().equals(one))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(one + " cannot be chosen for " + name))
                            .selection())
                    .toList());
        } else if (prompt.getSelectChoices() != null
                && !prompt.getSelectChoices().isEmpty()) {
            data = prompt.getSelectChoices().stream()
                    .filter(choice -> choice.getValue().equals(text))
                    .findFirst()
                    .map(choice -> (IAnswerData) new SelectOneData(choice.selection()))
                    .orElseThrow(() -> new IllegalArgumentException(text + " cannot be chosen for " + name));
        } else {
            data = org.javarosa.core.model.data.AnswerDataFactory.templateByDataType(prompt.getDataType())
                    .cast(new UncastData(text));
        }
        return controller.answerQuestion(prompt.getIndex(), data, true) == FormEntryController.ANSWER_OK;
    }

    /** The name of the first question whose answer is missing or not allowed; empty where the form may be sent. */
    public String fault() {
        ValidateOutcome outcome = form.validate();
        return outcome == null || outcome.outcome == FormEntryController.ANSWER_OK ? "" : name(outcome.failedPrompt);
    }

    /** What the phone sends. */
    public byte[] finish() throws IOException {
        form.postProcessInstance();
        return new XFormSerializingVisitor().serializeInstance(form.getMainInstance());
    }

    /** Another filling-in: the same answers under another id. */
    public static byte[] renamed(byte[] xml, String instance) {
        return new String(xml, StandardCharsets.UTF_8)
                .replaceFirst("<instanceID>[^<]*", "<instanceID>" + instance)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static final class Phone implements IPropertyManager {
        @Override
        public List<String> getProperty(String name) {
            return List.of(getSingularProperty(name));
        }

        @Override
        public void setProperty(String name, String value) {}

        @Override
        public void setProperty(String name, List<String> value) {}

        @Override
        public String getSingularProperty(String name) {
            return switch (name) {
                case "deviceid" -> "collect:4711";
                case "username" -> "Invented Operator";
                default -> UUID.randomUUID().toString();
            };
        }

        @Override
        public void addRules(IPropertyRules rules) {}

        @Override
        public List<IPropertyRules> getRules() {
            return List.of();
        }
    }

    private record Lists(Path folder) implements ReferenceFactory {
        @Override
        public boolean derives(String uri) {
            return uri.startsWith("jr://file-csv/");
        }

        @Override
        public Reference derive(String uri) {
            return new ListFile(uri, folder.resolve(uri.substring("jr://file-csv/".length())));
        }

        @Override
        public Reference derive(String uri, String context) {
            return derive(uri);
        }
    }

    private record ListFile(String uri, Path file) implements Reference {
        @Override
        public boolean doesBinaryExist() {
            return Files.exists(file);
        }

        @Override
        public InputStream getStream() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public String getURI() {
            return uri;
        }

        @Override
        public String getLocalURI() {
            return file.toString();
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove() {}

        @Override
        public Reference[] probeAlternativeReferences() {
            return new Reference[0];
        }
    }
}
