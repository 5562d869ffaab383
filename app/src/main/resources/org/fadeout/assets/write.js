// While somebody writes, the text goes to the lint of this server and its findings come back beside it. Nothing is kept by that.
const form = document.getElementById("writing");
if (form) {
  const text = document.getElementById("text");
  const findings = document.getElementById("findings");
  const checking = document.getElementById("checking");
  const where = document.getElementById("where");
  const PAUSE = 500;
  let timer = 0;
  let asked = 0;
  let changed = false;

  async function lint() {
    const mine = ++asked;
    checking.hidden = false;
    try {
      const answer = await fetch(form.dataset.lint, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        credentials: "same-origin",
      });
      // An answer to an older text is of no use any more.
      if (answer.ok && mine === asked) {
        findings.innerHTML = await answer.text();
      }
    } finally {
      checking.hidden = mine === asked;
    }
  }

  text.addEventListener("input", () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(lint, PAUSE);
  });

  /** How far down a place of the text stands, measured on a copy with the same width and type. */
  function heightTo(place) {
    const copy = document.createElement("div");
    const look = getComputedStyle(text);
    for (const name of ["font", "lineHeight", "letterSpacing", "paddingInline", "direction", "tabSize"]) {
      copy.style[name] = look[name];
    }
    copy.style.whiteSpace = "pre-wrap";
    copy.style.overflowWrap = "break-word";
    copy.style.position = "absolute";
    copy.style.visibility = "hidden";
    copy.style.inlineSize = `${text.clientWidth}px`;
    copy.textContent = text.value.slice(0, place);
    document.body.append(copy);
    const height = copy.scrollHeight;
    copy.remove();
    return height;
  }

  findings.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-line]");
    if (!link) {
      return;
    }
    event.preventDefault();
    const lines = text.value.split("\n");
    const line = Math.min(Number(link.dataset.line), lines.length);
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    text.focus();
    text.setSelectionRange(start, start + lines[line - 1].length);
    text.scrollTop = Math.max(0, heightTo(start) - text.clientHeight / 3);
  });

  const tell = () => {
    const line = text.value.slice(0, text.selectionStart).split("\n").length;
    where.textContent = where.dataset.line.replace("#", line);
  };
  for (const name of ["keyup", "click", "select"]) {
    text.addEventListener(name, tell);
  }

  form.addEventListener("submit", () => {
    changed = false;
  });
  addEventListener("beforeunload", (event) => {
    if (changed) {
      event.preventDefault();
    }
  });
}
