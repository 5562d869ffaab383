// Small maps: land and points of one record, drawn by hand, by text or by turning points, with neighbours to snap to. What is measured here is
// measured by the server, by the engine that makes the figures.
import { styleOfRecord as drawingOf } from './symbols.js';

const { Style, Fill, Stroke, Circle } = ol.style;
const geojson = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });

const MINE = [
  new Style({ stroke: new Stroke({ color: '#fff', width: 5 }) }),
  new Style({
    fill: new Fill({ color: 'rgba(11, 98, 168, 0.2)' }), stroke: new Stroke({ color: '#0b3d91', width: 2.5 }),
    image: new Circle({ radius: 6, fill: new Fill({ color: '#0b3d91' }), stroke: new Stroke({ color: '#fff', width: 2 }) }),
  }),
];
const CORNER = new Style({
  image: new Circle({ radius: 4, fill: new Fill({ color: '#fff' }), stroke: new Stroke({ color: '#0b3d91', width: 2 }) }),
  geometry: (feature) => {
    const rings = feature.getGeometry().getType() === 'MultiPolygon' ? feature.getGeometry().getCoordinates().flat() : [];
    return new ol.geom.MultiPoint(rings.flat());
  },
});

export const layerOf = (features, style, zIndex) =>
  new ol.layer.Vector({ source: new ol.source.Vector({ features }), style, zIndex });

export const featuresOf = (read) => geojson.readFeatures(read);

export const styleOfRecord = (feature) => drawingOf(feature.get('kind'), feature.getProperties()) || MINE;

export function makeMap(target, layers) {
  const borders = new ol.layer.Vector({
    source: new ol.source.Vector({ url: '/borders/countries-110m.geojson', format: new ol.format.GeoJSON() }),
    style: new Style({ fill: new Fill({ color: '#f6f4ee' }), stroke: new Stroke({ color: '#a9a291', width: 1 }) }),
  });
  const map = new ol.Map({
    target, layers: [borders, ...layers],
    view: new ol.View({ center: [0, 2e6], zoom: 2, maxZoom: 22, enableRotation: false }),
    controls: ol.control.defaults.defaults({ attribution: false, rotate: false }).extend([new ol.control.ScaleLine({ minWidth: 80 })]),
  });
  map.once('rendercomplete', () => { document.documentElement.dataset.drawn = 'yes'; });
  return map;
}

export function fit(map, extent) {
  if (!ol.extent.isEmpty(extent)) map.getView().fit(extent, { padding: [36, 36, 36, 36], maxZoom: 18 });
}

export async function post(path, fields, signal) {
  const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(fields), signal });
  const read = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(read.detail || read.title || `The server answered ${answer.status}`);
  return read;
}

export const say = (text, ...values) => values.reduce((said, value, i) => said.replace(`{${i}}`, value), text);

function line(text, mark, link) {
  const item = document.createElement('li');
  if (mark) item.className = mark;
  if (link) {
    const way = document.createElement('a');
    way.href = link;
    way.textContent = text;
    item.append(way);
  } else {
    item.textContent = text;
  }
  return item;
}

