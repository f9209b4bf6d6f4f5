// Menus are <details> and work without this file; here they close on Escape and on a click elsewhere, notices get their close button, and rows are chosen all at once.
(() => {
  const open = () => document.querySelectorAll("details[data-menu][open]");

  document.addEventListener("click", event => {
    for (const menu of open()) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });

  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") {
      return;
    }
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
    // A definition gets out of the way until it is pointed at or focused anew.
    for (const hint of document.querySelectorAll(".hint:hover, .hint:focus-within")) {
      hint.dataset.hushed = "";
      hint.addEventListener("pointerleave", () => delete hint.dataset.hushed, { once: true });
      hint.addEventListener("focusout", () => delete hint.dataset.hushed, { once: true });
    }
  });

  for (const close of document.querySelectorAll("[data-toast] [data-close]")) {
    close.hidden = false;
    close.addEventListener("click", () => close.closest("[data-toast]").remove());
  }

  const offerAll = () => document.querySelectorAll("[data-choose-all]").forEach(all => { all.hidden = false; });
  offerAll();
  document.addEventListener("htmx:afterSettle", offerAll);
  document.addEventListener("change", event => {
    const table = event.target.closest("table");
    const all = table?.querySelector("[data-choose-all]");
    if (all && event.target.matches(".check")) {
      const rows = [...table.querySelectorAll("tbody .check")];
      if (event.target === all) {
        rows.forEach(row => { row.checked = all.checked; });
      }
      const chosen = rows.filter(row => row.checked).length;
      all.checked = chosen > 0 && chosen === rows.length;
      all.indeterminate = chosen > 0 && chosen < rows.length;
    }
  });

  // A refused form is about its errors: reading starts there.
  document.querySelector("[data-errors]")?.focus();
})();
