// Bars of incidents over time with a brush: drag over them, or move it with the arrow keys; the two date fields do the same.
(() => {
  'use strict';
  const svg = document.getElementById('timeline'), ends = document.getElementById('timeline-ends');
  if (!svg) return;
  const query = () => new URLSearchParams(location.search);
  const make = (name, attributes) => { const e = document.createElementNS('http://www.w3.org/2000/svg', name); for (const k in attributes) e.setAttribute(k, attributes[k]); return e; };
  const asked = query();
  for (const name of ['from', 'until', 'after']) asked.delete(name);
  fetch('/timeline.json?' + asked).then(r => r.json()).then(({ buckets }) => {
    if (!buckets.length) { svg.remove(); ends.textContent = 'No incident here has a day.'; return; }
    const W = 1000, H = 64, n = buckets.length, w = W / n, top = Math.max(...buckets.map(b => b.count));
    for (const [k, v] of Object.entries({ viewBox: `0 0 ${W} ${H}`, preserveAspectRatio: 'none', tabindex: 0, role: 'slider', 'aria-label': 'Days shown. Left and right move the choice, with Shift they widen and narrow it, Enter applies it, Escape takes it back.', 'aria-valuemin': 0, 'aria-valuemax': n - 1 })) svg.setAttribute(k, v);
    buckets.forEach((b, i) => {
      const h = b.count ? Math.max(2, H * Math.sqrt(b.count / top)) : 0, bar = make('rect', { class: 'bar', x: i * w, y: H - h, width: Math.max(0.6, w - 0.6), height: h }), title = make('title', {});
      title.textContent = `${b.from} to ${b.until}: ${b.count} incidents`;
      bar.append(title);
      svg.append(bar);
    });
    const brush = make('rect', { class: 'brush', x: 0, y: 0, width: 0, height: H });
    svg.append(brush);
    const index = date => { const i = buckets.findIndex(b => b.until >= date); return i < 0 ? n - 1 : i; };
    let from = query().get('from') ? index(query().get('from')) : 0, until = query().get('until') ? index(query().get('until')) : n - 1, start = null;
    const chosen = () => query().get('from') || query().get('until');
    const draw = shown => {
      brush.setAttribute('x', from * w);
      brush.setAttribute('width', shown ? (until - from + 1) * w : 0);
      const text = `${buckets[from].from} to ${buckets[until].until}`;
      svg.setAttribute('aria-valuenow', from);
      svg.setAttribute('aria-valuetext', text);
      ends.textContent = shown ? `Chosen: ${text}` : `${buckets[0].from} to ${buckets[n - 1].until}, at most ${top.toLocaleString('en')} incidents in a bar (heights by square root). Drag to choose days.`;
    };
    draw(chosen());
    const apply = () => {
      const q = query();
      q.set('from', buckets[from].from);
      q.set('until', buckets[until].until);
      q.delete('after');
      location.search = q;
    };
    const at = e => { const r = svg.getBoundingClientRect(); return Math.max(0, Math.min(n - 1, Math.floor((e.clientX - r.left) / r.width * n))); };
    svg.addEventListener('pointerdown', e => { start = from = until = at(e); svg.setPointerCapture(e.pointerId); draw(true); });
    svg.addEventListener('pointermove', e => { if (start !== null) { const now = at(e); from = Math.min(start, now); until = Math.max(start, now); draw(true); } });
    svg.addEventListener('pointerup', () => { if (start !== null) { start = null; apply(); } });
    svg.addEventListener('keydown', e => {
      if (e.key === 'Enter') { e.preventDefault(); apply(); return; }
      if (e.key === 'Escape') { from = 0; until = n - 1; draw(false); return; }
      const step = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0;
      if (!step) return;
      e.preventDefault();
      if (!e.shiftKey && from === 0 && until === n - 1) until = Math.max(0, Math.ceil(n / 10) - 1);
      else if (e.shiftKey) until = Math.max(from, Math.min(n - 1, until + step));
      else if (from + step >= 0 && until + step < n) { from += step; until += step; }
      draw(true);
    });
  });
})();
