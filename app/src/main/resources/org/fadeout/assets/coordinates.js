// Coordinates in degrees, degrees minutes seconds, UTM and MGRS, there and back, on WGS 84. Transverse Mercator by the series of Krüger to the
// fourth order of n, as Karney (2011) gives them: below a millimetre within a zone. Errors are thrown as words of the map: 'js' keys.
const A = 6378137;
const F = 1 / 298.257223563;
const N = F / (2 - F);
const RECTIFYING = A / (1 + N) * (1 + N ** 2 / 4 + N ** 4 / 64);
const SCALE = 0.9996;
const TO = [
  N / 2 - 2 * N ** 2 / 3 + 5 * N ** 3 / 16 + 41 * N ** 4 / 180,
  13 * N ** 2 / 48 - 3 * N ** 3 / 5 + 557 * N ** 4 / 1440,
  61 * N ** 3 / 240 - 103 * N ** 4 / 140,
  49561 * N ** 4 / 161280,
];
const FROM = [
  N / 2 - 2 * N ** 2 / 3 + 37 * N ** 3 / 96 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - 437 * N ** 4 / 1440,
  17 * N ** 3 / 480 - 37 * N ** 4 / 840,
  4397 * N ** 4 / 161280,
];
const E = Math.sqrt(F * (2 - F));
const BANDS = 'CDEFGHJKLMNPQRSTUVWX';
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';
const COLUMNS = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'];
const rad = (degrees) => degrees * Math.PI / 180;
const deg = (radians) => radians * 180 / Math.PI;

// The zones of southern Norway and Svalbard are wider or narrower than six degrees.
export function zoneOf(latitude, longitude) {
  const plain = Math.min(60, Math.floor((longitude + 180) / 6) + 1);
  if (latitude >= 56 && latitude < 64 && longitude >= 3 && longitude < 12) return 32;
  if (latitude >= 72 && longitude >= 0 && longitude < 42) return [31, 33, 35, 37][Math.floor((longitude + 3) / 12)] ;
  return plain;
}

const bandOf = (latitude) => BANDS[Math.min(19, Math.floor((latitude + 80) / 8))];
const hasGrid = (latitude) => latitude >= -80 && latitude <= 84;

export function toUtm(latitude, longitude, zone = zoneOf(latitude, longitude)) {
  const phi = rad(latitude);
  const lambda = rad(longitude - (zone * 6 - 183));
  const t = Math.sinh(Math.atanh(Math.sin(phi)) - E * Math.atanh(E * Math.sin(phi)));
  const xi = Math.atan2(t, Math.cos(lambda));
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(t, Math.cos(lambda)));
  let north = xi;
  let east = eta;
  TO.forEach((a, i) => {
    const j = 2 * (i + 1);
    north += a * Math.sin(j * xi) * Math.cosh(j * eta);
    east += a * Math.cos(j * xi) * Math.sinh(j * eta);
  });
  return {
    zone,
    band: bandOf(latitude),
    easting: 500000 + SCALE * RECTIFYING * east,
    northing: (latitude < 0 ? 1e7 : 0) + SCALE * RECTIFYING * north,
  };
}

export function fromUtm(zone, south, easting, northing) {
  const xi = (northing - (south ? 1e7 : 0)) / (SCALE * RECTIFYING);
  const eta = (easting - 500000) / (SCALE * RECTIFYING);
  let north = xi;
  let east = eta;
  FROM.forEach((b, i) => {
    const j = 2 * (i + 1);
    north -= b * Math.sin(j * xi) * Math.cosh(j * eta);
    east -= b * Math.cos(j * xi) * Math.sinh(j * eta);
  });
  const chi = Math.sin(north) / Math.cosh(east);
  const conformal = Math.asin(chi);
  let phi = conformal;
  for (let i = 0; i < 6; i++) {
    phi = Math.asin(Math.tanh(Math.atanh(chi) + E * Math.atanh(E * Math.sin(phi))));
  }
  return { latitude: deg(phi), longitude: zone * 6 - 183 + deg(Math.atan2(Math.sinh(east), Math.cos(north))) };
}

export function toMgrs(latitude, longitude) {
  const at = toUtm(latitude, longitude);
  const column = COLUMNS[(at.zone - 1) % 3][Math.floor(at.easting / 1e5) - 1];
  const row = ROWS[(Math.floor(at.northing / 1e5) + (at.zone % 2 === 0 ? 5 : 0)) % 20];
  const digits = (metres) => String(Math.floor(metres % 1e5)).padStart(5, '0');
  return `${String(at.zone).padStart(2, '0')}${at.band} ${column}${row} ${digits(at.easting)} ${digits(at.northing)}`;
}