/** The map of a form: the text box is what is sent; the map and the table of points write into it. */
export function startForm(form) {
  const target = document.getElementById('draw');
  const land = target.dataset.land === 'yes';
  const box = form.querySelector('.drawing textarea');
  const out = document.getElementById('measured');
  const base = { _csrf: form.elements._csrf.value, kind: form.dataset.kind, id: form.dataset.id };
  const near = new ol.source.Vector();
  const mine = new ol.source.Vector();
  const map = makeMap(target, [
    new ol.layer.Vector({ source: near, style: styleOfRecord, zIndex: 1 }),
    new ol.layer.Vector({ source: mine, style: (feature) => [...MINE, CORNER], zIndex: 5 }),
  ]);
  target.fadeout = { map, near, mine };

  const degrees = (geometry) => geometry.clone().transform('EPSG:3857', 'EPSG:4326');
  function text(geometry) {
    if (!land) {
      const [longitude, latitude] = degrees(geometry).getCoordinates();
      return `${latitude.toFixed(7)} ${longitude.toFixed(7)}`;
    }
    return new ol.format.WKT().writeGeometry(degrees(geometry), { decimals: 7 });
  }
  function whole() {
    const parts = mine.getFeatures().map((feature) => feature.getGeometry());
    if (!land) return parts[parts.length - 1];
    const polygons = parts.flatMap((part) => (part.getType() === 'MultiPolygon' ? part.getCoordinates() : [part.getCoordinates()]));
    return polygons.length ? new ol.geom.MultiPolygon(polygons) : undefined;
  }

  function told(measured) {
    const lines = [];
    if (measured.area) lines.push(line(say(out.dataset.area, measured.area)), line(say(out.dataset.around, measured.around)));
    if (measured.closing) {
      const more = measured.oneIn ? ` (1 : ${measured.oneIn})` : '';
      lines.push(line(say(out.dataset.closing, measured.closing + more), measured.tolerated === false ? 'bad' : ''));
      if (measured.tolerance) lines.push(line(say(out.dataset.tolerance, measured.tolerance)));
    } else if (measured.points && measured.points.length) {
      lines.push(line(out.dataset.unclosed, 'warn'));
    }
    for (const issue of measured.issues) {
      lines.push(line(issue.repair ? say(out.dataset.mended, issue.seen || issue.what) : `${issue.code} ${issue.what}${issue.seen ? `: ${issue.seen}` : ''}`, issue.repair ? 'warn' : 'bad'));
    }
    for (const fault of measured.faults || []) lines.push(line([fault.what, fault.seen, fault.allowed].filter(Boolean).join(' · '), 'bad'));
    for (const one of measured.overlaps) lines.push(line(say(out.dataset.overlap, one.number, one.area), 'warn', one.link));
    if (!lines.length && measured.text) lines.push(line(measured.text));
    if (!lines.length) { out.textContent = out.dataset.none; return; }
    const list = document.createElement('ul');
    list.append(...lines);
    out.replaceChildren(list);
    out.dataset.m2 = measured.areaM2 ?? '';
  }

  let asking;
  let wait;
  // What stands there is not of what was typed last until the answer has come.
  const busy = (on) => out.setAttribute('aria-busy', String(on));
  function ask(path, fields, then) {
    busy(true);
    window.clearTimeout(wait);
    if (asking) asking.abort();
    wait = window.setTimeout(async () => {
      asking = new AbortController();
      try {
        const measured = await post(path, fields(), asking.signal);
        told(measured);
        then(measured);
        busy(false);
      } catch (failure) {
        if (failure.name !== 'AbortError') { out.textContent = failure.message; busy(false); }
      }
    }, 200);
  }
  function show(measured, move) {
    mine.clear();
    if (!measured.geometry) return;
    const geometry = geojson.readGeometry(measured.geometry);
    mine.addFeature(new ol.Feature(geometry));
    const seen = map.getView().calculateExtent(map.getSize());
    const extent = geometry.getExtent();
    // Out of sight, or a speck: either way nobody sees what was typed.
    const speck = land && ol.extent.getWidth(seen) > 15 * ol.extent.getWidth(extent);
    if (move && (speck || !ol.extent.containsExtent(seen, extent))) fit(map, extent);
  }
  const measure = (wanted, then) => ask('/draw/measure', () => ({ ...base, text: wanted }), then);
  const nothing = () => {};
  function drawnByHand() {
    const geometry = whole();
    box.value = geometry ? text(geometry) : '';
    measure(box.value, nothing);
  }
  box.addEventListener('input', () => measure(box.value, (measured) => show(measured, true)));

  const draw = new ol.interaction.Draw({ source: mine, type: land ? 'Polygon' : 'Point', style: [...MINE] });
  draw.setActive(false);
  const modify = new ol.interaction.Modify({ source: mine, style: MINE });
  map.addInteraction(modify);
  map.addInteraction(draw);
  map.addInteraction(new ol.interaction.Snap({ source: mine }));
  map.addInteraction(new ol.interaction.Snap({ source: near, pixelTolerance: 12 }));
  const tools = document.getElementById('tools');
  tools.hidden = false;
  const pencil = tools.querySelector('[data-tool=draw]');
  function drawing(on) {
    draw.setActive(on);
    pencil.setAttribute('aria-pressed', String(on));
  }
  pencil.addEventListener('click', () => drawing(!draw.getActive()));
  draw.on('drawstart', (event) => {
    if (!land) mine.clear();
    // What is half drawn is measured too, once it has three corners.
    event.feature.getGeometry().on('change', () => {
      const geometry = event.feature.getGeometry();
      if (land && geometry.getCoordinates()[0].length > 4) measure(text(geometry), nothing);
    });
  });
  draw.on('drawend', () => {
    drawing(false);
    window.setTimeout(drawnByHand);
  });
  modify.on('modifyend', drawnByHand);
  function undo() {
    if (draw.getActive()) { draw.removeLastPoint(); return; }
    const geometry = whole();
    if (!geometry || !land) return;
    const polygons = geometry.getCoordinates();
    const ring = polygons[polygons.length - 1][0];
    if (ring.length > 4) ring.splice(ring.length - 2, 1); else polygons.pop();
    mine.clear();
    if (polygons.length) mine.addFeature(new ol.Feature(new ol.geom.MultiPolygon(polygons)));
    drawnByHand();
  }
  tools.querySelector('[data-tool=undo]')?.addEventListener('click', undo);
  tools.querySelector('[data-tool=clear]').addEventListener('click', () => { draw.abortDrawing(); mine.clear(); drawnByHand(); });
  target.addEventListener('keydown', (event) => {
    if (event.key === 'Backspace') { event.preventDefault(); undo(); }
    if (event.key === 'Escape') { draw.abortDrawing(); drawing(false); }
  });

  map.on('moveend', async () => {
    if (map.getView().getResolution() > 400) return;
    const sides = ol.proj.transformExtent(map.getView().calculateExtent(map.getSize()), 'EPSG:3857', 'EPSG:4326');
    const answer = await fetch(`/draw/near/${base.kind}?box=${sides.map((side) => side.toFixed(6)).join(',')}&except=${base.id}`);
    if (!answer.ok) return;
    near.clear();
    near.addFeatures(featuresOf(await answer.json()));
    target.dataset.near = String(near.getFeatures().length);
  });

  const points = document.getElementById('points');
  if (points) startPoints(points, form, base, ask, (measured) => {
    if (measured.text) {
      box.value = measured.text;
      show(measured, true);
    }
  });

  async function start() {
    if (box.value.trim()) {
      const measured = await post('/draw/measure', { ...base, text: box.value });
      told(measured);
      show(measured, false);
      if (measured.geometry) { fit(map, mine.getExtent()); return; }
    }
    const read = await (await fetch(`/layers/${land ? base.kind : 'task'}.geojson`)).json();
    const around = new ol.source.Vector({ features: featuresOf(read) });
    fit(map, around.getExtent());
  }
  start().catch((failure) => { out.textContent = failure.message; });
}

