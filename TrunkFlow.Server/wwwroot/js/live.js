// Live fragments ask again when the page's event stream names what they show, and now and then by themselves. A hidden tab asks nothing and holds no
// stream; after three answers missed the page says since when it stands still, until one comes again.
(() => {
  let stream;
  let missed = 0;

  const signs = () => document.querySelectorAll("[data-live-sign]");

  document.addEventListener("htmx:beforeRequest", event => {
    if (document.hidden && event.target.matches("[data-live]")) {
      event.preventDefault();
    }
  });

  // A browser has six connections to a server over HTTP/1.1; hidden tabs must not hold them all.
  document.addEventListener("htmx:sseOpen", event => {
    if (stream !== event.detail.source) {
      stream?.close();
    }
    stream = event.detail.source;
    if (document.hidden) {
      stream.close();
    }
  });

  // At these two events the extension closes and opens its stream. Every name is told at the beginning of one, so nothing is missed meanwhile.
  const close = () => htmx.trigger(document.body, "htmx:beforeCleanupElement");

  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      close();
    } else if (document.body.matches("[sse-connect]")) {
      for (const part of [document.body, ...document.querySelectorAll("[data-live]")]) {
        htmx.trigger(part, "htmx:afterProcessNode");
      }
    }
  });

  // Signing out ends the stream before the form's answer is there: what asked then would lead to the sign-in first.
  document.addEventListener("submit", event => {
    if (!event.defaultPrevented) {
      close();
    }
  });

  const fail = event => {
    if (!event.target.matches("[data-live]") || ++missed < 3) {
      return;
    }
    for (const sign of signs()) {
      if (sign.dataset.stale === undefined) {
        sign.dataset.stale = "";
        const words = sign.querySelector("[data-live-words]");
        sign.dataset.on = words.textContent;
        const clock = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
        words.textContent = sign.dataset.stopped.replace("{0}", clock);
      }
    }
  };

  document.addEventListener("htmx:sendError", fail);
  document.addEventListener("htmx:responseError", fail);
  document.addEventListener("htmx:timeout", fail);
  document.addEventListener("htmx:afterSwap", () => {
    missed = 0;
    for (const sign of signs()) {
      if (sign.dataset.on !== undefined) {
        sign.querySelector("[data-live-words]").textContent = sign.dataset.on;
        delete sign.dataset.on;
        delete sign.dataset.stale;
      }
    }
  });

  // Durations run on between answers, but not on a page that stands still.
  const began = new WeakMap();
  const two = number => String(number).padStart(2, "0");
  setInterval(() => {
    const now = performance.now();
    for (const cell of document.querySelectorAll("[data-live][hx-get] [data-seconds]")) {
      if (!began.has(cell)) {
        began.set(cell, now);
      } else if (!document.querySelector("[data-live-sign][data-stale]")) {
        const all = Number(cell.dataset.seconds) + Math.floor((now - began.get(cell)) / 1000);
        const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
        cell.textContent = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
      }
    }
  }, 1000);
})();
