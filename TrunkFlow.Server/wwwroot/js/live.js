// Live fragments poll by htmx. A hidden tab asks nothing; after three answers missed the page says since when it stands still.
(() => {
  let missed = 0;

  document.addEventListener("htmx:beforeRequest", event => {
    if (document.hidden && event.target.matches("[data-live]")) {
      event.preventDefault();
    }
  });

  const fail = event => {
    if (!event.target.matches("[data-live]") || ++missed < 3) {
      return;
    }
    for (const sign of document.querySelectorAll("[data-live-sign]")) {
      if (sign.dataset.stale === undefined) {
        sign.dataset.stale = "";
        const clock = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
        sign.querySelector("[data-live-words]").textContent = sign.dataset.stopped.replace("{0}", clock);
      }
    }
  };

  document.addEventListener("htmx:sendError", fail);
  document.addEventListener("htmx:responseError", fail);
  document.addEventListener("htmx:timeout", fail);
  document.addEventListener("htmx:afterSwap", () => { missed = 0; });
})();
