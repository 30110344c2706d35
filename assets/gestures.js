// What pointers, wheels and keys do beyond pressing a link: each ends in a link of the page, or in the address bar.
(() => {
  // Copies the link of a figure, or, where none is named, of what is shown.
  document.addEventListener("click", (event) => {
    const copy = event.target.closest("[data-copy]");
    if (!copy) return;
    const href = copy.dataset.copy ? new URL(copy.dataset.copy, location.href).href : location.href;
    const done = () => {
      copy.dataset.copied = "";
      setTimeout(() => { delete copy.dataset.copied; }, 4000);
    };
    navigator.clipboard.writeText(href).then(done, () => { location.href = href; });
  });

  // Where nothing hovers, a figure that is pressed shows its card first, which leads on.
  document.addEventListener("click", (event) => {
    const isShown = event.target.closest?.("[data-state]:not([data-state=failed]) [data-figure]");
    if (isShown && matchMedia("(hover: none)").matches) event.preventDefault();
  }, true);

  // The keys stay at the figure while its card is open: C copies its link.
  document.addEventListener("keydown", (event) => {
    const isKey = event.key.toLowerCase() === "c" && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isKey && event.target.matches("[aria-describedby=figure-card]")) document.querySelector(".figure-card .copy")?.click();
  });

  // Hands the page on, as the system does it. Whoever thinks better of it has done nothing wrong.
  document.addEventListener("click", (event) => {
    if (event.target.closest(".share-it")) navigator.share({ title: document.title, url: location.href }).catch(() => {});
  });

  // Escape folds the QR code away.
  document.addEventListener("keydown", (event) => {
    const code = event.key === "Escape" && document.querySelector(".qr[open]");
    if (!code) return;
    code.open = false;
    code.querySelector("summary").focus();
  });

  // Escape takes away what the map says of a link, until the link is left.
  const hushed = (event) => { event.currentTarget.removeAttribute("data-hushed"); };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const link of document.querySelectorAll(".map a:is(:hover, :focus)")) {
      link.setAttribute("data-hushed", "");
      for (const left of ["pointerleave", "blur"]) link.addEventListener(left, hushed);
    }
  });

  // Paper carries the address.
  addEventListener("beforeprint", () => {
    document.querySelector(".printed-address")?.replaceChildren(location.href);
  });

  // What the tray repeats is in sight already.
  const compare = () => {
    const answer = document.querySelector(".answer > :first-child")?.getBoundingClientRect();
    document.documentElement.toggleAttribute("data-answered", answer?.top >= 0 && answer.bottom <= innerHeight);
  };
  for (const name of ["shown", "arrive", "adjusted"]) addEventListener(name, compare);

  // The contents of a page show which section is being read: the last one that has reached the upper third.
  let isDrawing = false;
  addEventListener("scroll", () => {
    if (isDrawing) return;
    isDrawing = true;
    requestAnimationFrame(() => {
      isDrawing = false;
      compare();
      const links = [...document.querySelectorAll(".contents a")];
      const reached = (link) => document.querySelector(link.hash)?.getBoundingClientRect().top < innerHeight / 3;
      const current = links.findLast(reached);
      for (const link of links) link.toggleAttribute("data-current", link === current);
    });
  }, { passive: true });

  // The timeline. The years that are shown stand in the address.
  const chartOf = (target) => target.closest?.(".time-chart");
  const yearsOf = ({ dataset: { first, last, since, until } }) => ({ first: +first, last: +last, since: +since, until: +until });
  // Dragging, and keys that are held down, step many times: the page follows each, the address when they rest.
  const stepTo = (href) => { document.dispatchEvent(new CustomEvent("step", { detail: href })); };
  const show = (chart, since, until) => {
    const { first, last, ...shown } = yearsOf(chart);
    const count = Math.min(Math.max(until - since + 1, 1), last - first + 1);
    const from = Math.min(Math.max(since, first), last - count + 1);
    const to = from + count - 1;
    if (from === shown.since && to === shown.until) return;
    // The link to all years knows everything else that is asked for.
    const all = document.querySelector('.time-tools [data-key="0"]');
    const kept = all.search.slice(1).split("&").filter(Boolean);
    if (from > first) kept.push(`since=${from}`);
    if (to < last) kept.push(`until=${to}`);
    stepTo(all.pathname + (kept.length ? `?${kept.join("&")}` : ""));
  };
  const yearWidth = (chart, { since, until }) => chart.querySelector(".axis-labels").getBoundingClientRect().width / (until - since + 1);

  // So many years are shown, and what is pointed at stays under the pointer.
  const zoom = (chart, { first, last, since, until }, count, x) => {
    const { left, width } = chart.querySelector(".axis-labels").getBoundingClientRect();
    const share = Math.min(Math.max((x - left) / width, 0), 1);
    const shown = Math.min(Math.max(count, 1), last - first + 1);
    const from = Math.round(since + share * (until - since + 1 - shown));
    show(chart, from, from + shown - 1);
  };

  document.addEventListener("keydown", (event) => {
    if (!event.target.matches?.(".time-chart") || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = { "=": "+", _: "-" }[event.key] ?? event.key;
    const link = document.querySelector(`.time-tools [data-key="${CSS.escape(key)}"]:not([aria-disabled])`);
    if (!link) return;
    event.preventDefault();
    stepTo(link.pathname + link.search);
  });

  let turned = 0;
  const turn = (event) => {
    const chart = event.currentTarget;
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    const isPan = !event.ctrlKey && Math.abs(sideways) > (event.shiftKey ? 0 : Math.abs(event.deltaY));
    if (!event.ctrlKey && !isPan) return;
    event.preventDefault();
    const years = yearsOf(chart);
    turned += isPan ? sideways : event.deltaY;
    const step = isPan ? yearWidth(chart, years) : 30;
    const steps = Math.trunc(turned / step);
    if (!steps) return;
    turned -= steps * step;
    if (isPan) show(chart, years.since + steps, years.until + steps);
    else zoom(chart, years, years.until - years.since + 1 + 2 * steps, event.clientX);
  };
  // Only the chart listens, and only once it is pointed at: a page that asks for every turn of a wheel scrolls less well.
  const listening = new WeakSet();
  document.addEventListener("pointerover", (event) => {
    const chart = chartOf(event.target);
    if (!chart || listening.has(chart)) return;
    listening.add(chart);
    chart.addEventListener("wheel", turn, { passive: false });
  }, { passive: true });

  // A place that the address names: what holds it unfolds. Where the page does not have it, the page says so.
  const find = () => {
    const name = location.hash.slice(1);
    const place = name && document.getElementById(name);
    const opened = new URLSearchParams(location.search).get("at");
    const isOpen = !opened || !document.querySelector(".time-chart") || document.querySelector('.lane-name[aria-expanded="true"]');
    const missing = (!place && name) || (!isOpen && opened);
    const lost = document.querySelector(".lost");
    lost.toggleAttribute("hidden", !missing);
    if (missing) lost.querySelector("span").textContent = missing;
    return place;
  };
  // Keys go on from there, unless they are at work elsewhere.
  const reveal = (isTaken) => {
    const place = find();
    if (!place) return null;
    for (let around = place.closest("details:not([open])"); around; around = around.closest("details:not([open])")) around.open = true;
    if (isTaken) return place;
    if (place.tabIndex < 0) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    return place;
  };
  const isBusy = () => document.activeElement && document.activeElement !== document.body;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    // The browser goes there first; then nothing has the focus.
    if (link && !event.defaultPrevented) setTimeout(() => reveal(isBusy()));
  });
  addEventListener("hashchange", () => reveal(isBusy()));
  addEventListener("shown", find);
  // Whoever moves on from there misses nothing; what is missed no more is said no more.
  addEventListener("adjusted", () => { if (!document.querySelector(".lost").hidden) find(); });
  addEventListener("popstate", () => requestAnimationFrame(find));
  // Another page is shown: at its place, else from its top.
  addEventListener("arrive", () => {
    const place = reveal(false);
    if (place) return place.scrollIntoView();
    scrollTo(0, 0);
    document.getElementById("main").focus({ preventScroll: true });
  });

  // One finger or the mouse moves, two fingers zoom.
  const fingers = new Map();
  let start = null;
  const distance = ([a, b]) => Math.hypot(a.x - b.x, a.y - b.y);
  const at = (event) => ({ x: event.clientX, y: event.clientY });
  document.addEventListener("pointerdown", (event) => {
    const chart = chartOf(event.target);
    if (!chart || event.button !== 0 || !event.target.closest(".lane-chart, .axis")) return;
    fingers.set(event.pointerId, at(event));
    const [a, b] = fingers.values();
    start = { chart, years: yearsOf(chart), x: event.clientX, apart: b ? distance([a, b]) : 0, middle: (a.x + (b ?? a).x) / 2 };
    chart.toggleAttribute("data-moving", true);
  });
  document.addEventListener("pointermove", (event) => {
    if (!start || !fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, at(event));
    const { chart, years, x, apart, middle } = start;
    if (fingers.size === 2 && apart) {
      const count = Math.round((years.until - years.since + 1) * apart / Math.max(distance([...fingers.values()]), 1));
      zoom(chart, years, count, middle);
    } else if (fingers.size === 1) {
      const moved = Math.round((x - event.clientX) / yearWidth(chart, years));
      show(chart, years.since + moved, years.until + moved);
    }
  });

  // Dragging over the years chooses some.
  let picked = null;
  const yearAt = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest(".brush [data-year]");
  const mark = (from, to) => {
    for (const link of document.querySelectorAll(".brush [data-year]")) {
      link.toggleAttribute("data-picked", from !== null && +link.dataset.year >= Math.min(from, to) && +link.dataset.year <= Math.max(from, to));
    }
  };
  document.addEventListener("pointerdown", (event) => {
    const link = event.target.closest?.(".brush [data-year]");
    if (link && event.button === 0) picked = { from: +link.dataset.year, to: +link.dataset.year };
  });
  document.addEventListener("pointermove", (event) => {
    const link = picked && yearAt(event);
    if (!link) return;
    picked.to = +link.dataset.year;
    if (picked.to !== picked.from) mark(picked.from, picked.to);
  });
  const end = (event) => {
    fingers.delete(event.pointerId);
    // One finger of two is no drag: it began where the other began to pinch.
    start?.chart.removeAttribute("data-moving");
    start = null;
    const chart = document.querySelector(".time-chart");
    if (picked && picked.from !== picked.to && chart && event.type === "pointerup") {
      show(chart, Math.min(picked.from, picked.to), Math.max(picked.from, picked.to));
    }
    mark(null);
    picked = null;
  };
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", end);
})();
