// The map page and the sheet that is printed of it: reads the address, draws the layers, and keeps address, figures and links to what is drawn.
import { paintLegend } from './symbols.js';
import { makeLayers } from './layers.js';
import { panel } from './records.js';
import { timeline, asDate } from './times.js';
import { measuring } from './measure.js';
import { makeBackdrop } from './backdrop.js';
import { text as placeText, place as placeOf } from './coordinates.js';

const page = document.documentElement;
const isSheet = document.body.dataset.sheet === 'yes';
const byId = (id) => document.getElementById(id);
const address = new URLSearchParams(window.location.search);
const switches = [...document.querySelectorAll('input[data-layer]')];
const FILTERS = ['hazard', 'operator', 'status', 'district'];
// A step by key arrives before the next press does; who wants no motion has none.
const STEP = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 50;
let words = {};
const say = (key) => words[key] || '';
const numbers = new Intl.NumberFormat(page.lang);

const map = new ol.Map({
  target: 'map',
  pixelRatio: isSheet ? 2 : undefined,
  layers: [new ol.layer.Vector({
    source: new ol.source.Vector({ url: '/borders/countries-110m.geojson', format: new ol.format.GeoJSON() }),
    style: new ol.style.Style({
      fill: new ol.style.Fill({ color: '#f6f4ee' }),
      stroke: new ol.style.Stroke({ color: '#a9a291', width: 1 }),
    }),
  })],
  view: new ol.View({ center: [0, 2e6], zoom: 2, maxZoom: 22, enableRotation: false }),
  interactions: ol.interaction.defaults.defaults({ keyboard: false }).extend([
    new ol.interaction.KeyboardPan({ duration: STEP }), new ol.interaction.KeyboardZoom({ duration: STEP }),
  ]),
  controls: isSheet ? [new ol.control.ScaleLine({ minWidth: 120 })]
    : ol.control.defaults.defaults({ attribution: false, rotate: false }).extend([new ol.control.ScaleLine({ minWidth: 80 })]),
});
const layers = makeLayers(map, switches.map((box) => box.dataset.layer), say);
const records = isSheet ? null : panel(map, byId('record'), say);
let summaryOf = '';

function question() {
  const asked = new URLSearchParams();
  for (const name of ['as-of', 'as-known-on', ...FILTERS]) if (address.get(name)) asked.set(name, address.get(name));
  return asked.toString();
}

const shown = () => switches.filter((box) => box.checked).map((box) => box.dataset.layer);

// The address opens the same view again; the table and the sheet are of what is seen.
function keep() {
  const usual = switches.filter((box) => box.dataset.shown === 'yes').map((box) => box.dataset.layer);
  const now = shown();
  if (now.join() === usual.join()) address.delete('layers'); else address.set('layers', now.join() || 'none');
  const [longitude, latitude] = ol.proj.toLonLat(map.getView().getCenter());
  address.set('at', `${latitude.toFixed(5)},${longitude.toFixed(5)},${map.getView().getZoom().toFixed(2)}`);
  const text = address.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  window.history.replaceState(null, '', `${window.location.pathname}?${text}`);
  const kept = new URLSearchParams(address);
  ['record', 'lang'].forEach((name) => kept.delete(name));
  if (isSheet) return;
  const box = ol.proj.transformExtent(map.getView().calculateExtent(), 'EPSG:3857', 'EPSG:4326');
  byId('sheet').href = `/map/sheet?${kept}`;
  kept.set('layers', now.join() || 'none');
  kept.set('box', box.map((degrees) => degrees.toFixed(5)).join());
  byId('table').href = `/map/table?${kept}`;
}

async function read(path) {
  const answer = await fetch(path);
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(told.detail || told.title || `${path}: ${answer.status}`);
  return told;
}

function fault(failure) {
  if (records) records.fault(failure.message); else console.error(failure.message);
}

function summary(lines) {
  byId('summary').replaceChildren(...lines.map(([asks, answers, rests]) => {
    const block = document.createElement('div');
    const parts = [['dt', asks], ['dd', '']].map(([tag, told]) => Object.assign(document.createElement(tag), { textContent: told }));
    parts[1].append(
      Object.assign(document.createElement('strong'), { textContent: answers }),
      Object.assign(document.createElement('span'), { textContent: rests }),
    );
    block.append(...parts);
    return block;
  }));
}

