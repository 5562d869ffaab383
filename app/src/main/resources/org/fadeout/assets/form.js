// What a form does beyond sending itself: brings the summary of faults into view, looks up numbers of records, starts the map.
const form = document.querySelector('form.record-form');

document.getElementById('problems')?.focus();

function lookUp(input) {
  const list = document.getElementById(input.getAttribute('list'));
  let wait;
  input.addEventListener('input', () => {
    window.clearTimeout(wait);
    wait = window.setTimeout(async () => {
      const answer = await fetch(`/register/${input.dataset.numbers}/numbers?q=${encodeURIComponent(input.value)}`);
      if (!answer.ok) return;
      list.replaceChildren(...(await answer.json()).map(({ value, label }) => {
        const option = document.createElement('option');
        option.value = value;
        option.textContent = label;
        return option;
      }));
    }, 200);
  });
}

document.querySelectorAll('input[data-numbers]').forEach(lookUp);
if (form && document.getElementById('draw')) import('./draw.js').then((draw) => draw.startForm(form));
