// Pages work without this, but for a signature that is drawn here: on paper it goes without.
document.addEventListener('htmx:afterSettle', event => {
  // A page was exchanged in place: a screen reader has to hear that there is another one.
  if (event.detail.boosted) {
    const heading = document.querySelector('main');
    if (heading) {
      heading.focus({ preventScroll: Boolean(location.hash) });
    }
  }
});
// The session is over and the answer was none: a page to read asks for the login, a form stays as it is and says so.
// It stays too where a service is away: its key or version is in it, so that nothing is done twice when it is sent again.
const SESSION_OVER = 499;
const AWAY = 500;
const REFUSED = 400;
const TOO_LARGE = 413;
const say = (id, so) => {
  const said = document.getElementById(id);
  const news = Boolean(said && so && said.hidden);
  if (said) {
    said.hidden = !so;
  }
  return news;
};
document.addEventListener('htmx:beforeSwap', event => {
  const { xhr, requestConfig, pathInfo } = event.detail;
  const over = xhr.status === SESSION_OVER;
  const reads = requestConfig.verb === 'get';
  const news = say('session-over', over);
  // A server that takes no more than so much answers without a page: nothing to show, and nothing to lose.
  const large = xhr.status === TOO_LARGE && !xhr.responseText;
  const lost = !reads && (xhr.status >= AWAY || xhr.status >= REFUSED && !xhr.responseText);
  say('too-large', large);
  say('unanswered', lost && !large && !over);
  if (over || lost) {
    event.detail.shouldSwap = false;
  }
  if (over && reads) {
    location.assign(pathInfo.finalRequestPath);
  } else if (over && (news || !document.activeElement.matches('textarea'))) {
    // Once while somebody writes: what is stored in between would take the field away again and again.
    document.querySelector('#session-over a')?.focus();
  }
});
document.addEventListener('htmx:sendError', () => say('unanswered', true));
// The theme follows the system: KERN asks for an attribute.
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.setAttribute('data-kern-theme', dark.matches ? 'dark' : 'light');
dark.addEventListener('change', follow);
follow();

// A signature: lines of points with their milliseconds, drawn by pointer or pen, or by keys.
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STEP = 6;
function signature(form) {
  const field = form.querySelector('canvas');
  const pen = field.getContext('2d');
  const strokes = [];
  let stroke = null;
  let began = 0;
  let at = [field.width / 4, field.height / 2];
  const clean = () => {
    pen.clearRect(0, 0, field.width, field.height);
    pen.lineWidth = 2.5;
    pen.lineCap = 'round';
    pen.strokeStyle = '#171a2b';
  };
  const store = () => {
    form.elements.strokes.value = strokes.length ? JSON.stringify(strokes) : '';
    form.elements.width.value = field.width;
    form.elements.height.value = field.height;
  };
  const down = point => {
    began = strokes.length ? began : performance.now();
    stroke = [];
    strokes.push(stroke);
    at = point;
    to(point);
  };
  const to = point => {
    if (stroke) {
      pen.beginPath();
      pen.moveTo(at[0], at[1]);
      pen.lineTo(point[0], point[1]);
      pen.stroke();
      stroke.push([Math.round(point[0]), Math.round(point[1]), Math.round(performance.now() - began)]);
      store();
    }
    at = point;
  };
  const inside = point => [Math.min(field.width, Math.max(0, point[0])), Math.min(field.height, Math.max(0, point[1]))];
  const where = event => {
    const box = field.getBoundingClientRect();
    return inside([(event.clientX - box.left) * field.width / box.width, (event.clientY - box.top) * field.height / box.height]);
  };
  field.addEventListener('pointerdown', event => { field.setPointerCapture(event.pointerId); down(where(event)); });
  field.addEventListener('pointermove', event => { if (event.buttons) { to(where(event)); } });
  field.addEventListener('pointerup', () => { stroke = null; });
  field.addEventListener('keydown', event => {
    const way = KEYS[event.key];
    if (way) {
      event.preventDefault();
      to(inside([at[0] + way[0] * STEP, at[1] + way[1] * STEP]));
    } else if (event.key === ' ') {
      event.preventDefault();
      if (stroke) { stroke = null; } else { down(at); }
    }
  });
  form.addEventListener('reset', () => { strokes.length = 0; stroke = null; clean(); setTimeout(store); });
  clean();
}
const signatures = () => document.querySelectorAll('form[data-signature]:not([data-ready])').forEach(form => {
  form.setAttribute('data-ready', '');
  signature(form);
});
document.addEventListener('htmx:load', signatures);
document.addEventListener('DOMContentLoaded', signatures);

// Reading aloud, by the browser's own voice where it has one for the language.
function speak(button) {
  const text = document.getElementById(button.dataset.speak);
  const said = new SpeechSynthesisUtterance(text.innerText);
  said.lang = text.closest('[lang]').lang;
  window.speechSynthesis.cancel();
  window.speechSynthesis.speak(said);
}
const voices = () => {
  if ('speechSynthesis' in window) {
    document.querySelectorAll('button[data-speak][hidden]').forEach(button => {
      button.hidden = false;
      button.addEventListener('click', () => speak(button));
    });
  }
};
document.addEventListener('htmx:load', voices);
document.addEventListener('DOMContentLoaded', voices);
