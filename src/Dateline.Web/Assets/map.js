// The map and the time brush. Data come from the same address as the page, so a view is an address and an address a view.
(() => {
  'use strict';
  const root = document.getElementById('map');
  if (!root || !window.L) return;
  const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const query = () => new URLSearchParams(location.search);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(root, { worldCopyJump: true, minZoom: 1, maxZoom: 12, zoomSnap: 0.5, attributionControl: true, keyboard: true, zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm });
  map.attributionControl.setPrefix('').addAttribution('Base map: Natural Earth. Places: GeoNames.');
  const box = (query().get('box') || '').split(',').map(Number);
  const boxed = box.length === 4 && box.every(Number.isFinite);
  if (boxed) map.fitBounds([[box[1], box[0]], [box[3], box[2]]], { animate: false });
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
  // The coarse coasts come at once; the fine ones, seven times as large, when somebody looks closer.
  const renderer = L.canvas({ padding: 0.5 });
  let base = null, drawn = '';
  const draw = () => {
    const scale = map.getZoom() < 4 ? '110m' : '50m';
    if (drawn === '50m' || drawn === scale) return;
    drawn = scale;
    fetch(`/lib/countries-${scale}.json`).then(r => r.json()).then(world => {
      if (drawn !== scale) return;
      const countries = topojson.feature(world, world.objects.countries);
      for (const country of countries.features) unwrap(country.geometry);
      if (base) base.remove();
      base = L.geoJSON(countries, { interactive: false, renderer, style: { fillColor: css('--land'), fillOpacity: 1, color: css('--border'), weight: 0.7 } }).addTo(map).bringToBack();
    });
  };

  const layer = L.layerGroup().addTo(map);
  const status = document.getElementById('map-status');
  const element = (tag, text, attributes) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    for (const name in attributes) made.setAttribute(name, attributes[name]);
    return made;
  };
  const number = n => n.toLocaleString('en');
  const people = n => n ? `, ${number(n)} killed` : '';

  function show(data) {
    layer.clearLayers();
    for (const f of data.features) {
      const [lon, lat] = f.geometry.coordinates, p = f.properties;
      if (p.count > 1) addCluster([lat, lon], p);
      else addIncident([lat, lon], p);
    }
    status.textContent = `${number(data.shown)} ${data.shown === 1 ? 'incident' : 'incidents'} in view; ${number(data.unplaced)} without a point, and no point is made up for them.`;
    document.getElementById('placeless').hidden = data.unplaced === 0;
  }

  function mark(at, size, className, label, color) {
    const marker = L.marker(at, { icon: L.divIcon({ className, html: '', iconSize: [size, size] }), keyboard: true, title: label, alt: label });
    layer.addLayer(marker);
    const dot = marker.getElement();
    if (color) dot.style.setProperty('--dot', color);
    dot.setAttribute('aria-label', label);
    return marker;
  }

  function addCluster(at, p) {
    const size = Math.round(24 + 9 * Math.log10(p.count));
    const marker = mark(at, size, 'cluster', `${number(p.count)} incidents${people(p.killed)}`, p.family && css('--' + p.family));
    marker.getElement().append(element('span', p.count > 999 ? `${Math.round(p.count / 1000)}k` : String(p.count), { 'aria-hidden': 'true' }));
    const look = () => {
      if (!p.together && map.getZoom() < 12) map.setView(at, Math.min(map.getZoom() + 2, 12));
      else list(marker, at);
    };
    marker.on('click', look).on('keypress', e => { if (e.originalEvent.key === 'Enter') look(); });
  }

  // Incidents of one town cannot be parted by a closer look: they are listed.
  function list(marker, [lat, lon]) {
    const q = query(), d = 0.00006;
    q.delete('after');
    q.set('box', [lon - d, lat - d, lon + d, lat + d].map(x => x.toFixed(5)).join(','));
    fetch('/incidents.json?limit=8&' + q).then(r => r.json()).then(({ incidents, next }) => {
      const body = element('div'), rows = element('ul', '', { class: 'popup' });
      for (const i of incidents) {
        const row = element('li');
        row.append(element('a', i.sentence, { href: '/incidents/' + encodeURIComponent(i.id) }));
        rows.append(row);
      }
      body.append(rows);
      if (next) body.append(element('a', 'All in the list', { href: '/incidents?' + q }));
      marker.unbindPopup().bindPopup(body, { minWidth: 220 }).openPopup();
    });
  }

  function addIncident(at, p) {
    const color = css('--' + p.family) || css('--accent');
    // Precision is drawn, never hidden: a disc as wide as the place is uncertain, and a filled dot only where the point is known.
    if (p.radius > 0) layer.addLayer(L.circle(at, { radius: p.radius * 1000, color, weight: 1, dashArray: '4 4', fillColor: color, fillOpacity: p.precision === 'area' ? 0.14 : 0.08, interactive: false }));
    const exact = p.precision === 'exact', size = Math.round(exact ? 11 + 7 * Math.log10(1 + (p.killed || 0)) : 15);
    const note = exact ? '' : p.precision === 'near' ? ' The place is near here.' : ' The place is somewhere in the area.';
    mark(at, size, exact ? 'spot' : 'spot ring', p.title + note, color).bindPopup(element('a', p.title, { href: '/incidents/' + encodeURIComponent(p.id) }));
  }

  // The list and the facets beside the map follow its view.
  let pending = null, later = 0;
  function refresh() {
    clearTimeout(later);
    later = setTimeout(() => fetch('/?' + query()).then(r => r.ok ? r.text() : Promise.reject(new Error(r.status))).then(text => {
      const page = new DOMParser().parseFromString(text, 'text/html');
      const open = [...document.querySelectorAll('#facets details')].filter(d => d.open).map(d => d.querySelector('summary').textContent);
      for (const id of ['heading', 'facets', 'results', 'placeless']) {
        const now = page.getElementById(id), old = document.getElementById(id);
        if (!now || !old) continue;
        old.replaceChildren(...now.childNodes);
        if (now.href) old.href = now.getAttribute('href');
      }
      for (const d of document.querySelectorAll('#facets details')) d.open = open.includes(d.querySelector('summary').textContent);
    }).catch(() => { status.textContent = 'The list could not be read.'; }), 350);
  }

  const view = () => { const b = map.getBounds(); return [b.getWest(), b.getSouth(), b.getEast(), b.getNorth()].map(x => x.toFixed(3)).join(','); };
  function load(given) {
    const q = query();
    q.delete('after');
    if (!given) q.set('box', view());
    q.set('zoom', Math.floor(map.getZoom()));
    if (pending) pending.abort();
    pending = new AbortController();
    return fetch('/map.json?' + q, { signal: pending.signal }).then(r => r.ok ? r.json() : Promise.reject(new Error(r.status))).then(data => { show(data); return data; }).catch(e => { if (e.name !== 'AbortError') status.textContent = 'The map data could not be read.'; });
  }

  // A view goes into the address once somebody has moved the map; before, it fits what was found.
  let fitting = false;
  load(boxed).then(data => {
    if (!boxed && data && data.features.length) {
      fitting = true;
      map.fitBounds(L.latLngBounds(data.features.map(f => [f.geometry.coordinates[1], f.geometry.coordinates[0]])).pad(0.15), { maxZoom: 6, animate: false });
      fitting = false;
      load();
    }
    draw();
    map.on('zoomend', draw);
    map.on('moveend', () => {
      if (fitting) return;
      const own = query();
      own.set('box', view());
      own.delete('after');
      history.replaceState(null, '', '?' + own);
      load();
      refresh();
    });
  });

  // New incidents are told of, never pushed under the reader's eyes.
  const news = document.getElementById('news');
  if (news && window.EventSource) {
    const events = new EventSource('/events');
    events.addEventListener('incidents', e => {
      news.hidden = false;
      news.querySelector('span').textContent = e.data;
      news.querySelector('a').href = location.href;
    });
    addEventListener('pagehide', () => events.close());
  }
})();
