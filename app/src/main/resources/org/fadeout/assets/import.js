// Import: files dropped on the form, progress while the server works, and the rows on a small map. All of it works without, but for the map.

const form = document.getElementById('upload');
if (form) {
  const input = document.getElementById('files');
  const problem = document.getElementById('upload-problem');
  const fits = () => {
    const bytes = [...input.files].reduce((sum, file) => sum + file.size, 0);
    const large = bytes > Number(form.dataset.limit);
    problem.hidden = !large;
    problem.textContent = large ? form.dataset.toolarge.replace('{0}', Math.ceil(bytes / 1e6)) : '';
    return !large;
  };
  const over = (on) => (event) => {
    event.preventDefault();
    form.classList.toggle('over', on);
  };
  form.addEventListener('dragenter', over(true));
  form.addEventListener('dragover', over(true));
  form.addEventListener('dragleave', over(false));
  form.addEventListener('drop', (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    if (fits()) form.requestSubmit();
  });
  input.addEventListener('change', fits);
  form.addEventListener('submit', (event) => { if (!fits()) event.preventDefault(); });
}

const progress = document.getElementById('progress');
if (progress) {
  const rows = document.getElementById('rows-read');
  const reading = document.getElementById('reading');
  const look = async () => {
    try {
      const answer = await fetch(progress.dataset.progress);
      const told = await answer.json();
      rows.textContent = told.rows;
      if (reading) reading.textContent = told.reading;
      if (told.working) {
        setTimeout(look, 400);
        return;
      }
    } catch {
      // What is shown after loading again says why.
    }
    location.reload();
  };
  setTimeout(look, 300);
}

const plan = document.getElementById('preview-map');

function preview() {
  const stroke = (color, width, lineDash) => new ol.style.Stroke({ color, width, lineDash });
  const drawn = (color, width, dash, fill) => {
    const line = stroke(color, width, dash);
    return new ol.style.Style({
      stroke: line,
      fill: new ol.style.Fill({ color: fill }),
      image: new ol.style.Circle({ radius: 5, stroke: line, fill: new ol.style.Fill({ color: fill }) }),
    });
  };
  const styles = {
    imported: drawn('#1d5a8c', 2, undefined, 'rgba(29, 90, 140, 0.12)'),
    repaired: drawn('#9a5b00', 3, [6, 4], 'rgba(154, 91, 0, 0.15)'),
    unchanged: drawn('#51616d', 1.5, [1, 4], 'rgba(81, 97, 109, 0.08)'),
    refused: new ol.style.Style({
      image: new ol.style.RegularShape({ points: 4, radius: 9, radius2: 0, angle: Math.PI / 4, stroke: stroke('#a3201d', 3) }),
    }),
  };
  const source = new ol.source.Vector({ url: plan.dataset.source, format: new ol.format.GeoJSON() });
  const map = new ol.Map({
    target: plan,
    layers: [
      new ol.layer.Vector({
        source: new ol.source.Vector({ url: '/borders/countries-110m.geojson', format: new ol.format.GeoJSON() }),
        style: new ol.style.Style({ fill: new ol.style.Fill({ color: '#f6f4ee' }), stroke: stroke('#a9a291', 1) }),
      }),
      new ol.layer.Vector({ source, style: (feature) => styles[feature.get('end')] }),
    ],
    view: new ol.View({ center: [0, 2e6], zoom: 2, maxZoom: 20, enableRotation: false }),
    controls: ol.control.defaults.defaults({ attribution: false, rotate: false })
      .extend([new ol.control.ScaleLine({ minWidth: 80 })]),
  });
  source.on('featuresloadend', () => {
    if (source.getFeatures().length) map.getView().fit(source.getExtent(), { padding: [30, 30, 30, 30], maxZoom: 16 });
    map.once('rendercomplete', () => { document.documentElement.dataset.drawn = 'yes'; });
  });
  map.on('singleclick', (event) => {
    const said = document.getElementById('preview-said');
    const names = [];
    map.forEachFeatureAtPixel(event.pixel, (feature) => {
      if (feature.get('end') && names.length < 5) names.push(`${feature.get('kind')} ${feature.get('label')} (${feature.get('where')})`);
    }, { hitTolerance: 4 });
    if (names.length) said.textContent = names.join('; ');
  });
}

if (plan) preview();