function counted(state) {
  let sum = 0;
  for (const [name, layer] of Object.entries(state.layers)) {
    document.querySelector(`[data-of="${name}"]`).hidden = layer.all === 0 && name !== 'gap';
    const some = layer.drawn === layer.all ? numbers.format(layer.drawn)
      : say('of').replace('{0}', numbers.format(layer.drawn)).replace('{1}', numbers.format(layer.all));
    document.querySelector(`[data-drawn="${name}"]`).textContent = some;
    const undated = document.querySelector(`[data-undated="${name}"]`);
    undated.hidden = layer.undated === 0;
    undated.textContent = say('undated').replace('{0}', numbers.format(layer.undated));
    if (shown().includes(name)) sum += layer.drawn;
    const cluster = document.querySelector(`[data-of="${name}"] canvas[data-symbol=cluster]`);
    if (cluster) cluster.closest('li').hidden = layer.closeZoom === 0;
  }
  if (byId('drawn')) byId('drawn').textContent = say('drawn').replace('{0}', numbers.format(sum));
}

function offer(filters) {
  for (const name of FILTERS) {
    const select = byId(`f-${name}`);
    const value = address.get(name) || '';
    const options = filters[name].some(([one]) => one === value) || !value ? filters[name] : [...filters[name], [value, value]];
    select.replaceChildren(select.options[0], ...options.map(([one, label]) => new Option(label, one)));
    select.value = value;
    select.closest('.choice').hidden = options.length === 0;
  }
}

// How many are drawn, the figures and the gap follow the question; an answer that comes late is not shown.
async function follow() {
  const asked = question();
  summaryOf = asked;
  const state = await read(`/map/state.json?${asked}`);
  if (summaryOf !== asked) return state;
  words = state.words;
  counted(state);
  summary(state.summary);
  return state;
}

async function followGap() {
  if (!shown().includes('gap')) return;
  const asked = question();
  const busy = byId('busy');
  if (busy) busy.textContent = say('busy');
  const state = await read(`/map/state.json?gap=yes&${asked}`).finally(() => { if (busy) busy.textContent = ''; });
  if (summaryOf !== asked) return;
  counted(state);
  layers.askGap();
  layers.show('gap', shown().includes('gap'));
}

function whenDrawn() {
  page.dataset.drawn = 'no';
  map.once('rendercomplete', () => { page.dataset.drawn = 'yes'; });
  map.render();
}

let resting = 0;
function changed() {
  page.dataset.drawn = 'no';
  layers.ask(question(), false);
  keep();
  clearTimeout(resting);
  resting = setTimeout(() => follow().then(followGap).then(whenDrawn).catch(fault), 250);
}

function set(name, value) {
  if (value) address.set(name, value); else address.delete(name);
  changed();
}

function wireTimes(state) {
  const times = timeline({
    slider: byId('slider'), field: byId('as-of'), back: byId('back'), forth: byId('forth'), play: byId('play'), line: byId('years'),
  }, say, (date) => set('as-of', date));
  times.span(state.first, state.last, address.get('as-of'));
  byId('as-known-on').addEventListener('change', (event) => set('as-known-on', event.target.value));
  for (const name of FILTERS) byId(`f-${name}`).addEventListener('change', (event) => set(name, event.target.value));
  byId('clear').addEventListener('click', () => {
    times.stop();
    [...FILTERS, 'as-of', 'as-known-on'].forEach((name) => address.delete(name));
    FILTERS.forEach((name) => { byId(`f-${name}`).value = ''; });
    byId('as-known-on').value = '';
    times.span(state.first, state.last, '');
    changed();
  });
  byId('asked').addEventListener('submit', (event) => event.preventDefault());
}

function wirePlaces() {
  const format = byId('format');
  let last = map.getView().getCenter();
  const told = (at) => {
    last = at;
    const [longitude, latitude] = ol.proj.toLonLat(at);
    byId('coordinates').textContent = placeText(format.value, latitude, longitude);
  };
  format.addEventListener('change', () => told(last));
  map.on('pointermove', (event) => { if (!event.dragging) told(event.coordinate); });
  map.on('moveend', () => told(map.getView().getCenter()));
  byId('goto').addEventListener('submit', (event) => {
    event.preventDefault();
    const found = placeOf(byId('place').value);
    byId('misplaced').textContent = found ? '' : say('misplaced');
    if (!found) return;
    map.getView().setCenter(ol.proj.fromLonLat([found.longitude, found.latitude]));
    map.getView().setZoom(Math.max(15, map.getView().getZoom()));
  });
}

async function showRecord(path, missing) {
  const found = await records.show(path);
  if (!found.length) { records.fault(missing); return; }
  const box = switches.find((one) => one.dataset.layer === found[0].get('fadeout-kind'));
  if (box && !box.checked) { box.checked = true; box.dispatchEvent(new Event('change')); }
  map.getView().fit(found[0].getGeometry(), { padding: [60, 60, 60, 60], maxZoom: 17 });
}

