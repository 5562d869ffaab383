package org.fadeout.edge.exchange;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.fadeout.base.issues.Issue;
import org.jspecify.annotations.Nullable;

/** Issues as one page that needs nothing else: a table, and a line to filter it by. Every text is escaped. */
final class IssuesHtml {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Fadeout: issues</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body{font:16px/1.4 system-ui,sans-serif;margin:1.5rem;color:#1a1a1a;background:#fff}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #c8c8c8}
            tr.blocking td:first-child{border-left:.4rem solid #a4161a}
            tr.warning td:first-child{border-left:.4rem solid #b7791f}
            input{font:inherit;padding:.3rem;width:22rem;max-width:100%}
            </style></head><body>
            <h1>Issues</h1>
            """;
    private static final String TABLE = """
            <p><label>Show rows that hold <input id="filter" type="search"></label> <output id="shown"></output></p>
            <table><thead><tr>""";
    private static final String TAIL = """
            </tbody></table>
            <script>
            const filter = document.getElementById('filter'), rows = [...document.querySelectorAll('tbody tr')];
            const show = () => {
              const words = filter.value.toLowerCase().split(' ').filter(Boolean);
              let n = 0;
              for (const row of rows) {
                const text = row.textContent.toLowerCase();
                row.hidden = !words.every(word => text.includes(word));
                n += row.hidden ? 0 : 1;
              }
              document.getElementById('shown').textContent = n + ' of ' + rows.length;
            };
            filter.addEventListener('input', show); show();
            </script></body></html>
            """;

    private IssuesHtml() {}

    static void write(List<Issue> issues, @Nullable String notice, Writer out) throws IOException {
        out.write(HEAD);
        if (notice != null) {
            out.write("<p><em>" + escaped(notice) + "</em></p>\n");
        }
        out.write(TABLE);
        for (String column : IssueFile.COLUMNS) {
            out.write("<th scope=\"col\">" + column.replace('_', ' ') + "</th>");
        }
        out.write("</tr></thead><tbody>\n");
        for (Issue issue : issues) {
            out.write("<tr class=\"" + issue.severity().text() + "\">");
            for (String value : IssueFile.values(issue)) {
                out.write("<td>" + escaped(value) + "</td>");
            }
            out.write("</tr>\n");
        }
        out.write(TAIL);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
