// A field edited in its row: Escape leaves it as it was, and Enter saves a choice too, as it does what is typed.
(() => {
  document.addEventListener("keydown", event => {
    const form = event.target.closest("[data-row-field]");
    if (form === null) {
      return;
    }
    if (event.key === "Escape") {
      form.querySelector("[data-cancel]").click();
    } else if (event.key === "Enter" && event.target.matches("select")) {
      event.preventDefault();
      form.requestSubmit();
    }
  });

  // Whatever is no answer to the field (the row is gone, the session over) the browser asks for itself, and shows.
  document.addEventListener("htmx:responseError", event => {
    if (event.target.matches("[data-row-field]")) {
      event.target.submit();
    }
  });
})();
