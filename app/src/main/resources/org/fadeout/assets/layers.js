// The layers of the map: vector tiles that the server makes for the question of the address.
import { styleOf } from './symbols.js';

const GRID = ol.tilegrid.createXYZ({ maxZoom: 18, tileSize: 512 });

export function makeLayers(map, names, say) {
  const made = new Map();
  let question = '';

  function url(name) {
    return `/tiles/${name}/{z}/{x}/{y}.mvt${question ? `?${question}` : ''}`;
  }

  function layer(name) {
    if (!made.has(name)) {
      const source = new ol.source.VectorTile({
        format: new ol.format.MVT({ idProperty: 'id' }), tileGrid: GRID, url: url(name), transition: 0, wrapX: true,
      });
      const drawn = new ol.layer.VectorTile({
        source, style: styleOf(name, say), declutter: true, zIndex: names.indexOf(name) + 1, visible: false,
        properties: { name }, renderBuffer: 64,
      });
      made.set(name, drawn);
      map.addLayer(drawn);
    }
    return made.get(name);
  }

  return {
    show(name, visible) { if (visible || made.has(name)) layer(name).setVisible(visible); },
    isShown: (name) => made.has(name) && made.get(name).getVisible(),
    // Another question: what is drawn stays until its tiles have come. The gap is computed and follows by itself.
    ask(next, withGap) {
      question = next;
      for (const [name, one] of made) if (withGap || name !== 'gap') one.getSource().setUrl(url(name));
    },
    askGap() { if (made.has('gap')) made.get('gap').getSource().setUrl(url('gap')); },
    // What is drawn at a place: records by kind and id, and the first cluster.
    at(pixel) {
      const records = new Set();
      let cluster = null;
      map.forEachFeatureAtPixel(pixel, (feature) => {
        if (feature.get('symbol') === 'cluster') cluster = cluster || feature;
        else if (feature.get('kind')) records.add(`${feature.get('kind')}/${feature.getId() || feature.get('id')}`);
      }, { hitTolerance: 4, layerFilter: (one) => Boolean(one.get('name')) });
      return { records: [...records], cluster };
    },
  };
}
