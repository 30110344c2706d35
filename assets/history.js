// Back and forward: where a page was scrolled to, what was unfolded and what had the focus are kept with its entry of the
// history, and are there again when the reader returns. Which page it was stands in the address, and is the program's.
(() => {
  const WAIT_MS = 120;
  const folds = () => [...document.querySelectorAll("main details")];

  // An element by what it is, and which of its like.
  const likeOf = (element) => {
    if (element.id) return `#${CSS.escape(element.id)}`;
    const named = ["href", "name", "value", "data-copy"].filter((name) => element.hasAttribute(name));
    return element.localName + named.map((name) => `[${name}="${CSS.escape(element.getAttribute(name))}"]`).join("");
  };
  const nameOf = (element) => {
    if (!element || element === document.body) return null;
    const like = likeOf(element);
    return [like, [...document.querySelectorAll(like)].indexOf(element)];
  };

  let timer = 0;
  // Between the press of "back" and the page being drawn, nothing on the screen belongs to the entry.
  let isReturning = false;
  const keep = (focused = document.activeElement) => {
    clearTimeout(timer);
    if (isReturning) return;
    const open = folds().flatMap((fold, at) => (fold.open ? [at] : []));
    const kept = { x: scrollX, y: scrollY, folds: folds().length, open, focus: nameOf(focused) };
    if (JSON.stringify(kept) === JSON.stringify(history.state)) return;
    try {
      history.replaceState(kept, "");
    } catch {
      // Browsers bear only so many changes in a while; the next one counts.
    }
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, WAIT_MS);
  };

  const restore = () => {
    isReturning = false;
    const kept = history.state;
    if (!kept || typeof kept.y !== "number") return;
    const all = folds();
    if (all.length === kept.folds) all.forEach((fold, at) => { fold.open = kept.open.includes(at); });
    const [like, at] = kept.focus ?? ["#main", 0];
    const focused = document.querySelectorAll(like)[at];
    if (focused && focused !== document.activeElement) focused.focus({ preventScroll: true });
    scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  };

  history.scrollRestoration = "manual";
  addEventListener("scroll", keepSoon, { passive: true });
  document.addEventListener("toggle", keepSoon, true);
  document.addEventListener("focusin", keepSoon);
  // Before the program follows it.
  document.addEventListener("click", (event) => { keep(event.target.closest("a[href], button, summary") ?? undefined); }, true);
  addEventListener("pagehide", () => keep());

  addEventListener("popstate", (event) => {
    if (!event.isTrusted) return;
    clearTimeout(timer);
    isReturning = true;
    // The program has drawn the page by then, and nothing has been painted.
    requestAnimationFrame(restore);
  });

  // Loaded anew, or come back to from another site: at once, and again when the program has applied what the address asks
  // for, unless the reader has begun to move by then.
  restore();
  isReturning = typeof history.state?.y === "number";
  let isComing = !isReturning;
  const settle = () => { isReturning = isComing = false; };
  // Only now does the page show what the address asks for, and its place is elsewhere: the browser has gone to where it was.
  // An address that names no place, but a record whose details are open, leads to these.
  const arrive = () => {
    if (location.hash.length > 1) dispatchEvent(new Event("hashchange"));
    const named = document.getElementById(location.hash.slice(1)) ?? document.querySelector('.lane-name[aria-expanded="true"]');
    named?.scrollIntoView({ behavior: "instant" });
  };
  for (const name of ["wheel", "touchmove", "pointerdown", "keydown"]) addEventListener(name, settle, { once: true, passive: true });
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => {
      if (isReturning) restore();
      else if (isComing) arrive();
      dispatchEvent(new Event("shown"));
    });
  }).observe(document.getElementById("app"), { attributeFilter: ["data-state"] });
})();
