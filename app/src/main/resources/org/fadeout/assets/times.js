// The day on which things are to be true: a slider over all dated days, a date field, a month back and forth, and a play button.
const DAY = 86400000;
const PLAY = 700;

export const asDate = (number) => {
  const text = String(number).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
};
const days = (date) => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
const date = (number) => new Date(number * DAY).toISOString().slice(0, 10);

function monthOn(from, months) {
  const day = new Date(from * DAY);
  const target = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months + 1, 0);
  return Math.round(target / DAY);
}

function years(first, last, line) {
  line.replaceChildren();
  const span = Math.max(1, last - first);
  const from = new Date(first * DAY).getUTCFullYear() + 1;
  const to = new Date(last * DAY).getUTCFullYear();
  const every = Math.max(1, Math.ceil((to - from + 1) / 8));
  for (let year = from; year <= to; year += every) {
    const mark = document.createElement('span');
    mark.textContent = year;
    mark.style.insetInlineStart = `${100 * (days(`${year}-01-01`) - first) / span}%`;
    line.append(mark);
  }
}

// Calls `changed` with a date, or with '' where every day is meant.
export function timeline(parts, say, changed) {
  const { slider, field, back, forth, play, line } = parts;
  let timer = 0;

  const show = (day) => {
    slider.value = day;
    slider.setAttribute('aria-valuetext', date(day));
    field.value = date(day);
  };
  function stop() {
    clearInterval(timer);
    timer = 0;
    play.setAttribute('aria-pressed', 'false');
    play.textContent = say('play');
  }
  function to(day) {
    const kept = Math.max(Number(slider.min), Math.min(Number(slider.max), day));
    show(kept);
    changed(date(kept));
  }
  function start() {
    if (Number(slider.value) >= Number(slider.max)) to(Number(slider.min));
    play.setAttribute('aria-pressed', 'true');
    play.textContent = say('stop');
    timer = setInterval(() => {
      to(monthOn(Number(slider.value), 1));
      if (Number(slider.value) >= Number(slider.max)) stop();
    }, PLAY);
  }
  slider.addEventListener('input', () => { stop(); to(Number(slider.value)); });
  field.addEventListener('change', () => {
    stop();
    if (field.value && !field.validity.badInput) {
      slider.value = days(field.value);
      changed(field.value);
    } else {
      slider.value = slider.max;
      changed('');
    }
  });
  back.addEventListener('click', () => { stop(); to(monthOn(Number(slider.value), -1)); });
  forth.addEventListener('click', () => { stop(); to(monthOn(Number(slider.value), 1)); });
  play.addEventListener('click', () => (timer ? stop() : start()));
  return {
    // The span of dated days; the slider then stands on the day, or at its end where none is chosen.
    span(first, last, chosen) {
      const some = first > 0;
      [slider, back, forth, play].forEach((one) => { one.disabled = !some; });
      if (!some) return;
      slider.min = days(asDate(first));
      slider.max = days(asDate(last));
      years(Number(slider.min), Number(slider.max), line);
      slider.value = chosen ? days(chosen) : slider.max;
      slider.setAttribute('aria-valuetext', chosen || say('latest'));
      if (!chosen) field.value = '';
    },
    stop,
  };
}
