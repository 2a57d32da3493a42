// Keys for the review queue: each presses the button that bears it.
(() => {
  'use strict';
  const main = document.querySelector('[data-keys=on]');
  if (!main) return;
  addEventListener('keydown', e => {
    if (e.target.matches('input, textarea, select')) {
      if (e.key === 'Escape') e.target.blur();
      return;
    }
    if (e.altKey || e.ctrlKey || e.metaKey || e.repeat) return;
    const button = main.querySelector(`[data-key="${CSS.escape(e.key)}"]`);
    if (!button) return;
    e.preventDefault();
    button.tagName === 'INPUT' ? button.focus() : button.click();
  });
})();
