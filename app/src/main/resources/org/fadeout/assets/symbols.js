// The symbols of the map. Each differs from its neighbours in pattern, dash or shape as well as in colour, so that a printout in grey
// still tells them apart. Confirmed areas are FF0000 and suspected ones F4A718, half transparent, as the sector draws them.
const { Style, Fill, Stroke, Text, Circle, RegularShape } = ol.style;

const RED = 'rgba(255, 0, 0, 0.5)';
const ORANGE = 'rgba(244, 167, 24, 0.5)';
const BLUE = '#005f99';
const GREEN = '#00734f';
const PURPLE = '#6d2f8f';
const INK = '#1c2730';

function pattern(background, ink, lines) {
  const ratio = 2;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8 * ratio;
  const pen = canvas.getContext('2d');
  pen.scale(ratio, ratio);
  pen.fillStyle = background;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = pen.fillStyle = ink;
  pen.lineWidth = 1;
  for (const line of lines) {
    pen.beginPath();
    if (line === 'up') { pen.moveTo(-2, 10); pen.lineTo(10, -2); pen.moveTo(-6, 6); pen.lineTo(6, -6); pen.moveTo(2, 14); pen.lineTo(14, 2); }
    if (line === 'down') { pen.moveTo(-2, -2); pen.lineTo(10, 10); pen.moveTo(-6, 2); pen.lineTo(6, 14); pen.moveTo(2, -6); pen.lineTo(14, 6); }
    if (line === 'flat') { pen.moveTo(0, 4); pen.lineTo(8, 4); }
    if (line === 'dots') { pen.arc(4, 4, 1, 0, 7); pen.fill(); }
    pen.stroke();
  }
  return pen.createPattern(canvas, 'repeat');
}

const through = new Fill({ color: 'rgba(255, 255, 255, 0.01)' });
const stroke = (color, width, lineDash) => new Stroke({ color, width, lineDash });
const fill = (color) => new Fill({ color });
const land = (within, outline) => new Style({ fill: within, stroke: outline });
const point = (image) => new Style({ image });

const OUTLINES = {
  open: stroke('#c00000', 2.5),
  worked: stroke('#b85c00', 2.5, [9, 4]),
  closed: stroke(GREEN, 1.5, [2, 4]),
};
const WITHIN = {
  cha: fill(pattern(RED, 'rgba(120, 0, 0, 0.55)', ['up', 'down'])),
  sha: fill(pattern(ORANGE, 'rgba(110, 66, 0, 0.6)', ['up'])),
  nominal: through,
};

const STYLES = {
  admin: land(through, stroke('#6b7780', 1.5, [12, 4, 2, 4])),
  cha: land(WITHIN.cha, OUTLINES.open),
  sha: land(WITHIN.sha, OUTLINES.open),
  nominal: land(through, stroke('#51616d', 1.5, [1, 4])),
  open: land(through, OUTLINES.open),
  worked: land(through, OUTLINES.worked),
  closed: land(through, OUTLINES.closed),
  task: land(through, stroke('#2d3e4c', 1.25, [6, 3])),
  taskdone: land(through, stroke('#2d3e4c', 1.25)),
  gap: land(fill(pattern('rgba(160, 0, 100, 0.16)', '#a00064', ['up'])), stroke('#a00064', 2.5)),
  gaptolerated: land(fill(pattern('rgba(160, 0, 100, 0.05)', '#a00064', ['flat'])), stroke('#a00064', 1, [3, 3])),
  gapunknown: land(fill(pattern('rgba(255, 255, 255, 0.35)', '#a00064', ['dots'])), stroke('#a00064', 1.5, [2, 4])),
  cleared: land(fill('rgba(0, 140, 96, 0.35)'), stroke(GREEN, 1.5)),
  reduced: land(fill(pattern('rgba(0, 140, 96, 0.12)', GREEN, ['flat'])), stroke(GREEN, 1.5)),
  cancelled: land(fill(pattern('rgba(81, 97, 109, 0.1)', '#51616d', ['dots'])), stroke('#51616d', 1.5)),
  searched: land(fill('rgba(0, 114, 178, 0.18)'), stroke(BLUE, 2)),
  surface: land(through, stroke(BLUE, 1.5, [2, 3])),
  undepth: land(fill('rgba(0, 114, 178, 0.07)'), stroke(BLUE, 1.5, [7, 4])),
  exclusion: land(fill(pattern('rgba(255, 255, 255, 0.4)', INK, ['down'])), stroke(INK, 1.5)),
  footprint: land(through, stroke(PURPLE, 2, [10, 3, 2, 3])),
  strike: point(new RegularShape({ declutterMode: 'none', points: 5, radius: 8, radius2: 3.5, fill: fill(PURPLE), stroke: stroke('#fff', 1) })),
  evidence: point(new RegularShape({ declutterMode: 'none', points: 3, radius: 6, fill: fill('#fff'), stroke: stroke(INK, 1.5) })),
  accident: point(new RegularShape({ declutterMode: 'none', points: 4, radius: 8, radius2: 0, angle: Math.PI / 4, stroke: stroke('#a3201d', 3) })),
  cmr: point(new Circle({ declutterMode: 'none', radius: 3.5, fill: fill(INK), stroke: stroke('#fff', 1) })),
  moved: point(new Circle({ declutterMode: 'none', radius: 3.5, fill: fill('#fff'), stroke: stroke(INK, 1.5) })),
  other: point(new RegularShape({ declutterMode: 'none', points: 4, radius: 4.5, angle: Math.PI / 4, fill: fill('#fff'), stroke: stroke('#51616d', 1.25) })),
  place: point(new RegularShape({ declutterMode: 'none', points: 4, radius: 5, fill: fill(INK), stroke: stroke('#fff', 1) })),
};

