// The ground of a task: what was ordered, searched, found and left, and what one find more would change, measured by the server.
import { makeMap, featuresOf, fit, post, say } from './draw.js';
import { styleOfRecord } from './symbols.js';

const { Style, Fill, Stroke, Circle } = ol.style;
const PURPLE = '#7b2d8b';
const disc = new Style({ stroke: new Stroke({ color: '#8a3b00', width: 1, lineDash: [3, 3] }), zIndex: 2 });
const gap = new Style({ fill: new Fill({ color: 'rgba(123, 45, 139, 0.55)' }), stroke: new Stroke({ color: PURPLE, width: 1.5 }), zIndex: 3 });
const fresh = new Style({ image: new Circle({ radius: 7, fill: new Fill({ color: '#ffd24a' }), stroke: new Stroke({ color: '#1c2730', width: 2 }) }), zIndex: 9 });
const STYLES = { disc, gap, fresh };
const KINDS = { polygon: 'task', searched: 'searched', exclusion: 'exclusion', find: 'find' };
const ORDER = { searched: 1, exclusion: 1, polygon: 2, disc: 3, gap: 4, find: 5, fresh: 6 };

const style = (feature) => STYLES[feature.get('part')] || styleOfRecord(KINDS[feature.get('part')], feature.getProperties());

const target = document.getElementById('ground');
const source = new ol.source.Vector();
const map = makeMap(target, [new ol.layer.Vector({
  source, style, renderOrder: (a, b) => ORDER[a.get('part')] - ORDER[b.get('part')],
})]);
target.fadeout = { map, source };

function show(read) {
  source.clear();
  source.addFeatures(featuresOf(read));
}

const shown = fetch(`/tasks/${target.dataset.task}/ground.json${window.location.search}`).then((answer) => answer.json());
shown.then((read) => {
  show(read);
  fit(map, source.getExtent());
  target.dataset.ready = 'yes';
});

document.querySelectorAll('canvas[data-key]').forEach((canvas) => {
  const part = canvas.dataset.key;
  const context = ol.render.toContext(canvas.getContext('2d'), { size: [30, 18], pixelRatio: 2 });
  const feature = new ol.Feature({ part, depth: '0.2 m', label: '' });
  context.setStyle(style(feature));
  context.drawGeometry(part === 'disc' ? new ol.geom.Circle([15, 9], 7) : new ol.geom.Polygon([[[2, 2], [28, 2], [28, 16], [2, 16], [2, 2]]]));
});

const form = document.getElementById('new-find');
const add = document.getElementById('add-find');
const preview = document.getElementById('preview');

function startFinds() {
  const position = form.querySelector('[name="f.position"]');
  let wait;
  let asking;
  add.hidden = false;
  function open(on) {
    add.setAttribute('aria-pressed', String(on));
    form.hidden = !on;
    target.classList.toggle('choosing', on);
    if (!on) {
      preview.hidden = true;
      shown.then(show);
    }
  }
  // What stands there is not of what was typed last until the answer has come.
  const busy = (on) => preview.setAttribute('aria-busy', String(on));
  function overtaken() {
    busy(true);
    window.clearTimeout(wait);
    if (asking) asking.abort();
  }
  async function look() {
    overtaken();
    if (!position.value.trim()) { busy(false); return; }
    asking = new AbortController();
    const fields = Object.fromEntries([...new FormData(form)].filter(([name]) => name.startsWith('f.') || name === '_csrf'));
    try {
      const told = await post(`/tasks/${target.dataset.task}/preview${window.location.search}`, fields, asking.signal);
      preview.hidden = false;
      preview.textContent = told.faults.length ? told.faults.join(' · ') : say(preview.dataset.grows, told.before, told.after);
      preview.dataset.m2 = told.afterM2 ?? '';
      if (told.ground) show(told.ground);
      busy(false);
    } catch (failure) {
      if (failure.name !== 'AbortError') { preview.hidden = false; preview.textContent = failure.message; busy(false); }
    }
  }
  add.addEventListener('click', () => open(form.hidden));
  document.getElementById('no-find').addEventListener('click', () => open(false));
  form.addEventListener('input', () => { overtaken(); wait = window.setTimeout(look, 250); });
  map.on('singleclick', (event) => {
    if (form.hidden) return;
    const [longitude, latitude] = ol.proj.toLonLat(event.coordinate);
    position.value = `${latitude.toFixed(7)} ${longitude.toFixed(7)}`;
    source.addFeature(new ol.Feature({ geometry: new ol.geom.Point(event.coordinate), part: 'fresh' }));
    look();
  });
}

if (form && add) startFinds();
document.getElementById('problems')?.focus();
