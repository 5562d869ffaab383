// Measures lengths and areas on the map: a click sets a corner, or Enter sets one in the middle of the map; Backspace takes the last one away,
// Escape ends. Along the sphere, so within half a percent: for the eye; figures are computed on the ellipsoid.
import { measured } from './symbols.js';

export function measuring(map, buttons, output, say) {
  const source = new ol.source.Vector();
  map.addLayer(new ol.layer.Vector({ source, style: measured, zIndex: 60 }));
  const doubleClick = map.getInteractions().getArray().find((one) => one instanceof ol.interaction.DoubleClickZoom);
  let way = '';
  let corners = [];

  function told() {
    if (!way) return '';
    const line = new ol.geom.LineString(corners);
    const number = (value, digits) => value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits });
    if (way === 'length') {
      const metres = corners.length > 1 ? ol.sphere.getLength(line) : 0;
      return corners.length > 1 ? `≈ ${metres < 10000 ? `${number(metres, 0)} m` : `${number(metres / 1000, 2)} km`}` : say('measure');
    }
    if (corners.length < 3) return say('measure');
    const m2 = ol.sphere.getArea(new ol.geom.Polygon([[...corners, corners[0]]]));
    return `≈ ${number(m2, 0)} m²${m2 < 1e5 ? '' : ` (${number(m2 / 1e6, 3)} km²)`}`;
  }

  function draw() {
    source.clear();
    if (way && corners.length) {
      const closed = way === 'area' && corners.length > 2;
      source.addFeature(new ol.Feature(closed
        ? new ol.geom.Polygon([[...corners, corners[0]]]) : new ol.geom.LineString(corners)));
      corners.forEach((corner) => source.addFeature(new ol.Feature(new ol.geom.Point(corner))));
    }
    output.textContent = told();
  }

  function choose(wanted) {
    way = way === wanted ? '' : wanted;
    corners = [];
    doubleClick?.setActive(!way);
    for (const [name, button] of Object.entries(buttons)) button.setAttribute('aria-pressed', String(name === way));
    document.body.dataset.measuring = way ? 'yes' : 'no';
    draw();
    if (way) map.getTargetElement().focus();
  }

  function corner(place) {
    corners.push(place);
    draw();
  }

  for (const [name, button] of Object.entries(buttons)) button.addEventListener('click', () => choose(name));
  document.addEventListener('keydown', (event) => {
    if (!way) return;
    if (event.key === 'Escape') choose(way);
    if (document.activeElement !== map.getTargetElement()) return;
    if (event.key === 'Enter') corner(map.getView().getCenter());
    if (event.key === 'Backspace') { corners.pop(); draw(); }
  });
  return { isOn: () => way !== '', corner };
}
