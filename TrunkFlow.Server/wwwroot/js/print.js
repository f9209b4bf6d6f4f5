// A page may have been open for hours: its head on paper says when it was printed, by the clock of the installation. Without this file it says when the page was read.
(() => {
  const printed = document.querySelector("[data-printed]");
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short", timeZone: printed.dataset.printed });
  window.addEventListener("beforeprint", () => { printed.textContent = format.format(new Date()); });
})();
