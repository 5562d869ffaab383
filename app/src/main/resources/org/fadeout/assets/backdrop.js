// Pictures of the ground beneath the map, from a tile server that the settings name. None unless a person chooses one.
export function makeBackdrop(map, address, keep) {
  const choice = document.getElementById('backdrop');
  const credit = document.getElementById('backdrop-credit');
  if (!choice) return;
  const layer = new ol.layer.Tile({ zIndex: 0, visible: false });
  map.addLayer(layer);

  function lay() {
    const chosen = choice.selectedOptions[0];
    layer.setVisible(Boolean(chosen.dataset.address));
    credit.textContent = chosen.dataset.credit || '';
    if (!chosen.dataset.address) return;
    const source = new ol.source.XYZ({ url: chosen.dataset.address, maxZoom: 19, wrapX: true });
    // The borders stand below: a server that does not answer leaves the map as it is without one.
    source.on('tileloaderror', () => { credit.textContent = choice.dataset.missing.replace('{0}', chosen.textContent); });
    layer.setSource(source);
  }

  choice.value = address.get('backdrop') || '';
  if (choice.selectedIndex < 0) choice.selectedIndex = 0;
  choice.addEventListener('change', () => {
    if (choice.value) address.set('backdrop', choice.value); else address.delete('backdrop');
    lay();
    keep();
  });
  lay();
}
