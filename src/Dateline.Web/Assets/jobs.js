// Shows how far jobs have come without a new page; files being chosen and fields being filled stay as they are.
(() => {
  'use strict';
  const list = document.getElementById('jobs');
  if (!list || !window.EventSource) return;
  const events = new EventSource('/jobs/events');
  events.addEventListener('jobs', () => {
    fetch(location.href).then(r => r.text()).then(page => {
      const now = new DOMParser().parseFromString(page, 'text/html').getElementById('jobs');
      if (now) list.replaceChildren(...now.childNodes);
    }).catch(() => { list.dataset.stale = 'yes'; });
  });
  addEventListener('pagehide', () => events.close());
})();