// The south-western corner of the square that is named, as receivers and the import take it.
export function fromMgrs(text) {
  const parts = /^(\d{1,2})([C-HJ-NP-X])([A-HJ-NP-Z])([A-HJ-NP-V])(\d*)$/.exec(text.replace(/\s+/g, '').toUpperCase());
  if (!parts || parts[5].length % 2 || parts[5].length > 10) return null;
  const zone = Number(parts[1]);
  const column = zone >= 1 && zone <= 60 ? COLUMNS[(zone - 1) % 3].indexOf(parts[3]) : -1;
  if (column < 0) return null;
  const half = parts[5].length / 2;
  const unit = 10 ** (5 - half);
  const part = (digits) => Number(digits || 0) * unit;
  const easting = (column + 1) * 1e5 + part(parts[5].slice(0, half));
  const row = (ROWS.indexOf(parts[4]) - (zone % 2 === 0 ? 5 : 0) + 20) % 20;
  const band = BANDS.indexOf(parts[2]);
  const south = band < 10;
  // Rows begin anew every 2000 km; the one that is meant lies nearest to the middle of the band.
  const middle = toUtm(band * 8 - 80 + (band === 19 ? 6 : 4), zone * 6 - 183, zone).northing;
  const within = row * 1e5 + part(parts[5].slice(half));
  const northing = within + 2e6 * Math.round((middle - within) / 2e6);
  return fromUtm(zone, south, easting, northing);
}

function sexagesimal(degrees, letters) {
  // Rounded once as tenths of a second, so that no 60 seconds appear.
  const tenths = Math.round(Math.abs(degrees) * 36000);
  const seconds = (tenths % 600) / 10;
  const minutes = Math.floor(tenths / 600) % 60;
  return `${Math.floor(tenths / 36000)}°${String(minutes).padStart(2, '0')}′${seconds.toFixed(1).padStart(4, '0')}″${letters[degrees < 0 ? 1 : 0]}`;
}

const FORMATS = {
  degrees: (lat, lon) => `${lat.toFixed(5)}, ${lon.toFixed(5)}`,
  dms: (lat, lon) => `${sexagesimal(lat, 'NS')} ${sexagesimal(lon, 'EW')}`,
  utm: (lat, lon) => {
    const at = toUtm(lat, lon);
    return `${at.zone}${at.band} ${Math.round(at.easting)} ${Math.round(at.northing)}`;
  },
  mgrs: toMgrs,
};

// The text of a place; degrees where a grid ends.
export function text(format, latitude, longitude) {
  return hasGrid(latitude) ? FORMATS[format](latitude, longitude) : FORMATS.degrees(latitude, longitude);
}

function fromDegrees(text) {
  const parts = /^([+-]?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*([+-]?\d{1,3}(?:\.\d+)?)$/.exec(text);
  return parts && { latitude: Number(parts[1]), longitude: Number(parts[2]) };
}

function fromSexagesimal(text) {
  const angle = '(\\d{1,3})\\s*[°d:\\s]\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*[′\':\\s]?\\s*)?(?:(\\d{1,2}(?:\\.\\d+)?)\\s*[″"]?\\s*)?';
  const parts = new RegExp(`^${angle}([NS])[,;\\s]*${angle}([EW])$`, 'i').exec(text.replace(/''/g, '"'));
  if (!parts) return null;
  const [latitude, longitude] = [parts.slice(1, 5), parts.slice(5, 9)].map(([d, m, s, letter]) => {
    if (Number(m || 0) >= 60 || Number(s || 0) >= 60) return NaN;
    return (Number(d) + Number(m || 0) / 60 + Number(s || 0) / 3600) * (/[SW]/i.test(letter) ? -1 : 1);
  });
  return { latitude, longitude };
}

function fromUtmText(text) {
  const parts = /^(\d{1,2})\s*([C-HJ-NP-X])\s+(\d{6}(?:\.\d+)?)\s*m?E?[,\s]+(\d{1,8}(?:\.\d+)?)\s*m?N?$/i.exec(text);
  if (!parts || Number(parts[1]) < 1 || Number(parts[1]) > 60) return null;
  return fromUtm(Number(parts[1]), parts[2].toUpperCase() < 'N', Number(parts[3]), Number(parts[4]));
}

// The place that a text in any of the formats names, latitude before longitude; null where none does.
export function place(text) {
  const told = text.trim();
  const found = fromDegrees(told) || fromSexagesimal(told) || fromUtmText(told) || fromMgrs(told);
  const isThere = found && Math.abs(found.latitude) <= 90 && Math.abs(found.longitude) <= 180;
  return isThere ? found : null;
}
