// The map page: loads the layers that are switched on, draws them, and shows the fields of what is chosen.
import { styleOf, paintLegend, chosen } from './symbols.js';

const page = document.documentElement;
const panel = document.getElementById('record');
const layers = new Map();
const titles = new Map();

const borders = new ol.layer.Vector({
  source: new ol.source.Vector({ url: '/borders/countries-110m.geojson', format: new ol.format.GeoJSON() }),
  style: new ol.style.Style({
    fill: new ol.style.Fill({ color: '#f6f4ee' }),
    stroke: new ol.style.Stroke({ color: '#a9a291', width: 1 }),
  }),
});
const marked = new ol.layer.Vector({ source: new ol.source.Vector(), style: chosen, zIndex: 50 });
const map = new ol.Map({
  target: 'map',
  layers: [borders, marked],
  view: new ol.View({ center: [0, 2e6], zoom: 2, maxZoom: 22, enableRotation: false }),
  controls: ol.control.defaults.defaults({ attribution: false, rotate: false })
    .extend([new ol.control.ScaleLine({ minWidth: 80 })]),
});

function fault(text) {
  const line = document.createElement('p');
  line.className = 'fault';
  line.textContent = text;
  panel.replaceChildren(line);
}

async function load(kind, order) {
  const answer = await fetch(`/layers/${kind}.geojson`);
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail || problem.title || `The layer could not be read (${answer.status})`);
  }
  const read = await answer.json();
  titles.set(kind, read.fadeout);
  const features = new ol.format.GeoJSON().readFeatures(read, { featureProjection: 'EPSG:3857' });
  features.forEach((feature) => feature.set('fadeout-kind', kind, true));
  const layer = new ol.layer.Vector({
    source: new ol.source.Vector({ features }), style: styleOf(kind), declutter: true, zIndex: order + 1,
  });
  map.addLayer(layer);
  return layer;
}

function layer(kind, order) {
  if (!layers.has(kind)) layers.set(kind, load(kind, order));
  return layers.get(kind);
}

function fields(feature) {
  const list = document.createElement('dl');
  for (const [name, label] of titles.get(feature.get('fadeout-kind')).fields) {
    const value = (feature.get('told') || {})[name] ?? feature.get(name);
    if (value === undefined) continue;
    const term = document.createElement('dt');
    const text = document.createElement('dd');
    term.textContent = label;
    text.textContent = value;
    text.dir = 'auto';
    list.append(term, text);
  }
  return list;
}

function entry(feature, open) {
  const entry = document.createElement('details');
  const head = document.createElement('summary');
  const title = titles.get(feature.get('fadeout-kind')).title;
  head.textContent = `${title[0].toUpperCase()}${title.slice(1)} ${feature.get('label')}`;
  if (feature.get('invented') === 'yes') {
    const tag = document.createElement('span');
    tag.className = 'tag';
    tag.textContent = 'invented';
    head.append(' ', tag);
  }
  const link = document.createElement('a');
  link.href = `/register/${feature.get('fadeout-kind')}/${feature.getId()}`;
  link.textContent = panel.dataset.open;
  entry.append(head, link, fields(feature));
  entry.open = open;
  entry.addEventListener('toggle', () => { if (entry.open) mark(feature); });
  return entry;
}

function mark(feature) {
  const source = marked.getSource();
  source.clear();
  if (feature) source.addFeature(new ol.Feature(feature.getGeometry()));
}

function show(features) {
  mark(features[0]);
  if (features.length === 0) {
    const hint = document.createElement('p');
    hint.className = 'hint';
    hint.textContent = 'Nothing is drawn there.';
    panel.replaceChildren(hint);
    return;
  }
  const many = document.createElement('p');
  many.className = 'hint';
  many.textContent = features.length === 1 ? '' : `${features.length} records lie here`;
  panel.replaceChildren(many, ...features.map((feature, i) => entry(feature, i === 0)));
}

function recordsAt(pixel) {
  const found = new Set();
  map.forEachFeatureAtPixel(pixel, (feature) => { if (feature.get('fadeout-kind')) found.add(feature); }, { hitTolerance: 4 });
  // What is small lies in front: points first, then the smaller land.
  const size = (feature) => { const g = feature.getGeometry(); return g.getArea ? g.getArea() : 0; };
  return [...found].sort((a, b) => size(a) - size(b));
}

function coordinates(place) {
  const [longitude, latitude] = ol.proj.toLonLat(place);
  document.getElementById('coordinates').textContent =
    `${latitude.toFixed(5)}, ${longitude.toFixed(5)} (latitude, longitude, WGS 84)`;
}

async function find(number) {
  const wanted = number.trim().toLowerCase();
  if (!wanted) return;
  for (const loading of layers.values()) {
    const loaded = await loading;
    const hit = loaded.getVisible() && loaded.getSource().getFeatures()
      .find((feature) => String(feature.get('label')).toLowerCase() === wanted || feature.getId() === wanted);
    if (hit) {
      map.getView().fit(hit.getGeometry(), { padding: [60, 60, 60, 60], maxZoom: 17 });
      show([hit]);
      return;
    }
  }
  fault(`No record with number "${number.trim()}" is drawn. Switch on its layer, or check the number.`);
}

// A link such as /?record=task/task-12 opens the map at that record.
async function open(record, switches) {
  const [kind, id] = record.split('/');
  const order = switches.findIndex((box) => box.dataset.layer === kind);
  if (order < 0 || !id) return;
  switches[order].checked = true;
  const loaded = await layer(kind, order);
  loaded.setVisible(true);
  const hit = loaded.getSource().getFeatureById(id);
  if (!hit) return;
  map.getView().fit(hit.getGeometry(), { padding: [60, 60, 60, 60], maxZoom: 17 });
  show([hit]);
}

async function start() {
  document.querySelectorAll('canvas[data-symbol]').forEach(paintLegend);
  const switches = [...document.querySelectorAll('input[data-layer]')];
  switches.forEach((box, order) => box.addEventListener('change', async () => {
    try {
      (await layer(box.dataset.layer, order)).setVisible(box.checked);
    } catch (failure) {
      layers.delete(box.dataset.layer);
      box.checked = false;
      fault(failure.message);
    }
  }));
  map.on('singleclick', (event) => show(recordsAt(event.pixel)));
  map.on('pointermove', (event) => {
    if (event.dragging) return;
    coordinates(event.coordinate);
    map.getTargetElement().style.cursor = recordsAt(event.pixel).length ? 'pointer' : '';
  });
  map.on('moveend', () => coordinates(map.getView().getCenter()));
  document.getElementById('find').addEventListener('submit', (event) => {
    event.preventDefault();
    find(document.getElementById('number').value);
  });
  const extent = ol.extent.createEmpty();
  try {
    const shown = switches.map((box, order) => (box.checked ? layer(box.dataset.layer, order) : null)).filter(Boolean);
    for (const loaded of await Promise.all(shown)) ol.extent.extend(extent, loaded.getSource().getExtent());
  } catch (failure) {
    fault(failure.message);
  }
  if (!ol.extent.isEmpty(extent)) map.getView().fit(extent, { padding: [24, 24, 36, 24], maxZoom: 16 });
  const wanted = new URLSearchParams(window.location.search).get('record');
  if (wanted) await open(wanted, switches).catch((failure) => fault(failure.message));
  map.once('rendercomplete', () => { page.dataset.drawn = 'yes'; });
  map.render();
}

start();
