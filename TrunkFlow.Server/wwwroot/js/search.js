// The field that searches everything says what it has found while somebody types: a combobox with a listbox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
// Without this file it is a form like any other.
(() => {
  const field = document.querySelector("[data-suggests]");
  if (field === null) {
    return;
  }
  const box = document.getElementById("suggestions");
  const said = document.getElementById("suggestions-said");
  let wanted = false;

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", "suggestions-list");
  field.setAttribute("aria-expanded", "false");

  const chosen = () => box.querySelector("[aria-selected=true]");

  const choose = option => {
    chosen()?.setAttribute("aria-selected", "false");
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", option.id);
    } else {
      field.removeAttribute("aria-activedescendant");
    }
  };

  const show = open => {
    choose(null);
    wanted = open;
    box.hidden = !open;
    field.setAttribute("aria-expanded", String(open && box.querySelector("[role=option]") !== null));
    said.textContent = open ? box.querySelector("[data-said]")?.dataset.said ?? "" : "";
  };

  const ask = () => {
    wanted = true;
    htmx.trigger(field, "suggest");
  };

  // Down from the last one and up from the first one is the field again.
  const move = step => {
    const options = [...box.querySelectorAll("[role=option]")];
    const places = options.length + 1;
    choose(options[(options.indexOf(chosen()) + 1 + step + places) % places - 1]);
  };

  field.addEventListener("input", () => wanted = true);
  field.addEventListener("focus", () => {
    if (field.value === "" && field.dataset.suggests === "recent") {
      ask();
    }
  });
  field.addEventListener("blur", () => show(false));
  // What is pressed with the mouse must not take the focus, or the list is gone before it is clicked.
  box.addEventListener("mousedown", event => event.preventDefault());
  box.addEventListener("htmx:afterSwap", () => show(wanted && document.activeElement === field));

  field.addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (box.hidden) {
        ask();
      } else {
        move(event.key === "ArrowDown" ? 1 : -1);
      }
    } else if (event.key === "Enter" && chosen() !== null) {
      event.preventDefault();
      chosen().click();
    } else if (event.key === "Escape" && !box.hidden) {
      event.preventDefault();
      show(false);
    }
  });
})();
