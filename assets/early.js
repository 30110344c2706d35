// What must happen before the first paint: the light that the reader chose, and, at the root, the language. Everything
// else is started once the page is on the screen. What is stored is checked; where storing is not allowed, nothing breaks.
(() => {
  const root = document.documentElement;
  const read = (key, allowed) => {
    try {
      const value = localStorage.getItem(key);
      return allowed.includes(value) ? value : null;
    } catch {
      return null;
    }
  };
  const write = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // The choice then holds for this page only.
    }
  };

  root.dataset.scripts = "on";
  // What was written ahead is the site's own data. Where the address asks for others, it waits unseen for the program.
  const asksForOthers = /[?&]data=[^&]/.test(location.search);
  if (asksForOthers) {
    root.dataset.others = "awaited";
    // Where the program cannot even be fetched, what is there is shown; its notice says whose data they are.
    addEventListener("error", () => delete root.dataset.others, true);
  }
  if (navigator.clipboard) root.dataset.clipboard = "on";
  if (navigator.share) root.dataset.share = "on";
  const theme = read("jiedui-theme", ["light", "dark"]);
  if (theme) root.dataset.theme = theme;

  document.addEventListener("click", (event) => {
    if (event.target.closest(".switch-theme")) {
      const system = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
      root.dataset.theme = (root.dataset.theme ?? system) === "dark" ? "light" : "dark";
      write("jiedui-theme", root.dataset.theme);
    }
    const language = event.target.closest("a[hreflang]")?.hreflang;
    if (language) write("jiedui-language", language === "en" ? "en" : "zh");
  });

  // What the first sight of a page does not need: what pointers and keys do, and the program. Where the site was put
  // elsewhere than it was built for, the program's links would lead astray.
  const { gestures } = document.currentScript.dataset;
  let isStarted = false;
  const start = () => {
    if (isStarted || "elsewhere" in root.dataset) return;
    isStarted = true;
    const add = (src, type) => document.head.append(Object.assign(document.createElement("script"), { src, type }));
    add(gestures, "text/javascript");
    add(document.querySelector("meta[name=program]").content, "module");
  };
  const startOncePainted = () => {
    // Some browsers keep it to themselves when they have painted.
    requestAnimationFrame(() => setTimeout(start, 500));
    try {
      new PerformanceObserver((paints) => {
        if (paints.getEntriesByName("first-contentful-paint").length) start();
      }).observe({ type: "paint", buffered: true });
    } catch {
      // Then the half second has to do.
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    const chooser = document.querySelector("[data-chooser]");
    if (!chooser) {
      // Whoever comes back is where they were; what was unfolded there, gestures.js knows.
      const { x, y } = history.state ?? {};
      if (typeof y === "number") scrollTo({ left: x, top: y, behavior: "instant" });
      // A page that nobody looks at is not painted, nor is one that waits for its data.
      if (document.hidden || asksForOthers) start();
      else startOncePainted();
      return;
    }
    const speaks = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === "zh" || tag === "en");
    const language = read("jiedui-language", ["zh", "en"]) ?? speaks ?? "zh";
    location.replace(`${chooser.dataset.base}${language}/${location.search}${location.hash}`);
  });
})();