function wireRecords() {
  const known = () => (address.get('as-known-on') ? `&as-known-on=${address.get('as-known-on')}` : '');
  const measure = measuring(map, { length: byId('length'), area: byId('area') }, byId('measured'), say);
  map.on('click', (event) => { if (measure.isOn()) measure.corner(event.coordinate); });
  map.on('singleclick', (event) => {
    if (measure.isOn()) return;
    const hit = layers.at(event.pixel);
    if (hit.records.length) {
      records.show(`/map/records.geojson?${hit.records.slice(0, 20).map((one) => `record=${encodeURIComponent(one)}`).join('&')}${known()}`).catch(fault);
    } else if (hit.cluster) {
      map.getView().animate({ center: event.coordinate, zoom: map.getView().getZoom() + 2, duration: 200 });
    } else {
      records.nothing(say('nothing'));
    }
  });
  map.on('pointermove', (event) => {
    if (event.dragging) return;
    const hit = layers.at(event.pixel);
    map.getTargetElement().style.cursor = measure.isOn() ? 'crosshair' : hit.records.length || hit.cluster ? 'pointer' : '';
  });
  byId('find').addEventListener('submit', (event) => {
    event.preventDefault();
    const number = byId('number').value.trim();
    if (number) showRecord(`/map/find.geojson?number=${encodeURIComponent(number)}${known()}`, say('missing').replace('{0}', number)).catch(fault);
  });
  const wanted = address.get('record');
  if (wanted) return showRecord(`/map/records.geojson?record=${encodeURIComponent(wanted)}${known()}`, say('missing').replace('{0}', wanted));
  return Promise.resolve();
}

function wireSheet(state) {
  byId('sheet-as-of').textContent = address.get('as-of') || (state.last ? `${asDate(state.last)} (${say('latest')})` : '');
  const chosen = FILTERS.filter((name) => address.get(name)).map((name) => {
    const option = state.filters[name].find(([value]) => value === address.get(name));
    return `${say(`filter-${name}`)}: ${option ? option[1] : address.get(name)}`;
  });
  if (chosen.length) byId('sheet-filters').textContent = chosen.join('; ');
  switches.forEach((box) => { if (!box.checked) box.closest('fieldset').hidden = true; });
  const view = () => {
    const [longitude, latitude] = ol.proj.toLonLat(map.getView().getCenter());
    byId('sheet-view').textContent = `${placeText('degrees', latitude, longitude)} · ${placeText('mgrs', latitude, longitude)}`;
  };
  map.on('moveend', view);
  view();
  byId('sheet-name').addEventListener('input', (event) => { byId('sheet-title').textContent = event.target.value; });
  byId('print').addEventListener('click', () => window.print());
}

function choose() {
  const named = address.get('layers');
  switches.forEach((box) => {
    box.checked = named ? named.split(',').includes(box.dataset.layer) : box.dataset.shown === 'yes';
    box.addEventListener('change', () => {
      keep();
      if (box.dataset.layer === 'gap' && box.checked) {
        follow().then(followGap).then(whenDrawn).catch((failure) => { box.checked = false; fault(failure); });
        return;
      }
      layers.show(box.dataset.layer, box.checked);
      follow().then(whenDrawn).catch(fault);
    });
  });
}

function look(state) {
  const [latitude, longitude, zoom] = (address.get('at') || '').split(',').map(Number);
  if (zoom >= 0 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
    map.getView().setCenter(ol.proj.fromLonLat([longitude, latitude]));
    map.getView().setZoom(zoom);
  } else if (state?.box) {
    map.getView().fit(ol.proj.transformExtent(state.box, 'EPSG:4326', 'EPSG:3857'), { padding: [24, 24, 36, 24], maxZoom: 16 });
  }
}

async function start() {
  document.querySelectorAll('canvas[data-symbol]').forEach(paintLegend);
  choose();
  makeBackdrop(map, address, keep);
  layers.ask(question(), true);
  const state = await follow();
  look(state);
  shown().filter((name) => name !== 'gap').forEach((name) => layers.show(name, true));
  if (isSheet) {
    wireSheet(state);
  } else {
    offer(state.filters);
    wireTimes(state);
    wirePlaces();
    await wireRecords();
  }
  await followGap();
  map.on('movestart', () => { page.dataset.drawn = 'no'; });
  map.on('moveend', () => { keep(); whenDrawn(); });
  keep();
  whenDrawn();
}

start().catch(fault);
