// The map and the time brush. Data come from the same address as the page, so a view is an address and an address a view.
(() => {
  'use strict';
  const root = document.getElementById('map');
  if (!root || !window.L) return;
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const query = () => new URLSearchParams(location.search);
  const map = L.map(root, { worldCopyJump: true, minZoom: 1, maxZoom: 12, zoomSnap: 0.5, attributionControl: true, keyboard: true });
  map.attributionControl.setPrefix('').addAttribution('Base map: Natural Earth. Places: GeoNames.');
  const box = (query().get('box') || '').split(',').map(Number);
  if (box.length === 4 && box.every(Number.isFinite)) map.fitBounds([[box[1], box[0]], [box[3], box[2]]]);
  else map.setView([20, 25], 2);

  // Rings that cross the 180th meridian would be drawn across the whole map: their western part goes on eastwards. Antarctica reaches the pole and stays.
  const unwrapRing = ring => {
    const jumps = ring.some((point, i) => i > 0 && Math.abs(point[0] - ring[i - 1][0]) > 180);
    return jumps && ring.every(point => point[1] > -89) ? ring.map(([lon, lat]) => [lon < 0 ? lon + 360 : lon, lat]) : ring;
  };
  const unwrap = geometry => {
    if (geometry.type === 'Polygon') geometry.coordinates = geometry.coordinates.map(unwrapRing);
    else if (geometry.type === 'MultiPolygon') geometry.coordinates = geometry.coordinates.map(polygon => polygon.map(unwrapRing));
  };

  fetch('/lib/countries-50m.json').then(r => r.json()).then(world => {
    const countries = topojson.feature(world, world.objects.countries);
    for (const country of countries.features) unwrap(country.geometry);
    L.geoJSON(countries, {
      interactive: false,
      style: { fillColor: css('--land'), fillOpacity: 1, color: css('--border'), weight: 0.7 },
    }).addTo(map).bringToBack();
  });

  const layer = L.layerGroup().addTo(map);
  const status = document.getElementById('map-status');
  let pending = null;

  function show(data) {
    layer.clearLayers();
    for (const f of data.features) {
      const [lon, lat] = f.geometry.coordinates, p = f.properties;
      if (p.count > 1) addCluster(lat, lon, p);
      else addIncident(lat, lon, p);
    }
    if (status) status.textContent = `${data.shown.toLocaleString()} incidents in view; ${data.unplaced.toLocaleString()} have no point and are only in the list.`;
  }

  function addCluster(lat, lon, p) {
    const size = Math.round(22 + 9 * Math.log10(p.count));
    const icon = L.divIcon({ className: '', html: '', iconSize: [size, size] });
    const marker = L.marker([lat, lon], { icon, keyboard: true, alt: `${p.count} incidents, ${p.killed} killed`, title: `${p.count} incidents, ${p.killed} killed` });
    marker.on('add', () => {
      const dot = document.createElement('div');
      dot.className = 'cluster';
      dot.style.width = dot.style.height = `${size}px`;
      dot.style.background = css('--' + p.family) || '#3c4a54';
      dot.textContent = p.count > 999 ? `${Math.round(p.count / 1000)}k` : p.count;
      marker.getElement().replaceChildren(dot);
    });
    marker.on('click keypress', e => { if (e.type === 'click' || e.originalEvent.key === 'Enter') map.setView([lat, lon], Math.min(map.getZoom() + 2, 12)); });
    layer.addLayer(marker);
  }

  function addIncident(lat, lon, p) {
    const color = css('--' + p.family) || css('--accent');
    // Precision is drawn, never hidden: a disc as wide as the place is uncertain.
    if (p.radius > 0) layer.addLayer(L.circle([lat, lon], { radius: p.radius * 1000, color, weight: 1, dashArray: '4 4', fillOpacity: 0.08, interactive: false }));
    const dot = L.circleMarker([lat, lon], { radius: 5 + 3 * Math.log10(1 + (p.killed || 0)), color: css('--sheet'), weight: 1.5, fillColor: color, fillOpacity: 0.95, bubblingMouseEvents: false });
    const link = document.createElement('a');
    link.href = '/incidents/' + encodeURIComponent(p.id);
    link.textContent = p.title;
const tip = document.createElement('span');
    tip.textContent = p.title;
    dot.bindPopup(link).bindTooltip(tip);
    layer.addLayer(dot);
  }

  function load() {
    const b = map.getBounds(), q = query();
    q.delete('after');
    q.set('box', [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()].map(x => x.toFixed(3)).join(','));
    q.set('zoom', Math.floor(map.getZoom()));
    if (pending) pending.abort();
    pending = new AbortController();
    fetch('/map.json?' + q, { signal: pending.signal }).then(r => r.json()).then(show).catch(e => { if (e.name !== 'AbortError' && status) status.textContent = 'The map data could not be read.'; });
    // The view goes into the address without a new page.
    const own = query();
    own.set('box', q.get('box'));
    history.replaceState(null, '', '?' + own);
    for (const a of document.querySelectorAll('a[data-keep-box]')) {
      const u = new URL(a.href);
      u.searchParams.set('box', q.get('box'));
      a.href = u;
    }
  }
  let first = true;
  map.on('moveend', () => { if (!first) load(); });
  first = false;
  load();

  // Time brush: drag over the bars, or use the two date fields.
  const svg = document.getElementById('timeline');
  if (!svg) return;
  const NS = 'http://www.w3.org/2000/svg';
  const make = (name, attrs) => { const e = document.createElementNS(NS, name); for (const k in attrs) e.setAttribute(k, attrs[k]); return e; };
  const tq = query();
  tq.delete('box'); tq.delete('from'); tq.delete('until'); tq.delete('after');
  fetch('/timeline.json?' + tq).then(r => r.json()).then(({ buckets }) => {
    if (!buckets.length) return;
    const W = 1000, H = 70, w = W / buckets.length, top = Math.max(...buckets.map(b => b.count));
    svg.setAttribute('viewBox', `0 0 ${W} 88`);
    svg.setAttribute('preserveAspectRatio', 'none');
    buckets.forEach((b, i) => {
      const h = Math.max(b.count ? 1.5 : 0, H * b.count / top), bar = make('rect', { class: 'bar', x: i * w, y: H - h, width: Math.max(0.6, w - 0.6), height: h });
      const title = make('title', {});
      title.textContent = `${b.from} to ${b.until}: ${b.count} incidents`;
      bar.append(title);
      svg.append(bar);
    });
    const brush = make('rect', { class: 'brush', x: 0, y: 0, width: 0, height: H });
    svg.append(brush);
    const index = date => { const i = buckets.findIndex(b => b.until >= date); return i < 0 ? buckets.length - 1 : i; };
    const from = query().get('from'), until = query().get('until');
    const draw = (a, z) => { brush.setAttribute('x', Math.min(a, z) * w); brush.setAttribute('width', (Math.abs(z - a) + 1) * w); };
    if (from || until) draw(from ? index(from) : 0, until ? index(until) : buckets.length - 1);
    const at = e => { const r = svg.getBoundingClientRect(); return Math.max(0, Math.min(buckets.length - 1, Math.floor((e.clientX - r.left) / r.width * buckets.length))); };
    let start = null;
    svg.addEventListener('pointerdown', e => { start = at(e); svg.setPointerCapture(e.pointerId); draw(start, start); });
    svg.addEventListener('pointermove', e => { if (start !== null) draw(start, at(e)); });
    svg.addEventListener('pointerup', e => {
      if (start === null) return;
      const end = at(e), q = query();
      q.set('from', buckets[Math.min(start, end)].from);
      q.set('until', buckets[Math.max(start, end)].until);
      q.delete('after');
      location.search = q;
    });
    document.getElementById('timeline-ends').textContent = `${buckets[0].from} – ${buckets[buckets.length - 1].until}`;
  });

  // New incidents are told of, never pushed under the reader's eyes.
  const news = document.getElementById('news');
  if (news && window.EventSource) {
    const events = new EventSource('/events');
    events.addEventListener('incidents', e => {
      news.hidden = false;
      news.querySelector('span').textContent = e.data;
    });
  }
})();
