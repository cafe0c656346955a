// Pages work without this: it only tells a screen reader, after a page was exchanged in place, that there is another one.
document.addEventListener('htmx:afterSettle', event => {
  if (event.detail.boosted) {
    const heading = document.querySelector('main');
    if (heading) {
      heading.focus({ preventScroll: false });
    }
  }
});
// The theme follows the system: KERN asks for an attribute.
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.setAttribute('data-kern-theme', dark.matches ? 'dark' : 'light');
dark.addEventListener('change', follow);
follow();
