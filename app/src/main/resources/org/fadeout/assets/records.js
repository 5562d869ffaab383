// The panel beside the map: the records at a place, or the one that was looked for, with their fields.
import { chosen } from './symbols.js';

export function panel(map, element, say) {
  const marked = new ol.layer.Vector({ source: new ol.source.Vector(), style: chosen, zIndex: 50 });
  map.addLayer(marked);
  const format = new ol.format.GeoJSON();

  function fault(text) {
    const line = document.createElement('p');
    line.className = 'fault';
    line.textContent = text;
    element.replaceChildren(line);
  }

  function mark(feature) {
    const source = marked.getSource();
    source.clear();
    if (feature) source.addFeature(new ol.Feature(feature.getGeometry()));
  }

  function fields(feature, about) {
    const list = document.createElement('dl');
    for (const [name, label] of about.fields) {
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

  function entry(feature, about, open) {
    const entry = document.createElement('details');
    const head = document.createElement('summary');
    head.textContent = `${about.title[0].toUpperCase()}${about.title.slice(1)} ${feature.get('label')}`;
    if (feature.get('invented') === 'yes') {
      const tag = document.createElement('span');
      tag.className = 'tag';
      tag.textContent = say('invented');
      head.append(' ', tag);
    }
    const link = document.createElement('a');
    link.href = `/register/${feature.get('fadeout-kind')}/${feature.getId()}`;
    link.textContent = element.dataset.open;
    entry.append(head, link, fields(feature, about));
    entry.open = open;
    entry.addEventListener('toggle', () => { if (entry.open) mark(feature); });
    return entry;
  }

  function hint(text) {
    const line = document.createElement('p');
    line.className = 'hint';
    line.textContent = text;
    return line;
  }

  function nothing(text) {
    mark(null);
    element.replaceChildren(hint(text));
  }

  // Reads records and shows them: what is small lies in front, points first, then the smaller land. Gives the features.
  async function show(address) {
    const answer = await fetch(address);
    const read = await answer.json();
    if (!answer.ok) throw new Error(read.detail || read.title);
    const features = read.features.map((one) => {
      const feature = format.readFeature(one, { featureProjection: 'EPSG:3857' });
      feature.set('fadeout-kind', one.kind, true);
      return feature;
    });
    const size = (feature) => { const g = feature.getGeometry(); return g.getArea ? g.getArea() : 0; };
    features.sort((a, b) => size(a) - size(b));
    if (!features.length) return features;
    mark(features[0]);
    element.replaceChildren(
      hint(features.length === 1 ? '' : say('many').replace('{0}', features.length)),
      ...features.map((feature, i) => entry(feature, read.kinds[feature.get('fadeout-kind')], i === 0)),
    );
    return features;
  }

  return { show, fault, nothing };
}
