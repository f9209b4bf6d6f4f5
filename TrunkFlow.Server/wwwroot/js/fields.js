// A field is checked when it is left: the server says what saving would refuse of it, and that stands at the field long before anything is saved.
(() => {
  const typed = new Set();
  const turns = new WeakMap();

  const describe = (field, ids) => ids.length > 0 ? field.setAttribute("aria-describedby", ids.join(" ")) : field.removeAttribute("aria-describedby");

  const show = (form, field, problem) => {
    const id = `${field.id}-error`;
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ").filter(known => known !== "" && known !== id);
    let said = document.getElementById(id);
    if (problem === "") {
      said?.remove();
      field.removeAttribute("aria-invalid");
      describe(field, described);
      return;
    }
    if (said === null) {
      said = form.querySelector("[data-problem]").content.firstElementChild.cloneNode(true);
      said.id = id;
      const help = document.getElementById(`${field.id}-help`);
      help === null ? field.closest(".field").append(said) : help.before(said);
    }
    said.querySelector("span").textContent = problem;
    field.setAttribute("aria-invalid", "true");
    describe(field, [id, ...described]);
  };

  const check = async (form, field) => {
    const turn = (turns.get(field) ?? 0) + 1;
    turns.set(field, turn);
    const body = new FormData(form);
    for (const secret of form.querySelectorAll("input[type=file], input[type=password]")) {
      body.delete(secret.name);
    }
    body.set("field", field.name);
    try {
      const answer = await fetch(form.dataset.checks, { method: "POST", body });
      const problem = await answer.text();
      // Whoever typed on is told of what they typed then.
      if (answer.ok && !answer.redirected && turns.get(field) === turn && !typed.has(field)) {
        show(form, field, problem);
      }
    } catch {
      // Saving says it too.
    }
  };

  document.addEventListener("input", event => {
    if (event.target.matches("form[data-checks] .field :is(input:not([type=password], [type=file]), select, textarea)[name]")) {
      typed.add(event.target);
    }
  });

  document.addEventListener("focusout", event => {
    const form = event.target.form;
    // Who goes on to save is answered by that.
    if (typed.delete(event.target) && !(event.relatedTarget?.form === form && event.relatedTarget.type === "submit")) {
      check(form, event.target);
    }
  });
})();
