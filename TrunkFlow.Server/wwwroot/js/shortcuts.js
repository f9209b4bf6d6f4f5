// Single-key shortcuts (WCAG 2.1.4: they can be turned off in the preferences). Keys that go somewhere are links of the page itself.
(() => {
  const off = document.body.dataset.shortcuts === "off";
  const typing = element => element.closest("input, select, textarea, [contenteditable]") !== null;
  const places = { p: "/", c: "/customers", r: "/calls", s: "/sync" };
  let going = false;

  // A field is written in; a link leads to where the field is.
  const focus = key => {
    const place = [...document.querySelectorAll(`[data-shortcut="${key}"]`)].find(element => element.checkVisibility());
    if (place?.matches("a")) {
      place.click();
    } else {
      place?.focus();
      place?.select();
    }
    return place !== undefined;
  };

  const move = step => {
    const links = [...document.querySelectorAll("tbody th[scope=row] a")];
    const at = links.indexOf(document.activeElement);
    links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
    return links.length > 0;
  };

  const go = key => {
    const link = document.querySelector(`.rail a[href="${places[key]}"]`);
    link?.click();
    return link !== null;
  };

  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.target.closest("form[method=post]")?.requestSubmit();
      return;
    }
    if (!off && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === "k") {
      if (focus("/")) {
        event.preventDefault();
      }
      return;
    }
    // A page that is all there is to see has one way out.
    if (event.key === "Escape" && !event.defaultPrevented && focus("Escape")) {
      event.preventDefault();
      return;
    }
    if (off || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
      return;
    }

    const key = event.key;
    let done = false;
    if (going) {
      done = key in places && go(key);
      going = false;
    } else if (key === "g") {
      going = done = true;
    } else if (key === "/" || key === "f") {
      done = focus(key);
    } else if (key === "j" || key === "k") {
      done = move(key === "j" ? 1 : -1);
    } else if (key === "x") {
      const box = document.activeElement.closest("tr")?.querySelector("input[type=checkbox]");
      box?.click();
      done = Boolean(box);
    } else if (key === "?") {
      location.assign("/preferences");
      done = true;
    }

    if (done) {
      event.preventDefault();
    }
  });
})();
