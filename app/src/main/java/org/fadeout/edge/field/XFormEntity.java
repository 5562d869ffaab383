package org.fadeout.edge.field;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a form says of the entity that it makes or changes (getodk.github.io/xforms-spec/entities). */
final class XFormEntity {
    /** The version of the standard from which on phones write to their own copies of lists. */
    static final String VERSION = "2024.1.0";

    private XFormEntity() {}

    /** The element in the form's data; its attributes are computed. */
    static String declared(FormModel.Writes writes) {
        return "<entity dataset=\"" + XForm.attribute(writes.list())
                + "\" id=\"\" create=\"\" update=\"\" baseVersion=\"\" trunkVersion=\"\" branchId=\"\"><label/></entity>";
    }

    /** How its attributes and its label are computed. A phone takes an entity only with a label, also where it changes one. */
    static String binds(FormModel.Writes writes) {
        String chosen = writes.chosen();
        String row = "instance('" + writes.list() + "')/root/item[name = " + chosen + "]/";
        String anew = chosen + " = ''";
        Map<String, String> computed = new LinkedHashMap<>();
        computed.put("@id", "if(" + anew + ", " + writes.drawn() + ", " + chosen + ")");
        computed.put("@create", "if(" + anew + ", '1', '')");
        computed.put("@update", "if(" + anew + ", '', '1')");
        computed.put("@baseVersion", row + "__version");
        computed.put("@trunkVersion", row + "__trunkVersion");
        computed.put("@branchId", row + "__branchId");
        computed.put("label", "if(" + anew + ", " + writes.label() + ", " + row + "label)");
        StringBuilder binds = new StringBuilder();
        computed.forEach((name, expression) -> binds.append("<bind nodeset=\"/data/meta/entity/")
                .append(name)
                .append("\" type=\"string\" readonly=\"true()\" calculate=\"")
                .append(XForm.attribute(expression))
                .append("\"/>\n"));
        return binds.toString();
    }
}