// From afar a find is a speck, so that what it lies on stays to be seen.
const SPECK = {
  cmr: point(new Circle({ declutterMode: 'none', radius: 1.5, fill: fill(INK) })),
  moved: point(new Circle({ declutterMode: 'none', radius: 1.5, stroke: stroke(INK, 0.75) })),
  other: point(new RegularShape({ declutterMode: 'none', points: 4, radius: 1.5, angle: Math.PI / 4, stroke: stroke('#51616d', 0.75) })),
};
const SPECK_FROM = 25;

// A hazardous area is filled by its class and outlined by its status. A closed one is no longer a hazard: its fill goes, its outline stays.
for (const within of ['cha', 'sha']) {
  for (const outline of ['open', 'worked', 'closed']) {
    STYLES[`${within}-${outline}`] = land(outline === 'closed' ? through : WITHIN[within], OUTLINES[outline]);
  }
}

// Land too small to be seen as land is a point in the colour of its outline.
const dots = new Map();
function dot(symbol) {
  if (!dots.has(symbol)) {
    const color = STYLES[symbol].getStroke()?.getColor() || INK;
    dots.set(symbol, point(new RegularShape({ declutterMode: 'none', points: 4, radius: 2.5, angle: Math.PI / 4, fill: fill(color) })));
  }
  return dots.get(symbol);
}

// Some records that would lie on each other: how many, in a circle that grows with the number of digits.
const clusters = new Map();
function cluster(count) {
  if (!clusters.has(count)) {
    clusters.set(count, new Style({
      image: new Circle({ declutterMode: 'none', radius: 6 + 2 * String(count).length, fill: fill('rgba(255, 255, 255, 0.92)'), stroke: stroke(INK, 1.5) }),
      text: new Text({ declutterMode: 'none', text: String(count), font: '600 11px system-ui, sans-serif', fill: fill(INK) }),
      zIndex: 5,
    }));
  }
  return clusters.get(count);
}

const FAR = { hazard: 18, task: 18, place: 400, admin_area: 400, gap: 40 };

const label = (text, below) => new Style({
  text: new Text({
    text, font: '12px system-ui, sans-serif', fill: fill(INK), stroke: stroke('rgba(255, 255, 255, 0.9)', 3),
    offsetY: below ? 14 : 0, overflow: true,
  }),
});

function words(layer, record, say) {
  const symbol = record.get('symbol');
  if (layer === 'hazard') {
    const [within, outline] = symbol.split('-');
    return say(outline ? `${within}-label` : 'nominal-label') + (outline && outline !== 'open' ? ` (${say(outline)})` : '');
  }
  if (symbol === 'gapunknown') return '?';
  return FAR[layer] ? record.get('label') : '';
}

// The style of a layer of vector tiles: marks by their symbol, and beside them their labels.
export function styleOf(layer, say) {
  return (feature, resolution) => {
    const symbol = feature.get('symbol');
    if (symbol === 'cluster') return cluster(feature.get('count'));
    const isPoint = feature.getType() === 'Point';
    if (feature.get('layer') === 'labels' || (isPoint && layer === 'place')) {
      const text = resolution < (FAR[layer] || 0) ? words(layer, feature, say) : '';
      const named = text ? label(text, layer === 'hazard' || layer === 'place' || layer === 'gap') : null;
      return layer === 'place' ? [STYLES.place, named].filter(Boolean) : named;
    }
    const style = STYLES[symbol];
    if (!style) return null;
    if (isPoint && !style.getImage()) return dot(symbol);
    return resolution > SPECK_FROM && SPECK[symbol] ? SPECK[symbol] : style;
  };
}

// The symbol of a single record by what it says, for forms and small maps. Words of closed lists come as the register keeps them.
const STATUS = { 'worked on': 'worked', closed: 'closed', 'handed over': 'closed' };
const RECORDS = {
  admin_area: () => 'admin',
  hazard: (record) => (record.nominal === 'yes' ? 'nominal'
    : `${record.classification === 'confirmed' ? 'cha' : 'sha'}-${STATUS[record.status] || 'open'}`),
  task: () => 'task',
  release: (record) => record.product || 'cleared',
  searched: (record) => (record.depth === undefined ? 'undepth' : record.depth === '0 m' ? 'surface' : 'searched'),
  find: (record) => (record.category !== 'cluster munition remnant' ? 'other' : record.found_in_place === 'no' ? 'moved' : 'cmr'),
};

export function styleOfRecord(kind, record) {
  return STYLES[RECORDS[kind] ? RECORDS[kind](record) : kind];
}

export const chosen = new Style({
  stroke: stroke('#000', 4),
  image: new Circle({ radius: 9, stroke: stroke('#000', 3) }), zIndex: 9,
});

export const measured = new Style({
  fill: fill('rgba(11, 98, 168, 0.12)'),
  stroke: stroke('#0b62a8', 2.5, [8, 4]),
  image: new Circle({ radius: 4, fill: fill('#fff'), stroke: stroke('#0b62a8', 2) }),
});

// The legend is painted with the very styles of the map, so the two cannot drift apart.
export function paintLegend(canvas) {
  const name = canvas.dataset.symbol;
  const style = name === 'cluster' ? cluster(9) : STYLES[name];
  const context = ol.render.toContext(canvas.getContext('2d'), { size: [30, 18], pixelRatio: 2 });
  context.setStyle(style);
  context.drawGeometry(style.getImage()
    ? new ol.geom.Point([15, 9])
    : new ol.geom.Polygon([[[2, 2], [28, 2], [28, 16], [2, 16], [2, 2]]]));
}