function startPoints(table, form, base, ask, then) {
  const body = table.tBodies[0];
  const more = document.getElementById('more-points');
  more.hidden = false;
  more.addEventListener('click', () => {
    const last = body.rows[body.rows.length - 1];
    const next = last.cloneNode(true);
    const number = body.rows.length;
    next.id = `p-${number}`;
    next.querySelectorAll('input, select').forEach((input) => {
      input.name = input.name.replace(/^p\.\d+/, `p.${number}`);
      input.value = '';
      if (input.ariaLabel) input.ariaLabel = input.ariaLabel.replace(/\d+/, String(number + 1));
    });
    next.querySelector('.state').textContent = '';
    body.append(next);
    next.querySelector('input').focus();
  });
  const fields = () => ({
    ...base, ...Object.fromEntries([...new FormData(form)].filter(([name]) => name.startsWith('p.'))),
  });
  body.addEventListener('input', () => ask('/draw/points', fields, (measured) => {
    for (const row of body.rows) {
      const name = row.querySelector('input').value.trim();
      const state = row.querySelector('.state');
      const placed = measured.points.find((point) => point.number === name);
      state.textContent = !name || !placed ? '' : placed.fault || (placed.position ? `✓ ${placed.position}` : '');
      state.classList.toggle('bad', Boolean(placed && placed.fault));
    }
    then(measured);
  }));
}

/** The map of a record's page: the record, nothing to do. */
export async function showOne(target) {
  const source = new ol.source.Vector();
  const map = makeMap(target, [new ol.layer.Vector({ source, style: styleOfRecord })]);
  const answer = await fetch(target.dataset.one);
  if (!answer.ok) return;
  source.addFeature(geojson.readFeature(await answer.json()));
  fit(map, source.getExtent());
}

const one = document.querySelector('[data-one]');
if (one) showOne(one);
