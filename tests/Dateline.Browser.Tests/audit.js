// What an assistive reader, a keyboard and weak eyes need of a page, as a list of what is wrong. Run in the page.
() => {
  const wrong = [];
  const say = (what, element) => wrong.push(`${what}: ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 130)}`);
  const shown = e => e.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && e.getClientRects().length > 0;

  // Language, title, landmarks, headings, ids.
  if (!document.documentElement.lang) wrong.push('no language');
  if (!document.title.trim()) wrong.push('no title');
  for (const name of ['main', 'header', 'nav', 'footer'])
    if (document.querySelectorAll(`body > ${name}, body > header > nav`).length === 0 || (name === 'main' && document.querySelectorAll('main').length !== 1)) wrong.push(`landmark ${name} is missing or there are several`);
  for (const nav of document.querySelectorAll('nav')) if (!nav.getAttribute('aria-label')) say('nav without a name', nav);
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(shown);
  if (headings.filter(h => h.tagName === 'H1').length !== 1) wrong.push(`${headings.filter(h => h.tagName === 'H1').length} first headings`);
  let level = 0;
  for (const h of headings) {
    const now = Number(h.tagName[1]);
    if (now > level + 1) say(`heading of level ${now} after ${level}`, h);
    level = now;
  }
  const ids = new Set();
  for (const e of document.querySelectorAll('[id]')) {
    if (ids.has(e.id)) say('id is given twice', e);
    ids.add(e.id);
  }
  for (const e of document.querySelectorAll('[aria-labelledby], [aria-describedby]'))
    for (const id of `${e.getAttribute('aria-labelledby') ?? ''} ${e.getAttribute('aria-describedby') ?? ''}`.split(' ').filter(Boolean)) if (!ids.has(id)) say(`names #${id}, which is not there`, e);

  // Names of controls and pictures; a placeholder is no name.
  const words = e => {
    const copy = e.cloneNode(true);
    for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
    return copy.textContent.trim();
  };
  const name = e => {
    const by = e.getAttribute('aria-labelledby');
    if (by) return by.split(' ').map(id => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    return (e.getAttribute('aria-label') ?? '').trim() || [...(e.labels ?? [])].map(words).join(' ').trim()
      || (['INPUT', 'SELECT', 'TEXTAREA'].includes(e.tagName) ? '' : words(e)) || (e.getAttribute('alt') ?? '').trim() || (e.getAttribute('title') ?? '').trim();
  };
  const controls = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [role=button], [role=slider], [role=region], svg[role=img], img, progress';
  for (const e of document.querySelectorAll(controls)) if (e.id !== 'content' && !e.closest('[aria-hidden=true]') && !(e.classList.contains('leaflet-container') && name(e)) && !name(e)) say('no name', e);
  for (const img of document.querySelectorAll('img')) if (!img.hasAttribute('alt')) say('no alt', img);
  for (const e of document.querySelectorAll('[tabindex]')) if (Number(e.getAttribute('tabindex')) > 0) say('tabindex above 0', e);
  for (const th of document.querySelectorAll('th')) if (!th.scope) say('heading of a table without scope', th);
  for (const table of document.querySelectorAll('table')) if (!table.querySelector('th')) say('table without headings', table);
  for (const list of document.querySelectorAll('ul, ol')) for (const item of list.children) if (!['LI', 'SCRIPT', 'TEMPLATE'].includes(item.tagName)) say('not an item of a list', item);

  // Contrast (WCAG 2.2, 1.4.3): 4.5, or 3 for large text; 3 for the edges of fields (1.4.11).
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, below) => top.slice(0, 3).map((c, i) => c * top[3] + below[i] * (1 - top[3])).concat(1);
  const ground = e => {
    const layers = [];
    for (let at = e; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      layers.push(color);
      if (color[3] === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), rgba(getComputedStyle(document.documentElement).backgroundColor).slice(0, 3).concat(1));
  };
  const light = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + 0.05) / (y + 0.05); };
  const seen = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || seen.has(e) || !shown(e) || e.closest('script, style, title, option, :disabled, .hidden, .skip')) continue;
    seen.add(e);
    const style = getComputedStyle(e), size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const below = ground(e), ink = over(rgba(e.closest('svg') ? style.fill : style.color), below), is = ratio(ink, below);
    if (is < (large ? 3 : 4.5)) say(`contrast ${is.toFixed(2)}`, e);
  }
  for (const e of document.querySelectorAll('input:not([type=hidden], [type=checkbox], [type=file]), select, textarea')) {
    if (!shown(e)) continue;
    const is = ratio(over(rgba(getComputedStyle(e).borderTopColor), ground(e.parentElement)), ground(e.parentElement));
    if (is < 3) say(`contrast of the edge ${is.toFixed(2)}`, e);
  }
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) wrong.push(`scrolls sideways by ${wide} at ${innerWidth}`);
  return wrong;
}
