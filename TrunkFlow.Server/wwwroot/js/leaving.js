// What was typed and not saved is not left without a question. Links and other forms are asked about in the page; going back, closing the tab and
// another address only the browser itself can ask about, in its own words.
(() => {
  const question = document.querySelector("[data-leaving]");
  if (question === null) {
    return;
  }
  const form = question.closest("form");
  let leaving = false;
  let go;
  let from;

  const typed = field => field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked
    : field.options ? field.selectedIndex !== Math.max([...field.options].findIndex(option => option.defaultSelected), 0)
    : "defaultValue" in field && field.value !== field.defaultValue;

  const unsaved = () => !leaving && (form.dataset.unsaved !== undefined || [...form.elements].some(typed));

  // Stops what is about to happen until somebody says so.
  const ask = (event, then) => {
    event.preventDefault();
    event.stopPropagation();
    go = then;
    from = document.activeElement;
    question.hidden = false;
    question.querySelector("[data-stay]").focus();
  };

  const stay = () => {
    question.hidden = true;
    from?.focus();
  };

  question.querySelector("[data-stay]").addEventListener("click", stay);
  question.querySelector("[data-leave]").addEventListener("click", () => {
    leaving = true;
    go();
  });
  question.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      stay();
    }
  });

  const leads = (link, event) => !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && link.target !== "_blank" && !link.hasAttribute("download")
    && (link.hash === "" || link.href.split("#")[0] !== location.href.split("#")[0]);

  document.addEventListener("click", event => {
    const link = event.target.closest("a[href]");
    if (link !== null && link.closest("[data-discards]") !== null) {
      leaving = true;
    } else if (link !== null && leads(link, event) && unsaved()) {
      ask(event, () => link.click());
    }
  }, true);

  document.addEventListener("submit", event => {
    if (event.target === form) {
      leaving = true;
    } else if (unsaved()) {
      const button = event.submitter;
      ask(event, () => event.target.requestSubmit(button));
    }
  }, true);

  // Whoever types on has not left: the answer never came, or they went back to it.
  form.addEventListener("input", () => leaving = false);

  addEventListener("beforeunload", event => {
    if (unsaved()) {
      event.preventDefault();
    }
  });
})();
